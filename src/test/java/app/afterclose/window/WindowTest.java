package app.afterclose.window;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.RunId;
import app.afterclose.window.state.Connection;
import app.afterclose.window.theme.Theme;
import app.afterclose.wire.Command;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A whole window on the headless platform, connected to a {@link FakeAgent}. */
@ExtendWith(WindowRobot.class)
abstract class WindowTest {
  /** Seconds; only a window that is broken takes them, whatever else the machine does. */
  private static final long DEADLINE = 30;

  final TestWindow window = new TestWindow();
  final FakeAgent agent = window.agent;
  private Stage stage;

  @BeforeEach
  void open() throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
    fx(
        () -> {
          window.build();
          var scene = new Scene(window.shell, 1000, 700);
          Theme.dress(scene, ColorScheme.LIGHT);
          stage.setX(0);
          stage.setY(0);
          stage.setScene(scene);
          stage.sizeToScene();
          stage.show();
          window.shell.focusInput();
          window.inbox.connection(new Connection.Connected());
        });
  }

  @AfterEach
  void empty(FxRobot robot) {
    robot.interact(() -> stage.setScene(new Scene(new Pane(), 100, 100)));
  }

  /** Does {@code work} on the JavaFX thread and waits for what follows from it. */
  void fx(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(1_000 * DEADLINE, work);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The same with {@code node}, which was looked for before: only there can it be waited for. */
  <N extends Node> void fx(N node, Consumer<N> work) {
    fx(() -> work.accept(node));
  }

  /** A request that runs in the conversation "c", which is open. */
  RunId running() {
    var in = new ConversationId("c");
    RunId[] run = new RunId[1];
    fx(
        () -> {
          run[0] = agent.ask(in, "Analyse my pipeline");
          agent.append(in, run[0], 1, Duration.ZERO, new Entry.LinkStarted());
        });
    fx(() -> window.desk.open(in));
    return run[0];
  }

  /** What was asked of the agent. */
  List<Command.Ask> asks() {
    return agent.commands.stream()
        .filter(Command.Ask.class::isInstance)
        .map(Command.Ask.class::cast)
        .toList();
  }

  TextArea input(FxRobot robot) {
    return robot.lookup("#input").queryAs(TextArea.class);
  }

  /** The window as it is with all kinds of conversations. */
  void tellStory() {
    fx(() -> new Story(agent).tell());
    fx(() -> window.inbox.connection(new Connection.Connected()));
  }

  /** Whether the focus is in something of this style. */
  boolean focusWithin(String style) {
    for (Node at = window.shell.getScene().getFocusOwner(); at != null; at = at.getParent()) {
      if (at.getStyleClass().contains(style.substring(1))) {
        return true;
      }
    }
    return false;
  }

  static TextField palette(FxRobot robot) {
    return robot.lookup("#palette-field").queryAs(TextField.class);
  }

  static boolean shown(FxRobot robot, String query) {
    return robot.lookup(query).tryQuery().filter(WindowTest::inSight).isPresent();
  }

  static void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(DEADLINE, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("not within " + DEADLINE + " s", e);
    }
  }

  private static boolean inSight(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }
}
