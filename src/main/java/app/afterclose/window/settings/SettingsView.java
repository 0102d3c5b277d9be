package app.afterclose.window.settings;

import app.afterclose.model.Settings;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.DropDown;
import app.afterclose.window.parts.PlaceHead;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Place;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.theme.TextSize;
import app.afterclose.wire.Command;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionModel;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The place of settings: the sections on the left, the chosen one beside them. */
public final class SettingsView extends BorderPane {
  /** In times the size of text: below it the sections are a choice above. */
  private static final double ROOMY = 42;

  /** How wide a section becomes, with text at 100 %. */
  private static final double WIDEST = 720;

  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final Map<Section, Sheet> sheets = new EnumMap<>(Section.class);
  private final ListView<Section> list = new ListView<>();
  private final ComboBox<Section> choice = new DropDown<>();
  private final ScrollPane body = new ScrollPane();
  private final Label title = new Label();
  private final Label trouble = new Label();
  private final HBox broken = new HBox(12, new FontIcon(Feather.ALERT_TRIANGLE), trouble);
  private final StackPane page = new StackPane();
  private @Nullable Section shown;
  private boolean here;

  /**
   * @param active what runs now, at the right of the head
   */
  public SettingsView(WindowModel model, Desk desk, Texts texts, Hands hands, Node active) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    getStyleClass().add("settings");
    var limits =
        new Wish<Settings.Limits>(
            desk, texts, () -> model.settings().limits(), Command.SaveLimits::new);
    var desktop =
        new Wish<Settings.Desktop>(
            desk, texts, () -> model.settings().desktop(), Command.SaveDesktop::new);
    sheets.put(Section.MODEL, new ModelSheet(model, desk, texts, hands.connector()));
    sheets.put(Section.BUDGET, new BudgetSheet(model, desk, texts, limits));
    sheets.put(Section.APPROVALS, new ApprovalsSheet(model, desk, texts));
    sheets.put(Section.DATA, new DataSheet(model, desk, texts, hands));
    sheets.put(Section.ABOUT, new AboutSheet(model, texts, hands));
    sheets.put(Section.LIMITS, new LimitsSheet(texts, limits));
    sheets.put(Section.NOTIFICATIONS, new NotificationsSheet(model, desk, texts, desktop));
    sheets.put(Section.APPEARANCE, new AppearanceSheet(texts, hands.appearance()));
    setTop(new PlaceHead(texts.say("rail.settings"), active));
    sections();
    setCenter(column());
    widthProperty().subscribe(_ -> fit());
    model.revisionProperty().subscribe(_ -> draw());
    list.getSelectionModel().selectFirst();
  }

  /** Brings the rep to a section. */
  public void open(Section section) {
    list.getSelectionModel().select(section);
    desk.show(Place.SETTINGS);
    focusSections();
  }

  /** Where the keyboard begins. */
  public void focusSections() {
    (list.isVisible() ? list : choice).requestFocus();
  }

  private void sections() {
    list.setId("settings-sections");
    list.getStyleClass().add("settings-list");
    list.setAccessibleText(texts.say("settings.sections"));
    list.getItems().setAll(Section.values());
    list.setCellFactory(_ -> new Cell());
    list.managedProperty().bind(list.visibleProperty());
    choice.setId("settings-section");
    choice.setAccessibleText(texts.say("settings.sections"));
    choice.getItems().setAll(Section.values());
    choice.setCellFactory(_ -> new Cell());
    choice.setButtonCell(new Cell());
    choice.setVisible(false);
    choice.managedProperty().bind(choice.visibleProperty());
    choice.setMaxWidth(Double.MAX_VALUE);
    pair(list.getSelectionModel(), choice.getSelectionModel());
    pair(choice.getSelectionModel(), list.getSelectionModel());
    list.getSelectionModel().selectedItemProperty().subscribe(this::show);
    setLeft(list);
  }

  private static void pair(SelectionModel<Section> from, SelectionModel<Section> to) {
    from.selectedItemProperty()
        .subscribe(
            section -> {
              if (section != null && section != to.getSelectedItem()) {
                to.select(section);
              }
            });
  }

  private ScrollPane column() {
    title.getStyleClass().add("ac-view-title");
    trouble.setWrapText(true);
    trouble.setMinHeight(USE_PREF_SIZE);
    broken.getStyleClass().add("settings-broken");
    broken.setId("settings-broken");
    broken.managedProperty().bind(broken.visibleProperty());
    var inner = new VBox(broken, choice, title, page);
    inner.getStyleClass().add("settings-page");
    inner.maxWidthProperty().bind(TextSize.column(inner).map(text -> WIDEST * text));
    body.setContent(inner);
    body.setFitToWidth(true);
    body.getStyleClass().addAll("edge-to-edge", "settings-body");
    body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return body;
  }

  private void show(@Nullable Section section) {
    if (section == null || section == shown) {
      return;
    }
    if (here && shown != null) {
      sheet(shown).left();
    }
    shown = section;
    title.setText(section.name(texts));
    page.getChildren().setAll(sheet(section));
    body.setVvalue(0);
    sheet(section).draw();
    if (here) {
      sheet(section).entered();
    }
  }

  private Sheet sheet(Section section) {
    Sheet sheet = sheets.get(section);
    if (sheet == null) {
      throw new IllegalStateException("the section " + section + " has no sheet");
    }
    return sheet;
  }

  private void draw() {
    boolean now = model.place() == Place.SETTINGS;
    boolean moved = now != here;
    here = now;
    if (shown != null && moved) {
      if (now) {
        sheet(shown).entered();
      } else {
        sheet(shown).left();
      }
    }
    trouble.setText(model.settingsTrouble());
    broken.setVisible(!model.settingsTrouble().isEmpty());
    if (now && shown != null) {
      sheet(shown).draw();
    }
  }

  private void fit() {
    boolean narrow = getWidth() > 0 && getWidth() < ROOMY * trouble.getFont().getSize();
    if (narrow == list.isVisible()) {
      boolean focused = list.isFocused() || choice.isFocused();
      list.setVisible(!narrow);
      choice.setVisible(narrow);
      if (focused) {
        focusSections();
      }
    }
  }

  /** Draws a section's name. */
  private final class Cell extends ListCell<Section> {
    @Override
    protected void updateItem(@Nullable Section section, boolean empty) {
      super.updateItem(section, empty);
      setText(empty || section == null ? null : section.name(texts));
      setGraphic(empty || section == null ? null : new FontIcon(section.icon()));
    }
  }
}
