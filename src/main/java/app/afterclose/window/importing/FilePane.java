package app.afterclose.window.importing;

import app.afterclose.model.DateOrder;
import app.afterclose.model.DecimalMark;
import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPreview;
import app.afterclose.model.ImportSource;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.DropDown;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One file before its import: what it is, how it is read, what would become of its rows. */
final class FilePane extends VBox {
  private final Texts texts;
  private final ImportPreview.File file;
  private final ImportChoices before;
  private final Consumer<ImportChoices> changed;

  FilePane(
      Texts texts, ImportPreview.File file, ImportChoices before, Consumer<ImportChoices> changed) {
    this.texts = texts;
    this.file = file;
    this.before = before;
    this.changed = changed;
    getStyleClass().add("preview-body");
    var name = label(file.name(), "ac-title");
    if (!file.trouble().isEmpty()) {
      getChildren().addAll(name, label(file.trouble(), "preview-why"));
      return;
    }
    getChildren().addAll(name, label(read(), "ac-muted"), readings(), counts());
    if (file.columns().stream().allMatch(column -> column.field().isEmpty())) {
      getChildren().add(label(texts.say("import.unknown"), "preview-doubt"));
    }
    file.notes().forEach(note -> getChildren().add(label(note, "ac-muted")));
    if (!before.asFound()) {
      getChildren().add(anew());
    }
    heading(texts.say("import.columns"));
    getChildren().add(new ColumnsPane(texts, file, this::column));
    if (!file.rows().values().isEmpty()) {
      heading(texts.say("import.rows", file.rows().values().size()));
      getChildren().add(new RowsPane(file.rows()));
    }
    issues();
  }

  /** "From HubSpot · UTF-8". */
  private String read() {
    ImportPreview.Reading reading = file.reading();
    String from =
        reading.source() == ImportSource.UNKNOWN
            ? texts.say("import.source.any")
            : texts.say("import.source", reading.source().words());
    return from + " · " + reading.encoding() + " · " + parted(reading.delimiter());
  }

  private String parted(String delimiter) {
    return switch (delimiter) {
      case "," -> texts.say("import.parted.comma");
      case ";" -> texts.say("import.parted.semicolon");
      case "\t" -> texts.say("import.parted.tab");
      default -> texts.say("import.parted", delimiter);
    };
  }

  private FlowPane readings() {
    ImportPreview.Reading reading = file.reading();
    var row = new FlowPane(16, 8);
    row.setRowValignment(VPos.TOP);
    row.getChildren()
        .add(
            choice(
                "import-kind",
                texts.say("import.kind"),
                List.of(ImportKind.values()),
                reading.kind(),
                kind -> capital(kind.words()),
                kind -> changed.accept(Choices.kind(before, kind)),
                ""));
    if (reading.dates() != null) {
      row.getChildren()
          .add(
              choice(
                  "import-dates",
                  texts.say("import.dates"),
                  List.of(DateOrder.values()),
                  reading.dates(),
                  order ->
                      texts.say(
                          "import.dates."
                              + order.name().toLowerCase(Locale.ROOT).replace('_', '.')),
                  order -> changed.accept(Choices.dates(before, order)),
                  doubt(reading.datesShown() || before.dates() != null)));
    }
    if (reading.decimal() != null) {
      row.getChildren()
          .add(
              choice(
                  "import-decimal",
                  texts.say("import.numbers"),
                  List.of(DecimalMark.values()),
                  reading.decimal(),
                  mark -> texts.say("import.numbers." + mark.name().toLowerCase(Locale.ROOT)),
                  mark -> changed.accept(Choices.decimal(before, mark)),
                  doubt(reading.decimalShown() || before.decimal() != null)));
    }
    // None is wider than its place: its words are cut before its border is.
    for (Node choice : row.getChildren()) {
      ((Region) choice).maxWidthProperty().bind(row.widthProperty());
    }
    return row;
  }

  private String doubt(boolean sure) {
    return sure ? "" : texts.say("import.doubt");
  }

  private <T> Node choice(
      String id,
      String name,
      List<T> values,
      T now,
      Function<T, String> words,
      Consumer<T> then,
      String doubt) {
    var box = new DropDown<T>();
    box.setId(id);
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
          }
        });
    box.getSelectionModel().select(now);
    box.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, chosen) -> {
              if (chosen != null && !chosen.equals(now)) {
                then.accept(chosen);
              }
            });
    var label = new Label(name);
    label.setLabelFor(box);
    label.setMinWidth(USE_PREF_SIZE);
    box.setMinWidth(0);
    box.setAccessibleText(doubt.isEmpty() ? name : name + ". " + doubt);
    var row = new HBox(8, label, box);
    row.setAlignment(Pos.CENTER_LEFT);
    var choice = new VBox(2, row);
    if (!doubt.isEmpty()) {
      choice.getChildren().add(label(doubt, "preview-doubt"));
    }
    return choice;
  }

  /** What was chosen, now or for the last such file, can be taken back at once. */
  private Button anew() {
    Runnable then = () -> changed.accept(ImportChoices.anew(file.path()));
    Button anew = Buttons.words(texts.say("import.anew"), then, "small");
    anew.setId("import-anew");
    return anew;
  }

  private Label counts() {
    ImportPreview.Counts counts = file.counts();
    Label line =
        label(
            Counting.line(
                texts, counts.added(), counts.updated(), counts.unchanged(), counts.skipped()),
            "report-counts");
    line.setId("import-counts");
    return line;
  }

  private void issues() {
    List<ImportIssue> issues =
        Stream.concat(file.skippedRows().stream(), file.cells().stream()).toList();
    if (!issues.isEmpty()) {
      var pane = new Issues(texts, issues, file.counts().skipped() + file.counts().cells());
      pane.setExpanded(false);
      getChildren().add(pane);
    }
  }

  private void column(int column, String field) {
    changed.accept(Choices.column(before, file, column, field));
  }

  private void heading(String words) {
    getChildren().add(label(words, "ac-strong"));
  }

  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Words that wrap and are never cut. */
  static Label label(String text, String style) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
