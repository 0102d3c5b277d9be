package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** What has the focus in a card can be seen, however low the window is. */
final class FocusSightTest extends CardTest {
  @Override
  int height() {
    return 300;
  }

  @ParameterizedTest
  @CsvSource({
    "20, 60, 300, true, 0",
    "280, 320, 300, true, 20",
    "280, 320, 300, false, 0",
    "290, 330, 300, false, 30",
    "-10, 30, 300, true, -26",
    "-10, 30, 300, false, 0",
    "-90, -50, 300, false, -106",
    "100, 500, 300, true, 84",
    "16, 416, 300, true, 0",
  })
  void movesAsFarAsIsNeeded(double top, double bottom, double place, boolean whole, double move) {
    assertThat(FocusSight.move(top, bottom, place, whole)).isEqualTo(move);
  }

  @Test
  void tabLeadsToWhatCanBeSeen(FxRobot robot) {
    Node card = card(robot, 0);
    robot.interact(() -> field(robot, card, "Ada Okafor").requestFocus());
    for (int i = 0; i < 5; i++) {
      robot.type(KeyCode.TAB);
      settle();
      assertThat(whole(focused())).as(focused().toString()).isTrue();
    }
    assertThat(focused()).isEqualTo(in(robot, card, "Approve"));
  }

  @Test
  void itStaysInSightWhenTheWindowBecomesLower(FxRobot robot) {
    robot.interact(() -> view.getScene().getWindow().setHeight(900));
    Node decline = in(robot, card(robot, 0), "Decline");
    robot.interact(decline::requestFocus);
    settle();
    robot.interact(() -> view.getScene().getWindow().setHeight(300));
    settle();
    assertThat(whole(decline)).isTrue();
  }

  @Test
  void whatWasScrolledAwayFromStaysAwayWhenTheWindowChangesItsSize(FxRobot robot) {
    robot.interact(() -> view.getScene().getWindow().setHeight(900));
    Node decline = in(robot, card(robot, 0), "Decline");
    robot.interact(decline::requestFocus);
    settle();
    robot.interact(() -> view.getScene().getWindow().setHeight(300));
    settle();
    robot.moveTo(view).scroll(4, VerticalDirection.UP);
    settle();
    assertThat(any(decline)).as("scrolled away").isFalse();
    robot.interact(() -> view.getScene().getWindow().setHeight(320));
    settle();
    assertThat(any(decline)).isFalse();
    assertThat(focused()).isEqualTo(decline);
  }

  private boolean any(Node node) {
    return view.getLayoutBounds()
        .intersects(view.sceneToLocal(node.localToScene(node.getLayoutBounds())));
  }

  private boolean whole(Node node) {
    Bounds at = view.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    return at.getHeight() > view.getHeight() || view.getLayoutBounds().contains(at);
  }
}
