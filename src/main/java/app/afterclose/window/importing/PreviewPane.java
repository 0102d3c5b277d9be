package app.afterclose.window.importing;

import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportPreview;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Whole;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What an import would do, file by file; the rep can have it otherwise. */
final class PreviewPane extends VBox {
  private final Texts texts;
  private final Function<String, ImportChoices> choices;
  private final Consumer<ImportChoices> changed;
  private final VBox files = new VBox();
  private final Label sample;
  private final Label cancelled;
  private final VBox body = new VBox();
  private @Nullable String open;

  /**
   * @param choices what the rep has chosen so far for a file
   * @param changed told what they choose now
   */
  PreviewPane(
      Texts texts, Function<String, ImportChoices> choices, Consumer<ImportChoices> changed) {
    this.texts = texts;
    this.choices = choices;
    this.changed = changed;
    getStyleClass().add("preview");
    setId("import-preview");
    files.getStyleClass().add("preview-files");
    sample = new Label(texts.say("import.preview.sample"));
    sample.getStyleClass().add("ac-muted");
    sample.setWrapText(true);
    sample.managedProperty().bind(sample.visibleProperty());
    cancelled = new Label(texts.say("import.cancelled"), new FontIcon(Feather.INFO));
    cancelled.setId("import-cancelled");
    cancelled.getStyleClass().add("preview-cancelled");
    cancelled.setWrapText(true);
    cancelled.managedProperty().bind(cancelled.visibleProperty());
    cancelled.setVisible(false);
    getChildren().addAll(cancelled, sample, files, body);
  }

  /** Says that an import of this was cancelled, until something else is shown. */
  void cancelled() {
    cancelled.setVisible(true);
  }

  void show(ImportPreview preview) {
    cancelled.setVisible(false);
    boolean any = preview.files().stream().anyMatch(file -> file.counts().taken() > 0);
    sample.setVisible(preview.sampleGoes() && any);
    List<ImportPreview.File> all = preview.files();
    if (all.isEmpty()) {
      return;
    }
    if (all.stream().noneMatch(file -> file.path().equals(open))) {
      open = all.getFirst().path();
    }
    files.setVisible(all.size() > 1);
    files.setManaged(all.size() > 1);
    var group = new ToggleGroup();
    files.getChildren().setAll(all.stream().map(file -> row(file, group)).toList());
    all.stream().filter(file -> file.path().equals(open)).findFirst().ifPresent(this::open);
  }

  private void open(ImportPreview.File file) {
    open = file.path();
    Optional<String> at = focused();
    body.getChildren().setAll(new FilePane(texts, file, choices.apply(file.path()), changed));
    at.map(id -> body.lookup("#" + id)).ifPresent(Node::requestFocus);
  }

  /** Where the rep is in the file: they go on there when what they chose has drawn it anew. */
  private Optional<String> focused() {
    return Optional.ofNullable(getScene())
        .map(Scene::getFocusOwner)
        .filter(node -> Objects.equals(body.lookup("#" + node.getId()), node))
        .map(Node::getId);
  }

  /** One file among several: what it is, and what would become of it. */
  private ToggleButton row(ImportPreview.File file, ToggleGroup group) {
    boolean good = file.trouble().isEmpty() && file.counts().taken() > 0;
    var icon = new FontIcon(good ? Feather.CHECK : Feather.ALERT_TRIANGLE);
    icon.getStyleClass().add(good ? "preview-good" : "preview-trouble");
    var name = new Label(file.name());
    name.getStyleClass().add("ac-strong");
    name.setMinWidth(0);
    Whole.tell(name);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    String says =
        file.trouble().isEmpty()
            ? texts.say(
                "import.taken", texts.number(file.counts().taken()), file.reading().kind().words())
            : texts.say("import.preview.trouble");
    var what = new Label(says);
    what.getStyleClass().add("ac-muted");
    what.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(8, icon, name, space, what);
    row.setAlignment(Pos.CENTER_LEFT);
    var button = new ToggleButton();
    button.setGraphic(row);
    button.setToggleGroup(group);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.setPrefWidth(100);
    row.prefWidthProperty().bind(button.widthProperty().subtract(24));
    button.getStyleClass().add("preview-file");
    button.setAccessibleText(file.name() + ", " + says);
    button.setSelected(file.path().equals(open));
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          open(file);
        });
    return button;
  }
}
