package app.afterclose.window.settings;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Titles;
import app.afterclose.window.state.WindowModel;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * How Afterclose asks, and the conversations in which it asks less. One that is switched back stays
 * in the list until the rep leaves it, so that it can be switched on again.
 */
final class ApprovalsSheet extends Sheet {
  private static final int MOST = 500;

  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final VBox list = new VBox();
  private final Label none;
  private final Map<ConversationId, Row> rows = new LinkedHashMap<>();

  private record Row(Setting setting, CheckBox box) {}

  ApprovalsSheet(WindowModel model, Desk desk, Texts texts) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    none = words(texts.say("settings.auto.none"));
    none.getStyleClass().add("setting");
    none.managedProperty().bind(none.visibleProperty());
    list.getStyleClass().add("settings-rows");
    list.managedProperty().bind(list.visibleProperty());
    getChildren()
        .addAll(
            group(
                texts.say("settings.asking"),
                rule("settings.asking.reads"),
                rule("settings.asking.edits"),
                rule("settings.asking.sends"),
                rule("settings.asking.waits")),
            group(texts.say("settings.auto"), none, list));
  }

  private static Label ruled(Label label) {
    label.getStyleClass().setAll("label", "setting");
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private Label rule(String key) {
    return ruled(words(texts.say(key)));
  }

  @Override
  void entered() {
    desk.consult(
        new Command.ListAutoEdits(MOST),
        answer -> {
          if (answer instanceof Frame.Conversations(var page)) {
            page.rows().forEach(this::add);
            draw();
          }
        });
  }

  @Override
  void left() {
    rows.clear();
    list.getChildren().clear();
  }

  @Override
  void draw() {
    model.heads().stream()
        .filter(head -> head.consent() == Entry.Consent.AUTO_EDITS)
        .forEach(this::add);
    rows.forEach(
        (id, row) ->
            model
                .head(id)
                .ifPresent(
                    head -> row.box().setSelected(head.consent() == Entry.Consent.AUTO_EDITS)));
    none.setVisible(rows.isEmpty());
    list.setVisible(!rows.isEmpty());
  }

  private void add(ConversationHead head) {
    if (rows.containsKey(head.id())) {
      return;
    }
    String said = Titles.of(head);
    String title = said.isBlank() ? texts.say("chat.untitled") : said;
    var box = new CheckBox();
    box.getStyleClass().add("switch");
    box.setSelected(head.consent() == Entry.Consent.AUTO_EDITS);
    Button open = Buttons.words(texts.say("run.open"), () -> desk.open(head.id()), "small");
    open.setAccessibleText(texts.say("run.open.named", title));
    open.setMinWidth(USE_PREF_SIZE);
    var both = new HBox(12, open, box);
    both.setAlignment(Pos.CENTER_RIGHT);
    var setting = new Setting(texts, title, texts.say("settings.auto.on"), box, both);
    box.setAccessibleText(texts.say("settings.auto.named", title));
    box.setOnAction(_ -> turn(head.id(), box.isSelected()));
    rows.put(head.id(), new Row(setting, box));
    list.getChildren().add(setting);
  }

  private void turn(ConversationId id, boolean on) {
    Row row = rows.get(id);
    if (row == null) {
      return;
    }
    row.setting().right();
    desk.consult(
        new Command.SetConsent(id, on ? Entry.Consent.AUTO_EDITS : Entry.Consent.ASK),
        answer -> {
          switch (answer) {
            case Frame.Done _ -> {
              row.box().setSelected(on);
              row.setting().about(texts.say(on ? "settings.auto.on" : "settings.auto.off"));
            }
            case Frame.Refused refused -> failed(row, id, on, refused.message());
            case null, default -> failed(row, id, on, texts.say("settings.away"));
          }
        });
  }

  private void failed(Row row, ConversationId id, boolean on, String why) {
    row.box().setSelected(!on);
    row.setting().failed(why, () -> turn(id, on));
  }
}
