package app.afterclose.window.connect;

import app.afterclose.model.ModelName;
import app.afterclose.window.parts.DropDown;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** The model: chosen from what the server offers, or written. */
final class ModelField extends ComboBox<String> {
  private List<ModelName> models = List.of();

  ModelField() {
    setId("connect-model");
    setEditable(true);
    setVisibleRowCount(10);
    DropDown.follow(this);
    setCellFactory(_ -> new Cell());
  }

  /** What the server offers; what is written stays, and the first is taken where nothing is. */
  void offer(List<ModelName> offered) {
    String written = model();
    models = offered;
    getItems().setAll(offered.stream().map(ModelName::id).toList());
    write(written.isEmpty() && !offered.isEmpty() ? offered.getFirst().id() : written);
  }

  void write(String text) {
    setValue(text);
    getEditor().setText(text);
  }

  /** The model's name for the server. */
  String model() {
    return Objects.requireNonNullElse(getEditor().getText(), "").strip();
  }

  private final class Cell extends ListCell<String> {
    @Override
    protected void updateItem(@Nullable String id, boolean empty) {
      super.updateItem(id, empty);
      setText(empty || id == null ? null : label(id));
    }

    private String label(String id) {
      return models.stream()
          .filter(model -> model.id().equals(id) && !model.label().equals(id))
          .findFirst()
          .map(model -> model.label() + "  ·  " + id)
          .orElse(id);
    }
  }
}
