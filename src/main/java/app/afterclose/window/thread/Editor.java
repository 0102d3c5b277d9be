package app.afterclose.window.thread;

import app.afterclose.window.parts.DropDown;
import app.afterclose.window.parts.Writing;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A control that edits a value.
 *
 * @param text what it holds now, as a {@link Field} writes it
 * @param put makes it hold that
 */
record Editor(Control node, Supplier<String> text, Consumer<String> put) {
  static Editor of(Field field, Values values, Runnable edited) {
    Editor editor =
        switch (field.kind()) {
          case LINE, NUMBER, WHOLE_NUMBER -> text(new TextField(field.value()), edited);
          case LINES, LIST -> text(new GrowingArea(field.value()), edited);
          case JSON -> {
            Editor made = text(new GrowingArea(field.value()), edited);
            made.node().getStyleClass().add("thread-mono-field");
            yield made;
          }
          case DATE -> date(field, values, edited);
          case CHOICE -> choice(field, edited);
          case YES_NO -> yesNo(field, edited);
          case FIXED -> fixed(field);
        };
    editor.node().setMaxWidth(Double.MAX_VALUE);
    return editor;
  }

  private static Editor text(TextInputControl input, Runnable edited) {
    Writing.follow(input);
    input.textProperty().addListener((_, _, _) -> edited.run());
    return new Editor(input, input::getText, input::setText);
  }

  private static Editor date(Field field, Values values, Runnable edited) {
    var picker = new DatePicker(values.date(field.value()).orElse(null));
    TextInputControl typed = picker.getEditor();
    var days = new Days(typed, values);
    picker.setConverter(days);
    typed.setText(field.value());
    typed.textProperty().addListener((_, _, _) -> edited.run());
    return new Editor(
        picker,
        days::typed,
        text -> {
          picker.setValue(values.date(text).orElse(null));
          typed.setText(text);
        });
  }

  private static Editor choice(Field field, Runnable edited) {
    var box = new DropDown<String>();
    box.getItems().addAll(field.choices());
    if (!field.value().isEmpty() && !field.choices().contains(field.value())) {
      box.getItems().addFirst(field.value());
    }
    box.setValue(field.value().isEmpty() ? null : field.value());
    box.valueProperty().addListener((_, _, _) -> edited.run());
    return new Editor(
        box,
        () -> box.getValue() == null ? "" : box.getValue(),
        text -> box.setValue(text.isEmpty() ? null : text));
  }

  private static Editor yesNo(Field field, Runnable edited) {
    var box = new CheckBox();
    box.setSelected(Boolean.parseBoolean(field.value()));
    box.selectedProperty().addListener((_, _, _) -> edited.run());
    return new Editor(
        box,
        () -> box.isSelected() ? "true" : field.value().isEmpty() ? "" : "false",
        text -> box.setSelected(Boolean.parseBoolean(text)));
  }

  private static Editor fixed(Field field) {
    var label = new Label(field.value());
    label.setWrapText(true);
    label.getStyleClass().add("thread-fixed");
    return new Editor(label, field::value, _ -> {});
  }

  /**
   * A picker empties its text when it is left and the text is no date; here what was typed stands
   * until the card says what is wrong with it.
   */
  private static final class Days extends StringConverter<@Nullable LocalDate> {
    private final TextInputControl input;
    private final Values values;
    private String emptied = "";

    Days(TextInputControl input, Values values) {
      this.input = input;
      this.values = values;
    }

    /** What was typed, also in the moment after the picker has emptied it. */
    String typed() {
      return emptied.isEmpty() ? input.getText() : emptied;
    }

    @Override
    public String toString(@Nullable LocalDate day) {
      return day == null ? "" : values.day(day);
    }

    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
      LocalDate day = text == null ? null : values.date(text).orElse(null);
      if (day == null && text != null && !text.isBlank()) {
        emptied = text;
        Platform.runLater(this::putBack);
      }
      return day;
    }

    private void putBack() {
      if (input.getText().isEmpty()) {
        input.setText(emptied);
      }
      emptied = "";
    }
  }
}
