package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.window.parts.Shortcut;
import app.afterclose.window.state.Connection;
import app.afterclose.window.state.Place;
import app.afterclose.window.theme.Appearance;
import app.afterclose.wire.Command;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The window without a mouse. */
final class KeyboardTest extends WindowTest {
  private void story() {
    fx(() -> new Story(agent).tell());
    fx(() -> window.inbox.connection(new Connection.Connected()));
  }

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
  void thePaletteFindsAConversationByAFewLetters(FxRobot robot) {
    story();
    robot.push(KeyCode.CONTROL, KeyCode.K);
    await(() -> palette(robot).isFocused());
    robot.write("prlind");
    await(() -> first(robot).startsWith("Prepare me for the call with Lindqvist"));
    robot.type(KeyCode.ENTER);
    await(() -> window.model.open().filter(new ConversationId("t1")::equals).isPresent());
    assertThat(shown(robot, ".palette")).isFalse();
    await(() -> input(robot).isFocused());
  }

  @Test
  void thePaletteFindsWhatIsNotLoadedYet(FxRobot robot) {
    fx(
        () -> {
          for (int i = 0; i < 350; i++) {
            agent.now = Story.NOW.minusSeconds(3600L * i);
            new Story(agent).finished("c" + i, "Request number " + i, "Done.");
          }
        });
    fx(() -> window.inbox.connection(new Connection.Connected()));
    assertThat(window.model.heads()).hasSizeLessThan(350);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    await(() -> window.model.heads().size() == 350);
    robot.write("number 349");
    await(() -> choices(robot).getItems().size() == 1);
    robot.type(KeyCode.ENTER);
    await(() -> window.model.open().filter(new ConversationId("c349")::equals).isPresent());
  }

  @Test
  void thePaletteActs(FxRobot robot) {
    story();
    fx(() -> window.desk.open(Story.RUNNING));
    choose(robot, "stop this");
    await(() -> agent.commands.stream().anyMatch(Command.Stop.class::isInstance));
    choose(robot, "look: dark");
    await(() -> window.appearance.get().scheme() == Appearance.Scheme.DARK);
    choose(robot, "go to drafts");
    await(() -> window.model.place() == Place.DRAFTS);
    choose(robot, "new chat");
    await(() -> window.model.open().isEmpty() && window.model.place() == Place.CHATS);
    choose(robot, "show these keys");
    await(() -> shown(robot, ".keys-help"));
  }

