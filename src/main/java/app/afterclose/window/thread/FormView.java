package app.afterclose.window.thread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** The fields of a card: short ones side by side where there is room. */
final class FormView extends Region {
  /** Below this width, for text of that size, every field stands alone. */
  private static final double TWO_COLUMNS = 460;

  private static final double TEXT = 14;

  private static final double GAP = 12;

  private final List<FieldView> views = new ArrayList<>();
  private final Hyperlink more;

  /** Tells the size of text here. */
  private final Text probe = new Text();

  private boolean all;

  FormView(Form form, Bench bench, Runnable edited) {
    getStyleClass().add("thread-form");
    probe.setManaged(false);
    probe.setVisible(false);
    for (Field field : form.fields()) {
      views.add(new FieldView(field, bench, edited));
    }
    more = new Hyperlink(bench.say("card.more"));
    more.getStyleClass().add("thread-more-fields");
    more.setOnAction(_ -> showAll());
    all = views.stream().allMatch(v -> v.field().shown()) || shown().isEmpty();
    place();
  }

  /** What the rep has made of the fields, by name. */
  Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    views.forEach(v -> texts.put(v.field().name(), v.text()));
    return texts;
  }

  /** Makes the fields hold what the rep wrote before. */
  void put(Map<String, String> texts) {
    for (FieldView view : views) {
      String text = texts.get(view.field().name());
      if (text != null && !text.equals(view.text())) {
        view.put(text);
        if (!shown().contains(view)) {
          showAll();
        }
      }
    }
  }

  /** Puts the focus into the first field; false when there is none to write in. */
  boolean focusFirst() {
    var first = shown().stream().filter(v -> v.field().kind() != Field.Kind.FIXED).findFirst();
    first.ifPresent(FieldView::focus);
    return first.isPresent();
  }

  void clearWrong() {
    views.forEach(v -> v.wrong(""));
  }

  /**
   * Says what is wrong with the field of that name; false when there is none. The first field that
   * is wrong has the focus.
   */
  boolean wrong(String name, String message) {
    var found = views.stream().filter(v -> v.field().name().equals(name)).findFirst();
    found.ifPresent(
        view -> {
          view.wrong(message);
          if (!shown().contains(view)) {
            showAll();
          }
        });
    views.stream().filter(FieldView::wrong).findFirst().ifPresent(FieldView::focus);
    return found.isPresent();
  }

  private void showAll() {
    boolean had = more.isFocused();
    var hidden = views.stream().filter(v -> !v.field().shown()).findFirst();
    all = true;
    place();
    if (had) {
      hidden.ifPresent(FieldView::focus);
    }
  }

  private List<FieldView> shown() {
    return views.stream().filter(v -> all || v.field().shown()).toList();
  }

  private void place() {
    getChildren().setAll(shown());
    getChildren().add(probe);
    if (!all) {
      getChildren().add(more);
    }
  }

  /** The fields in rows of one or two. */
  private List<List<FieldView>> rows(double width) {
    var rows = new ArrayList<List<FieldView>>();
    double scale = Math.max(1, probe.getFont().getSize() / TEXT);
    for (FieldView view : shown()) {
      boolean half = width >= TWO_COLUMNS * scale && view.field().narrow();
      List<FieldView> last = rows.isEmpty() ? List.of() : rows.getLast();
      if (half && last.size() == 1 && last.getFirst().field().narrow()) {
        last.add(view);
      } else {
        rows.add(new ArrayList<>(List.of(view)));
      }
    }
    return rows;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return arrange(width < 0 ? prefWidth(-1) : width, false);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    arrange(getWidth(), true);
  }

  /** The height of all rows, which are put in their places when {@code really}. */
  private double arrange(double width, boolean really) {
    double y = 0;
    double half = Math.floor((width - GAP) / 2);
    for (List<FieldView> row : rows(width)) {
      double each = row.size() == 2 ? half : width;
      double high = row.stream().mapToDouble(v -> Math.ceil(v.prefHeight(each))).max().orElse(0);
      for (int i = 0; really && i < row.size(); i++) {
        double x = i == 0 ? 0 : width - half;
        row.get(i).resizeRelocate(x, y, each, high);
      }
      y += high + GAP;
    }
    if (!all) {
      double high = more.prefHeight(-1);
      if (really) {
        more.resizeRelocate(0, y, more.prefWidth(-1), high);
      }
      return y + high;
    }
    return Math.max(0, y - GAP);
  }
}
