package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Call;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What a search has found in a call is opened, in sight, and has the focus. */
final class FoundTest extends ThreadTest {
  private final Tale tale = new Tale();

  @Test
  void aCallAmongManyThatRanWithoutBeingAsked(FxRobot robot) {
    tale.ask("Note all of it").begin();
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      calls.add(tale.call(i, "log_activity", "{\"subject\":\"Subject " + i + "\"}"));
    }
    tale.said("I note it.", calls.toArray(Call[]::new));
    calls.forEach(call -> tale.ran(call, Effect.LOCAL, Outcome.ok("{}", "Logged it"), 20));
    longAnswer();
    show(robot, tale);
    robot.interact(() -> view.found(calls.get(6).id()));
    settle();
    assertThat(see(robot).texts("thread-details"))
        .contains("Subject 6")
        .doesNotContain("Subject 5");
    assertThat(inSight(see(robot).one("thread-details"))).isTrue();
    assertThat(focused().getAccessibleText()).contains("Logged it");
  }

  @Test
  void aCardThatWasDeclined(FxRobot robot) {
    tale.ask("How does it stand?");
    longAnswer();
    tale.ask("Write to Maria").begin();
    Call call = tale.call(0, "draft_email", "{\"body\":\"About the crates\"}");
    tale.said("Here is a draft.", call);
    tale.asks(call, "Save this draft?", Tales.DRAFT_SCHEMA, "{}");
    tale.add(new Entry.CallDeclined(call.id(), "Too early for her"));
    longAnswer();
    show(robot, tale);
    robot.interact(() -> view.found(call.id()));
    settle();
    assertThat(see(robot).texts("thread-details")).contains("About the crates");
    assertThat(inSight(see(robot).one("thread-details"))).isTrue();
    assertThat(focused().getAccessibleText()).contains("Too early for her");
  }

  private void longAnswer() {
    tale.begin();
    tale.said(Tales.ANALYSIS.repeat(3));
    tale.ends(new Ending.Finished(), Duration.ofSeconds(1));
  }

  private Node focused() {
    return view.getScene().getFocusOwner();
  }

  private boolean inSight(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    return at.getMinY() >= 0 && at.getMinY() < height();
  }
}
