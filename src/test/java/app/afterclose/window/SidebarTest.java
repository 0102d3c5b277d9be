package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.CallId;
import app.afterclose.model.Entry;
import app.afterclose.model.RunId;
import app.afterclose.window.state.Connection;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.Duration;
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
                    "…moved for more than\nthree weeks. The \uE000pipeline\uE001 stands at…"))));
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
  void aHitInACardThatWasDeclinedOpensItsLine(FxRobot robot) {
    story();
    RunId run = OnFx.ask(() -> agent.run(Story.PAUSED));
    CallId call = CallId.of(run, 2, 0);
    var declined = new Entry.CallDeclined(call, "Their crates are late");
    fx(() -> agent.append(Story.PAUSED, run, 0, Duration.ZERO, declined));
    agent.answer(
        Command.Search.class,
        new Frame.Found(
            List.of(
                new Frame.Hit(
                    Story.PAUSED,
                    "Draft follow-ups for my five most stalled deals",
                    OnFx.ask(() -> agent.state(run).seq()),
                    "Their \uE000crates\uE001 are late"))));
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("crates");
    await(() -> texts(robot, ".excerpt-hit").contains("crates"));
    robot.type(KeyCode.ENTER);
    await(() -> String.join(" ", texts(robot, ".thread-details .md-text")).contains("Harbour"));
    await(() -> told(robot).contains("Their crates are late"));
  }

  /** What a reader of the screen says of what has the focus. */
  private static String told(FxRobot robot) {
    return OnFx.ask(
        () -> {
          Node owner = robot.lookup(".thread").query().getScene().getFocusOwner();
          return owner == null ? "" : String.valueOf(owner.getAccessibleText());
        });
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
