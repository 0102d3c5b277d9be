package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Settings;
import app.afterclose.window.settings.Section;
import app.afterclose.window.state.Place;
import app.afterclose.window.theme.Appearance;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What the rep does in the settings. */
final class SettingsTest extends SettingsRig {
  @Test
  void theRailLeadsToThemAndTheArrowKeysToTheSections(FxRobot robot) {
    robot.clickOn("#rail-settings");
    await(() -> shown(robot, ".settings"));
    assertThat(window.model.place()).isEqualTo(Place.SETTINGS);
    ListView<Section> list = robot.lookup("#settings-sections").queryListView();
    fx(list::requestFocus);
    robot.push(KeyCode.END);
    await(() -> list.getSelectionModel().getSelectedIndex() == Section.values().length - 1);
    assertThat(Reading.lines(window.shell)).contains("Settings", "Limits", "Notifications");
  }

  @Test
  void aCapIsAppliedAtOnceAndSaysSo(FxRobot robot) {
    open(Section.LIMITS);
    assertThat(field(robot, "#limits-link").getText()).isEqualTo("5 min");
    write(robot, "#limits-user", "4");
    await(() -> below(robot, "#limits-user").equals("Saved"));
    assertThat(last(Command.SaveLimits.class).limits().user()).isEqualTo(4);
    write(robot, "#limits-chain", "1 h 30 min");
    var saved = last(Command.SaveLimits.class).limits();
    assertThat(saved.user()).as("the change before is not undone").isEqualTo(4);
    assertThat(saved.chain()).isEqualTo(Duration.ofMinutes(90));
    assertThat(saved.link()).isEqualTo(Settings.Limits.DEFAULT.link());
  }

  @Test
  void whatCannotBeIsSaidAtItsFieldAndNotSent(FxRobot robot) {
    open(Section.LIMITS);
    write(robot, "#limits-user", "many");
    assertThat(below(robot, "#limits-user")).isEqualTo("Write a whole number from 1 to 100.");
    write(robot, "#limits-link", "3 h");
    assertThat(below(robot, "#limits-link")).contains("from 1 min to 1 h");
    write(robot, "#limits-chain", "4 min");
    assertThat(below(robot, "#limits-chain")).contains("longer than one part").contains("5 min");
    assertThat(agent.commands).noneMatch(Command.SaveLimits.class::isInstance);
    assertThat(field(robot, "#limits-user").getText()).isEqualTo("many");
    fx(field(robot, "#limits-user")::requestFocus);
    robot.push(KeyCode.ESCAPE);
    assertThat(field(robot, "#limits-user").getText()).isEqualTo("6");
    assertThat(below(robot, "#limits-user")).isEmpty();
  }

  @Test
  void whatCouldNotBeSavedStaysAndIsTriedAgain(FxRobot robot) {
    open(Section.LIMITS);
    agent.answer(
        Command.SaveLimits.class,
        new Frame.Refused(Frame.Why.FAULT, "Nothing was saved: the disk is full."));
    write(robot, "#limits-user", "4");
    await(() -> below(robot, "#limits-user").contains("the disk is full"));
    assertThat(field(robot, "#limits-user").getText()).isEqualTo("4");
    agent.answer(Command.SaveLimits.class, new Frame.Done());
    robot.clickOn("Try again");
    await(() -> below(robot, "#limits-user").equals("Saved"));
    assertThat(last(Command.SaveLimits.class).limits().user()).isEqualTo(4);
  }

  @Test
  void aHandEditIsShownAndMovesNeitherFocusNorWhatIsBeingWritten(FxRobot robot) {
    open(Section.LIMITS);
    TextField user = field(robot, "#limits-user");
    fx(
        () -> {
          user.requestFocus();
          user.setText("1");
          user.end();
        });
    told(
        Settings.DEFAULT.with(
            new Settings.Limits(Duration.ofMinutes(5), Duration.ofHours(2), 8, 20, null)));
    assertThat(field(robot, "#limits-organisation").getText()).isEqualTo("20");
    assertThat(user.getText()).isEqualTo("1");
    assertThat(user.isFocused()).isTrue();
    fx(() -> user.setText("12"));
    robot.push(KeyCode.ENTER);
    assertThat(last(Command.SaveLimits.class).limits().user()).isEqualTo(12);
    assertThat(last(Command.SaveLimits.class).limits().organisation()).isEqualTo(20);
  }

