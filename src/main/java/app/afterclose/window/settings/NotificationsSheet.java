package app.afterclose.window.settings;

import app.afterclose.model.Settings;
import app.afterclose.model.Texts;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import org.jspecify.annotations.Nullable;

/** What is told outside the window, and how Afterclose lives on the rep's machine. */
final class NotificationsSheet extends Sheet {
  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final Wish<Settings.Desktop> wish;
  private final SwitchSetting<Settings.Desktop> discreet;
  private final SwitchSetting<Settings.Desktop> quit;
  private final CheckBox login = new CheckBox();
  private final Setting loginRow;
  private final Choices<Settings.KeepAwake> awake;
  private final Setting awakeRow;
  private @Nullable Boolean asked;

  NotificationsSheet(WindowModel model, Desk desk, Texts texts, Wish<Settings.Desktop> wish) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    this.wish = wish;
    discreet =
        new SwitchSetting<>(
                texts,
                "settings.private.",
                wish,
                Settings.Desktop::privateNotifications,
                (d, on) -> new Settings.Desktop(on, d.keepAwake(), d.quitWhenIdle()))
            .id("private");
    quit =
        new SwitchSetting<>(
                texts,
                "settings.idle.",
                wish,
                Settings.Desktop::quitWhenIdle,
                (d, on) -> new Settings.Desktop(d.privateNotifications(), d.keepAwake(), on))
            .id("quit-when-idle");
    login.setId("start-at-login");
    login.getStyleClass().add("switch");
    login.setOnAction(_ -> startAtLogin(login.isSelected()));
    loginRow =
        new Setting(
            texts,
            texts.say("settings.login.name"),
            texts.say("settings.login.about"),
            login,
            login);
    awake =
        new Choices<>(
            "keep-awake",
            List.of(Settings.KeepAwake.values()),
            when -> texts.say("settings.awake." + when.name().toLowerCase(Locale.ROOT)),
            this::keepAwake);
    awakeRow =
        new Setting(
            texts,
            texts.say("settings.awake.name"),
            texts.say("settings.awake.about"),
            awake,
            awake);
    getChildren()
        .addAll(
            words(texts.say("settings.notifications.about")),
            group(texts.say("settings.notifications.told"), discreet.row()),
            group(texts.say("settings.notifications.machine"), loginRow, awakeRow, quit.row()));
  }

  @Override
  void draw() {
    discreet.draw();
    quit.draw();
    awake.show(wish.now().keepAwake());
    Frame.AtLogin standing = model.atLogin();
    login.setDisable(!standing.possible());
    login.setSelected(asked == null ? standing.on() : asked);
    loginRow.about(
        texts.say(standing.possible() ? "settings.login.about" : "settings.login.impossible"));
  }

  private void keepAwake(Settings.KeepAwake when) {
    awakeRow.right();
    wish.change(
        d -> new Settings.Desktop(d.privateNotifications(), when, d.quitWhenIdle()),
        why -> {
          draw();
          if (why.isEmpty()) {
            awakeRow.saved();
          } else {
            awakeRow.failed(why, () -> keepAwake(when));
          }
        });
  }

  private void startAtLogin(boolean on) {
    loginRow.right();
    asked = on;
    desk.consult(
        new Command.StartAtLogin(on),
        answer -> {
          switch (answer) {
            case Frame.Done _ -> loginRow.saved();
            case Frame.Refused refused -> {
              asked = null;
              loginRow.failed(refused.message(), () -> startAtLogin(on));
            }
            case null, default -> {
              asked = null;
              loginRow.failed(texts.say("settings.away"), () -> startAtLogin(on));
            }
          }
          draw();
        });
  }
}
