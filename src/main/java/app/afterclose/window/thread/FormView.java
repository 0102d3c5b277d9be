package app.afterclose.window.thread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** The fields of a card: short ones side by side where there is room. */
final class FormView extends GridPane {
  /** Below this width every field stands alone. */
  private static final double TWO_COLUMNS = 460;

  private final List<FieldView> views = new ArrayList<>();
  private final Hyperlink more;
  private boolean all;
  private boolean wide = true;

  FormView(Form form, Bench bench, Runnable edited) {
    getStyleClass().add("thread-form");
    for (int i = 0; i < 2; i++) {
      var half = new ColumnConstraints();
      half.setPercentWidth(50);
      getColumnConstraints().add(half);
    }
    for (Field field : form.fields()) {
      views.add(new FieldView(field, bench, edited));
    }
    more = new Hyperlink(bench.say("card.more"));
    more.getStyleClass().add("thread-more-fields");
    more.setOnAction(
        _ -> {
          all = true;
          place();
        });
    all = views.stream().noneMatch(v -> v.field().shown());
    widthProperty().subscribe(w -> wide(w.doubleValue() == 0 || w.doubleValue() >= TWO_COLUMNS));
    place();
  }

  /** What the rep has made of the fields, by name. */
  Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    views.forEach(v -> texts.put(v.field().name(), v.text()));
    return texts;
  }

  void clearWrong() {
    views.forEach(v -> v.wrong(""));
  }

  /** Says what is wrong with the field of that name; false when there is none. */
  boolean wrong(String name, String message) {
    for (FieldView view : views) {
      if (view.field().name().equals(name)) {
        view.wrong(message);
        if (!view.field().shown() && !all) {
          all = true;
          place();
        }
        view.focus();
        return true;
      }
    }
    return false;
  }

  private void wide(boolean now) {
    if (now != wide) {
      wide = now;
      place();
    }
  }

  private void place() {
    getChildren().clear();
    int row = 0;
    int column = 0;
    for (FieldView view : views) {
      if (!all && !view.field().shown()) {
        continue;
      }
      boolean half = wide && view.field().narrow();
      if (column == 1 && !half) {
        row++;
        column = 0;
      }
      add(view, column, row, half ? 1 : 2, 1);
      column = half ? 1 - column : 0;
      row += column == 0 ? 1 : 0;
    }
    if (!all && views.stream().anyMatch(v -> !v.field().shown())) {
      add(more, 0, row + 1, 2, 1);
    }
  }
}