  @Test
  void aFileThatIsBrokenIsToldHereToo(FxRobot robot) {
    open(Section.LIMITS);
    assertThat(shown(robot, "#settings-broken")).isFalse();
    fx(
        () ->
            agent.push(
                new Frame.SettingsChanged(
                    Settings.DEFAULT, "settings.json cannot be read: line 2, column 3.")));
    await(() -> shown(robot, "#settings-broken"));
    assertThat(Reading.lines(window.shell))
        .contains("settings.json cannot be read: line 2, column 3.");
    told(Settings.DEFAULT);
    await(() -> !shown(robot, "#settings-broken"));
  }

  @Test
  void howItLivesOnTheDesktopIsSwitched(FxRobot robot) {
    fx(() -> agent.push(new Frame.AtLogin(true, false, false)));
    open(Section.NOTIFICATIONS);
    robot.clickOn("#private");
    await(() -> below(robot, "#private").equals("Saved"));
    robot.clickOn("On mains power");
    await(() -> below(robot, "#keep-awake").equals("Saved"));
    assertThat(last(Command.SaveDesktop.class).desktop())
        .isEqualTo(new Settings.Desktop(true, Settings.KeepAwake.POWER, false));
    robot.clickOn("#start-at-login");
    assertThat(last(Command.StartAtLogin.class).on()).isTrue();
    fx(() -> agent.push(new Frame.AtLogin(true, true, false)));
    assertThat(robot.lookup("#start-at-login").queryAs(CheckBox.class).isSelected()).isTrue();
  }

  @Test
  void aSwitchThatCouldNotBeSavedSaysWhatIsSo(FxRobot robot) {
    open(Section.NOTIFICATIONS);
    agent.answer(
        Command.SaveDesktop.class,
        new Frame.Refused(Frame.Why.FAULT, "Nothing was saved: the disk is full."));
    robot.clickOn("#private");
    await(() -> below(robot, "#private").contains("the disk is full"));
    assertThat(robot.lookup("#private").queryAs(CheckBox.class).isSelected()).isFalse();
    agent.answer(Command.SaveDesktop.class, new Frame.Done());
    robot.clickOn("Try again");
    await(() -> below(robot, "#private").equals("Saved"));
    assertThat(robot.lookup("#private").queryAs(CheckBox.class).isSelected()).isTrue();
  }

  @Test
  void whereNoLoginCanBeChosenThatIsSaid(FxRobot robot) {
    open(Section.NOTIFICATIONS);
    assertThat(robot.lookup("#start-at-login").query().isDisabled()).isTrue();
    assertThat(Reading.lines(window.shell))
        .contains("This system offers no way to start Afterclose at login.");
  }

  @Test
  void appearanceIsTheRepsWish(FxRobot robot) {
    open(Section.APPEARANCE);
    robot.clickOn("Dark");
    assertThat(window.appearance.get().scheme()).isEqualTo(Appearance.Scheme.DARK);
    Slider size = robot.lookup("#text-size").queryAs(Slider.class);
    fx(size::requestFocus);
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertThat(window.appearance.get().textPercent()).isEqualTo(120);
    robot.clickOn("#stillness");
    assertThat(window.appearance.get())
        .isEqualTo(new Appearance(Appearance.Scheme.DARK, 120, true));
    fx(() -> window.appearance.set(Appearance.DEFAULT));
    assertThat(size.getValue()).isEqualTo(100);
    assertThat(robot.lookup("System").queryAs(RadioButton.class).isSelected()).isTrue();
  }

  @Test
  void everyControlHasAName(FxRobot robot) {
    for (Section section : Section.values()) {
      open(section);
      var nameless =
          robot.lookup(".settings").query().lookupAll(".text-input, .check-box, .slider").stream()
              .filter(node -> node.getAccessibleText() == null)
              .toList();
      assertThat(nameless).as(section.name()).isEqualTo(List.of());
    }
  }
}
