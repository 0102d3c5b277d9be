package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.state.Connection;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Conversations on the left: what is unread, and what is searched for. */
final class SidebarTest extends WindowTest {
  private void story() {
    fx(() -> new Story(agent).tell());
    fx(() -> window.inbox.connection(new Connection.Connected()));
  }

  @Test
  void whatRangIsMarkedUntilItIsRead(FxRobot robot) {
    story();
    assertThat(unread(robot)).isEqualTo(2);
    fx(() -> window.desk.open(Story.DONE));
    await(() -> unread(robot) == 1);
  }

  @Test
  void whatWasSearchedForIsMarkedInTitlesAndInWhatWasSaid(FxRobot robot) {
    story();
    agent.answer(
        Command.Search.class,
        new Frame.Found(
            List.of(
                new Frame.Hit(
                    Story.DONE,
                    "Analyse my pipeline",
                    9,
                    "…moved for more than\nthree weeks. The [pipeline] stands at…"))));
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("PIPE");
    await(() -> !texts(robot, ".excerpt-hit").isEmpty());
    assertThat(texts(robot, ".excerpt-hit")).containsExactly("pipeline");
    await(() -> labels(robot, ".search-hit").contains("pipe"));
    assertThat(OnFx.ask(() -> List.copyOf(list(robot).getItems())))
        .noneMatch(row -> row.toString().contains("paused"));
    robot.type(KeyCode.ENTER);
    await(() -> window.model.open().filter(Story.DONE::equals).isPresent());
  }

  @Test
  void aRowTellsItsStateAndGoesOnWithTheTime(FxRobot robot) {
    story();
    await(() -> says(robot, "Running", "4:20"));
    fx(
        () -> {
          agent.now = agent.now.plusSeconds(5);
          window.model.tick();
        });
    await(() -> says(robot, "Running", "4:25"));
  }

  private static boolean says(FxRobot robot, String state, String since) {
    return robot.lookup(".sidebar-row").<Parent>queryAll().stream()
        .map(row -> String.join(" ", Reading.lines(row)))
        .anyMatch(row -> row.contains(state) && row.contains(since));
  }

  @Test
  void nothingFoundSaysSo(FxRobot robot) {
    story();
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("xyzzy");
    await(() -> Reading.lines(window.shell).contains("Nothing found. Try other words."));
    fx(() -> window.shell.sidebarWidth().set(220));
    await(() -> !texts(robot, ".sidebar-nothing .text").isEmpty());
    await(() -> texts(robot, ".sidebar-nothing .text").getFirst().endsWith("words."));
    robot.type(KeyCode.ESCAPE);
    await(() -> list(robot).getItems().size() > 5);
  }

  @Test
  void whatWasFoundIsGoneThroughByKeyAndLeftByEscape(FxRobot robot) {
    story();
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("PIPE");
    await(() -> labels(robot, ".search-hit").contains("pipe"));
    robot.type(KeyCode.DOWN);
    await(() -> list(robot).isFocused());
    assertThat(list(robot).getSelectionModel().getSelectedItem().toString()).contains("PIPE");
    robot.type(KeyCode.ESCAPE);
    await(() -> input(robot).isFocused());
    await(() -> list(robot).getItems().size() > 5);
  }

  @Test
  void whenWhatHadTheFocusIsGoneTheRepGoesOnWriting(FxRobot robot) {
    story();
    fx(() -> window.desk.open(Story.PAUSED));
    Node decline = robot.from(robot.lookup(".thread")).lookup("Decline").queryButton();
    fx(decline::requestFocus);
    await(decline::isFocused);
    fx(() -> window.desk.open(Story.DONE));
    await(() -> input(robot).isFocused());
  }

  @Test
  void theListOfWhatRunsKeepsTheFocusWhenARunEnds(FxRobot robot) {
    story();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    await(() -> shown(robot, ".active-list"));
    Node first = robot.from(robot.lookup(".active-list")).lookup("Open").query();
    await(() -> focusIn(first.getScene().getFocusOwner()));
    fx(() -> agent.push(new Frame.Erased(Story.PAUSED)));
    Node list = robot.lookup(".active-list").query();
    await(() -> focusIn(list.getScene().getFocusOwner()));
  }

  private static boolean focusIn(Node owner) {
    return owner != null && owner.getScene() != null;
  }

  private static long unread(FxRobot robot) {
    return robot.lookup(".unread-mark").<Node>queryAll().stream()
        .filter(mark -> mark.isVisible() && mark.getScene() != null)
        .count();
  }

  private static List<String> texts(FxRobot robot, String style) {
    return robot.lookup(style).<Text>queryAll().stream().map(Text::getText).toList();
  }

  private static List<String> labels(FxRobot robot, String style) {
    return robot.lookup(style).<Labeled>queryAll().stream().map(Labeled::getText).toList();
  }

  private static ListView<?> list(FxRobot robot) {
    return robot.lookup(".sidebar-list").queryAs(ListView.class);
  }
}
