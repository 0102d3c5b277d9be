package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.OnFx;
import java.util.concurrent.TimeUnit;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Selecting with the mouse and the keys, and copying what is selected. */
final class SelectingTest extends AnswersTest {
  @Test
  void dragsOverHeadingsParagraphsListsCodeAndCells(FxRobot robot) {
    show(robot, answered(1));
    drag(robot, before(robot, "Stalled deals"), after(robot, "7"));
    assertThat(marked(robot)).isGreaterThan(6);
    assertThat(copied(robot))
        .isEqualTo(
            "Stalled deals\n\nTwo deals need a call this week.\n\n• Konex\n• Dontechi\n\n"
                + "select *\nfrom deals\n\nDeal\tValue\nKonex\t12\nDontechi\t7");
    robot.interact(
        () ->
            assertThat(Clipboard.getSystemClipboard().getHtml())
                .contains("<h1>Stalled deals</h1>", "<td>Konex</td>"));
    robot.type(KeyCode.ESCAPE);
    assertThat(marked(robot)).isZero();
    assertThat(wishes.made).isEmpty();
  }

  @Test
  void wordsParagraphsAndShift(FxRobot robot) {
    show(robot, answered(1));
    Point2D at = before(robot, "Two deals need a ").add(16, 0);
    press(robot, at, 2, false);
    assertThat(copied(robot)).isEqualTo("Two");
    press(robot, at, 3, false);
    assertThat(copied(robot)).isEqualTo("Two deals need a call this week.");
    press(robot, before(robot, "Stalled deals"), 1, true);
    assertThat(copied(robot)).startsWith("Stalled deals\n\nTwo deals");
  }

  @Test
  void linksAreStillClickedAndNotWhenDraggedOver(FxRobot robot) {
    show(robot, answered(1));
    robot.clickOn(see(robot).saying("call"));
    assertThat(wishes.made).containsExactly("browse https://example.com/call");
    drag(robot, before(robot, "call"), after(robot, "call"));
    assertThat(copied(robot)).isEqualTo("call");
    assertThat(wishes.made).hasSize(1);
  }

  @Test
  void selectsAllOfWhatIsNotInSightToo(FxRobot robot) {
    show(robot, answered(30));
    robot.clickOn(after(robot, "Stalled deals"));
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    String all = copied(robot);
    assertThat(all).startsWith("Ask 0\n\nStalled deals").endsWith("Dontechi\t7");
    assertThat(all.split("Ask \\d+", -1)).hasSize(31);
    robot.type(KeyCode.HOME);
    settle();
    assertThat(marked(robot)).isPositive();
    assertThat(copied(robot)).isEqualTo(all);
  }

  @Test
  void goesOnBeyondTheEdgeAndKeepsWhatScrolledAway(FxRobot robot) throws Exception {
    show(robot, answered(30));
    robot.moveTo(after(robot, "7").add(4, 0)).press(MouseButton.PRIMARY);
    robot.moveTo(new Point2D(400, 300)).moveTo(new Point2D(400, 120));
    robot.interact(
        () ->
            view.lookup(".thread-list")
                .fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, new Point2D(400, -40), 1, false)));
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> see(robot).all("thread-bubble").stream().anyMatch(this::early));
    robot.release(MouseButton.PRIMARY);
    assertThat(copied(robot)).contains("Ask 27", "Ask 28").endsWith("Dontechi\t7");
    robot.scroll(60, VerticalDirection.DOWN);
    settle();
    assertThat(marked(robot)).isPositive();
  }

  @Test
  void staysWhileTheAnswerGoesOn(FxRobot robot) {
    Tale tale = Tales.streaming();
    show(robot, tale);
    robot.interact(() -> view.live(tale.live(0, "One two three. And")));
    settle();
    drag(robot, before(robot, "One two three. And"), after(robot, "One two three. And"));
    robot.interact(() -> view.live(tale.live(18, " more, at length.\n\nAnd yet more.")));
    settle();
    assertThat(copied(robot)).isEqualTo("One two three. And");
    tale.said("One two three. And more, at length.\n\nAnd yet more.");
    show(robot, tale);
    assertThat(copied(robot)).isEqualTo("One two three. And");
  }

  private void press(FxRobot robot, Point2D screen, int clicks, boolean shift) {
    robot.interact(
        () -> {
          Node list = view.lookup(".thread-list");
          Point2D at = list.screenToLocal(screen);
          list.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, at, clicks, shift));
          list.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, at, clicks, shift));
        });
  }

  private MouseEvent mouse(EventType<MouseEvent> type, Point2D at, int clicks, boolean shift) {
    var picked = new PickResult(view.lookup(".thread-list"), at.getX(), at.getY());
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    return new MouseEvent(
        type,
        at.getX(),
        at.getY(),
        at.getX(),
        at.getY(),
        MouseButton.PRIMARY,
        clicks,
        shift,
        false,
        false,
        false,
        down,
        false,
        false,
        false,
        false,
        clicks == 1,
        picked);
  }

  private boolean early(Node bubble) {
    return bubble.lookupAll(".md-text").stream()
        .anyMatch(n -> n instanceof javafx.scene.text.Text t && t.getText().equals("Ask 25"));
  }

  private void drag(FxRobot robot, Point2D from, Point2D to) {
    robot.moveTo(from).press(MouseButton.PRIMARY);
    robot.moveTo(from.midpoint(to)).moveTo(to).release(MouseButton.PRIMARY);
  }

  private static Point2D before(FxRobot robot, String text) {
    Bounds b = bounds(robot, text);
    return new Point2D(b.getMinX() + 1, b.getMinY() + 8);
  }

  private static Point2D after(FxRobot robot, String text) {
    Bounds b = bounds(robot, text);
    return new Point2D(b.getMaxX() - 3, b.getMaxY() - 8);
  }

  private static Bounds bounds(FxRobot robot, String text) {
    Node node = see(robot).saying(text);
    return OnFx.ask(() -> node.localToScreen(node.getLayoutBounds()));
  }

  private static long marked(FxRobot robot) {
    return robot.lookup(".md-selected").<Path>queryAll().stream()
        .filter(path -> !path.getElements().isEmpty())
        .count();
  }

  private static String copied(FxRobot robot) {
    robot.interact(() -> Clipboard.getSystemClipboard().clear());
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    return clipboard(robot);
  }
}
