package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.parts.Shortcut;
import app.afterclose.window.state.Place;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The window without a mouse. */
final class KeyboardTest extends WindowTest {

  @Test
  void everyKeyThatCountsAnywhereDoesSomething() {
    List<Shortcut> idle =
        Arrays.stream(Shortcut.values())
            .filter(key -> key.where() == Shortcut.Where.ANYWHERE && key != Shortcut.CLOSE)
            .filter(key -> !window.shell.actions().knows(key))
            .toList();
    assertThat(idle).isEmpty();
  }

  @Test
  void theHelpListsAllKeys(FxRobot robot) {
    robot.type(KeyCode.F1);
    await(() -> shown(robot, ".keys-help"));
    List<String> says =
        robot.from(robot.lookup(".keys-help")).lookup(".key").<Label>queryAll().stream()
            .map(Labeled::getText)
            .toList();
    assertThat(says).hasSize(Shortcut.values().length).contains("Ctrl+K", "Ctrl+1…6", "F1");
    var body = robot.lookup(".overlay-card > .scroll-pane").<ScrollPane>query();
    robot.type(KeyCode.END);
    await(() -> body.getVvalue() == 1);
    robot.type(KeyCode.UP);
    await(() -> body.getVvalue() < 1);
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, ".keys-help"));
    await(() -> input(robot).isFocused());
  }

  @Test
  void placesAreAKeyAway(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    await(() -> window.model.place() == Place.PIPELINE);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    await(() -> window.model.place() == Place.DRAFTS);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    await(() -> window.model.place() == Place.CHATS);
    await(() -> input(robot).isFocused());
  }

  @Test
  void f6LeadsThroughThePartsOfTheWindowAndBack(FxRobot robot) {
    tellStory();
    fx(() -> window.desk.open(Story.DONE));
    await(() -> input(robot).isFocused());
    robot.type(KeyCode.F6);
    await(() -> focusWithin(".rail"));
    robot.type(KeyCode.F6);
    await(() -> focusWithin(".sidebar"));
    robot.type(KeyCode.F6);
    await(() -> focusWithin(".thread"));
    robot.type(KeyCode.F6);
    await(() -> input(robot).isFocused());
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    await(() -> focusWithin(".thread"));
  }

  @Test
  void theSidebarComesAndGoesByKeyAndTakesNoFocusWithIt(FxRobot robot) {
    tellStory();
    robot.push(KeyCode.CONTROL, KeyCode.F);
    await(() -> focusWithin(".sidebar"));
    robot.push(KeyCode.CONTROL, KeyCode.B);
    await(() -> window.shell.sidebarHidden().get());
    assertThat(shown(robot, ".sidebar")).isFalse();
    await(() -> input(robot).isFocused());
    robot.push(KeyCode.CONTROL, KeyCode.F);
    await(() -> focusWithin(".sidebar"));
    assertThat(window.shell.sidebarHidden().get()).isFalse();
  }

  @Test
  void theSettingsBeginAtTheirSections(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    await(() -> robot.lookup("#settings-sections").query().isFocused());
    robot.type(KeyCode.DOWN);
    await(() -> Reading.lines(window.shell).contains("How many at once"));
  }

  @Test
  void textGrowsAndShrinks(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
    await(() -> window.appearance.get().textPercent() == 110);
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    await(() -> window.appearance.get().textPercent() == 100);
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    await(() -> window.appearance.get().textPercent() == 110);
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    await(() -> window.appearance.get().textPercent() == 100);
  }
}
