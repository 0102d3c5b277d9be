package app.afterclose.window.thread;

import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A control that edits a value.
 *
 * @param text what it holds now, as a {@link Field} writes it
 */
record Editor(Control node, Supplier<String> text) {
  static Editor of(Field field, Runnable edited) {
    Editor editor =
        switch (field.kind()) {
          case LINE, NUMBER, WHOLE_NUMBER -> line(field, edited);
          case LINES, LIST -> lines(field, edited);
          case JSON -> {
            Editor made = lines(field, edited);
            made.node().getStyleClass().add("thread-mono-field");
            yield made;
          }
          case DATE -> date(field, edited);
          case CHOICE -> choice(field, edited);
          case YES_NO -> yesNo(field, edited);
          case FIXED -> fixed(field);
        };
    editor.node().setMaxWidth(Double.MAX_VALUE);
    return editor;
  }

  private static Editor line(Field field, Runnable edited) {
    var input = new TextField(field.value());
    input.textProperty().addListener((_, _, _) -> edited.run());
    return new Editor(input, input::getText);
  }

  private static Editor lines(Field field, Runnable edited) {
    var area = new GrowingArea(field.value());
    area.textProperty().addListener((_, _, _) -> edited.run());
    return new Editor(area, area::getText);
  }

  private static Editor date(Field field, Runnable edited) {
    var picker = new DatePicker(Values.date(field.value()).orElse(null));
    picker.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LocalDate day) {
            return day == null ? "" : Values.day(day);
          }

          @Override
          public @Nullable LocalDate fromString(String text) {
            return Values.date(text).orElse(null);
          }
        });
    picker.getEditor().setText(field.value());
    picker.getEditor().textProperty().addListener((_, _, _) -> edited.run());
    return new Editor(picker, () -> picker.getEditor().getText());
  }

  private static Editor choice(Field field, Runnable edited) {
    var box = new ComboBox<String>();
    box.getItems().addAll(field.choices());
    if (!field.value().isEmpty() && !field.choices().contains(field.value())) {
      box.getItems().addFirst(field.value());
    }
    box.setValue(field.value().isEmpty() ? null : field.value());
    box.valueProperty().addListener((_, _, _) -> edited.run());
    return new Editor(box, () -> box.getValue() == null ? "" : box.getValue());
  }

  private static Editor yesNo(Field field, Runnable edited) {
    var box = new CheckBox();
    box.setSelected(Boolean.parseBoolean(field.value()));
    box.selectedProperty().addListener((_, _, _) -> edited.run());
    return new Editor(
        box, () -> box.isSelected() ? "true" : field.value().isEmpty() ? "" : "false");
  }

  private static Editor fixed(Field field) {
    var label = new Label(field.value());
    label.setWrapText(true);
    label.getStyleClass().add("thread-fixed");
    return new Editor(label, field::value);
  }
}