  @Test
  void escapeClosesThePaletteAndStopsNothing(FxRobot robot) {
    story();
    fx(() -> window.desk.open(Story.RUNNING));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    await(() -> palette(robot).isFocused());
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, ".palette"));
    await(() -> input(robot).isFocused());
    assertThat(agent.commands).noneMatch(Command.Stop.class::isInstance);
    robot.type(KeyCode.ESCAPE);
    await(() -> agent.commands.stream().anyMatch(Command.Stop.class::isInstance));
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
    story();
    fx(() -> window.desk.open(Story.DONE));
    await(() -> input(robot).isFocused());
    robot.type(KeyCode.F6);
    await(() -> within(".rail"));
    robot.type(KeyCode.F6);
    await(() -> within(".sidebar"));
    robot.type(KeyCode.F6);
    await(() -> within(".thread"));
    robot.type(KeyCode.F6);
    await(() -> input(robot).isFocused());
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    await(() -> within(".thread"));
  }

  @Test
  void theSidebarComesAndGoesByKeyAndTakesNoFocusWithIt(FxRobot robot) {
    story();
    robot.push(KeyCode.CONTROL, KeyCode.F);
    await(() -> within(".sidebar"));
    robot.push(KeyCode.CONTROL, KeyCode.B);
    await(() -> window.shell.sidebarHidden().get());
    assertThat(shown(robot, ".sidebar")).isFalse();
    await(() -> input(robot).isFocused());
    robot.push(KeyCode.CONTROL, KeyCode.F);
    await(() -> within(".sidebar"));
    assertThat(window.shell.sidebarHidden().get()).isFalse();
  }

  @Test
  void whatRunsIsReachedAndReviewedByKey(FxRobot robot) {
    story();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    await(() -> shown(robot, ".active-list"));
    List<Node> reviews =
        List.copyOf(
            robot.from(robot.lookup(".active-list")).lookup(".question .button").queryAll());
    assertThat(reviews).hasSize(2);
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, ".active-list"));
    assertThat(agent.commands).noneMatch(Command.Stop.class::isInstance);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    await(() -> shown(robot, ".active-list"));
    robot.type(KeyCode.ENTER);
    await(() -> window.model.open().filter(Story.PAUSED::equals).isPresent());
  }

  @Test
  void theKeysOfTheWindowHoldWhileAPopoverIsOpen(FxRobot robot) {
    story();
    fx(() -> window.desk.open(Story.RUNNING));
    openBell(robot);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    await(() -> palette(robot).isFocused());
    assertThat(shown(robot, ".bell-list")).as("under the palette").isFalse();
    robot.type(KeyCode.ESCAPE);
    await(() -> input(robot).isFocused());
    openBell(robot);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    await(() -> within(".active-list"));
    assertThat(shown(robot, ".bell-list")).as("beside the other").isFalse();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    await(() -> window.model.open().filter(Story.PAUSED::equals).isPresent());
    assertThat(shown(robot, ".active-list")).isFalse();
    openBell(robot);
    robot.type(KeyCode.F1);
    await(() -> shown(robot, ".keys-help"));
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, ".keys-help"));
    openBell(robot);
    robot.push(KeyCode.CONTROL, KeyCode.N);
    await(() -> window.model.open().isEmpty() && !shown(robot, ".bell-list"));
    assertThat(agent.commands).noneMatch(Command.Stop.class::isInstance);
  }

  @Test
  void aPopoverThatTheFocusLeavesIsClosed(FxRobot robot) {
    story();
    openBell(robot);
    for (int i = 0; i < 12; i++) {
      robot.type(KeyCode.TAB);
    }
    await(() -> !shown(robot, ".bell-list"));
    assertThat(window.shell.getScene().getFocusOwner()).isNotNull();
    openBell(robot);
    robot.clickOn("#input");
    await(() -> !shown(robot, ".bell-list") && input(robot).isFocused());
    pressBell(robot);
    await(() -> shown(robot, ".bell-list") && within(".bell-list"));
    pressBell(robot);
    assertThat(shown(robot, ".bell-list")).isFalse();
  }

  /** A press gives a button the focus before it acts. */
  private void pressBell(FxRobot robot) {
    var bell = robot.lookup("#bell").queryButton();
    fx(bell::requestFocus);
    fx(bell::fire);
  }

  private void openBell(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    await(() -> shown(robot, ".bell-list") && within(".bell-list"));
  }

  @Test
  void theBellIsOpenedAndReadByKey(FxRobot robot) {
    story();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    await(() -> shown(robot, ".bell-list"));
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, ".bell-list"));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    await(() -> shown(robot, ".bell-list"));
    robot.type(KeyCode.ENTER);
    await(() -> window.model.open().filter(Story.PAUSED::equals).isPresent());
    assertThat(agent.commands).anyMatch(Command.ReadBell.class::isInstance);
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

  private void choose(FxRobot robot, String words) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    await(() -> palette(robot).isFocused());
    robot.write(words);
    await(() -> !choices(robot).getItems().isEmpty());
    robot.type(KeyCode.ENTER);
    await(() -> !shown(robot, ".palette"));
  }

  private boolean within(String style) {
    for (Node at = window.shell.getScene().getFocusOwner(); at != null; at = at.getParent()) {
      if (at.getStyleClass().contains(style.substring(1))) {
        return true;
      }
    }
    return false;
  }

  private static String first(FxRobot robot) {
    return robot
        .from(robot.lookup("#palette-list"))
        .lookup(".palette-cell")
        .<Node>queryAll()
        .stream()
        .map(Node::getAccessibleText)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static TextField palette(FxRobot robot) {
    return robot.lookup("#palette-field").queryAs(TextField.class);
  }

  private static ListView<?> choices(FxRobot robot) {
    return robot.lookup("#palette-list").queryAs(ListView.class);
  }
}
