package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.CallId;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.Problem;
import java.time.Duration;
import java.util.ArrayList;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The thread as the rep sees and touches it. */
final class ThreadViewTest extends ThreadTest {
  @Test
  void staysAtItsEndWhileTextArrives(FxRobot robot) {
    Tale tale = Tales.streaming();
    show(robot, tale);
    stream(robot, tale, 0, Tales.ANALYSIS.length());
    assertThat(endInSight(robot)).isTrue();
    assertThat(Sight.seen(robot.lookup(".thread-jump").query())).isFalse();
    assertThat(said(robot)).contains("Next actions");
  }

  @Test
  void staysWhereTheRepHasScrolledAndOffersTheWayBack(FxRobot robot) {
    Tale tale = Tales.streaming();
    show(robot, tale);
    stream(robot, tale, 0, 1_200);
    robot.moveTo(view);
    robot.scroll(10, VerticalDirection.UP);
    settle();
    assertThat(view.pinned()).isFalse();
    double before = headingY(robot);

    stream(robot, tale, 1_200, Tales.ANALYSIS.length());
    assertThat(endInSight(robot)).isFalse();
    assertThat(headingY(robot)).isEqualTo(before);

    robot.clickOn(see(robot).one("thread-jump"));
    settle();
    assertThat(view.pinned()).isTrue();
    assertThat(endInSight(robot)).isTrue();
  }

  @Test
  void scrollingDownToTheEndPinsAgain(FxRobot robot) {
    show(robot, Tales.analysis());
    robot.moveTo(view);
    robot.scroll(10, VerticalDirection.UP);
    settle();
    assertThat(view.pinned()).isFalse();
    robot.scroll(40, VerticalDirection.DOWN);
    settle();
    assertThat(view.pinned()).isTrue();
  }

  @Test
  void showsNoSentenceTwice(FxRobot robot) {
    Tale tale = Tales.streaming();
    show(robot, tale);
    robot.interact(
        () -> {
          view.live(tale.live(0, "One two "));
          view.live(tale.live(4, "two three "));
          view.live(tale.live(0, "One "));
          view.live(tale.live(40, "a gap"));
        });
    settle();
    assertThat(said(robot)).containsOnlyOnce("two").contains("three").doesNotContain("gap");
    tale.said("One two three four");
    show(robot, tale);
    assertThat(said(robot)).contains("One two three four").containsOnlyOnce("three");
  }

  @Test
  void anotherConversationBeginsAtItsEnd(FxRobot robot) {
    show(robot, Tales.analysis());
    robot.moveTo(view);
    robot.scroll(10, VerticalDirection.UP);
    var other = new Tale();
    other.ask("first").begin().said("Nothing");
    other.ends(new Ending.Finished(), Duration.ofSeconds(1));
    other.ask("Another").begin().said(Tales.ANALYSIS);
    other.entries.removeIf(e -> e.run() != null && e.run().value().equals("r1"));
    show(robot, other);
    assertThat(view.pinned()).isTrue();
    assertThat(endInSight(robot)).isTrue();
    robot.interact(() -> view.clear());
    assertThat(see(robot).all("thread-text")).isEmpty();
  }

  @Test
  void opensACallByKey(FxRobot robot) {
    show(robot, Tales.reading(true));
    Node line = see(robot).one("thread-opener");
    robot.interact(line::requestFocus);
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(see(robot).all("thread-details")).hasSize(1);
    assertThat(see(robot).texts("thread-details")).contains("\"min_days\": 60");
    robot.clickOn(see(robot).saying("GTX Plus Pro renewal"));
    assertThat(wishes.made).containsExactly("open deal D-104");
    robot.type(KeyCode.ENTER);
  }

  @Test
  void whatARunTouchedIsOneClickAway(FxRobot robot) {
    show(robot, Scenes.touched());
    robot.clickOn(see(robot).saying("Your rollout in May"));
    robot.clickOn(see(robot).saying("Harbour rollout"));
    assertThat(wishes.made).containsExactly("open draft x0", "open deal d0");
  }

  @Test
  void copiesTheAnswerAsMarkdown(FxRobot robot) {
    show(robot, Tales.analysis());
    robot.clickOn(see(robot).one("thread-copy"));
    assertThat(clipboard(robot)).isEqualTo(Tales.ANALYSIS);
    assertThat(see(robot).says("Copied")).isTrue();
  }

  @Test
  void opensLinksOutside(FxRobot robot) {
    Tale tale = new Tale().ask("Where?").begin();
    tale.said("See [the list](https://example.com/list) or [a file](file:///etc/passwd).");
    show(robot, tale);
    robot.clickOn(see(robot).saying("the list"));
    assertThat(wishes.made).containsExactly("browse https://example.com/list");
    assertThat(see(robot).all("md-link")).hasSize(1);
  }

  @Test
  void aKeyThatWasRefusedLeadsToConnectingAModel(FxRobot robot) {
    var rejected = Problem.Rejected.connect("a.test did not accept the key", "enter the key");
    show(robot, Tales.failed(rejected));
    robot.interact(() -> robot.lookup(".thread-connect").queryButton().fire());
    assertThat(wishes.made).containsExactly("connect");
    assertThat(robot.lookup(".thread-connect").queryButton().isDisabled()).isFalse();
  }

  @Test
  void goesOnFromEveryKindOfRest(FxRobot robot) {
    show(robot, Tales.cancelled());
    robot.clickOn(see(robot).saying("Continue"));
    show(robot, Tales.failed(new Problem.Offline("")));
    assertThat(see(robot).says("Failed · there is no network")).isTrue();
    assertThat(robot.lookup(".thread-connect").tryQuery()).isEmpty();
    robot.clickOn(see(robot).saying("Retry"));
    show(robot, Tales.moreTime());
    robot.clickOn(see(robot).saying("Finish now"));
    robot.interact(() -> view.clear());
    show(robot, Tales.moreTime());
    robot.clickOn(see(robot).saying("Continue"));
    show(robot, Tales.doubt());
    robot.clickOn(see(robot).saying("Skip it"));
    assertThat(wishes.made)
        .containsExactly(
            "continue r1", "retry r1", "finish r1", "continue r1", "resolve r1-1-1: SKIP");
  }

  @Test
  void onlyTheLastRunOffersToGoOn(FxRobot robot) {
    Tale tale = Tales.cancelled();
    tale.ask("Something else").begin().said("Done.");
    tale.ends(new Ending.Finished(), Duration.ofSeconds(2));
    show(robot, tale);
    assertThat(see(robot).says("Cancelled · after 3 min")).isTrue();
    assertThat(see(robot).says("Continue")).isFalse();
  }

  @Test
  void keepsTheFocusWhileRowsComeAndGo(FxRobot robot) {
    Tale tale = Tales.approvals();
    show(robot, tale);
    var field = (TextField) see(robot).saying("Ada Okafor");
    robot.clickOn(field);
    robot.push(KeyCode.END);
    robot.write("-Bell");
    CallId second = CallId.of(tale.run, tale.turn, 3);
    tale.add(new Entry.CallApproved(second, Tales.draft("Li Wei"), false));
    show(robot, tale);
    tale.add(new Entry.CallStarted(second, Effect.LOCAL));
    show(robot, tale);
    tale.add(new Entry.CallEnded(second, Outcome.ok("{}", "Saved a draft to Li Wei")));
    show(robot, tale);
    assertThat(field.isFocused()).isTrue();
    robot.write("s");
    assertThat(field.getText()).isEqualTo("Ada Okafor-Bells");
    assertThat(field.getScene()).isNotNull();
  }

  @Test
  void nothingJumpsWhileTheRepScrolls(FxRobot robot) {
    Tale tale = Tales.approvals();
    for (int i = 0; i < 6; i++) {
      tale.ask("Question " + i).begin().said(Tales.ANALYSIS);
      tale.ends(new Ending.Finished(), Duration.ofSeconds(3));
    }
    show(robot, tale);
    robot.moveTo(view);
    for (int i = 0; i < 90; i++) {
      var inSight = new ArrayList<>(see(robot).all("thread-text"));
      inSight.addAll(see(robot).all("thread-card"));
      Node one = inSight.getFirst();
      double before = one.localToScene(0, 0).getY();
      robot.scroll(1, VerticalDirection.UP);
      Pulses.pass(view.getScene(), 1);
      double moved = one.localToScene(0, 0).getY() - before;
      assertThat(moved).isBetween(-1.0, 41.0);
    }
    assertThat(see(robot).says("Question 0")).isFalse();
    robot.interact(() -> robot.lookup(".thread-list").<Node>query().requestFocus());
    robot.type(KeyCode.HOME);
    Pulses.pass(view.getScene(), 2);
    assertThat(see(robot).all("thread-bubble").getFirst().localToScene(0, 0).getY()).isEqualTo(24);
    robot.type(KeyCode.PAGE_DOWN, KeyCode.END);
    Pulses.pass(view.getScene(), 2);
    assertThat(endInSight(robot)).isTrue();
  }

  /** Text in pieces of about a token, a pulse for every few. */
  private void stream(FxRobot robot, Tale tale, int from, int to) {
    for (int i = from; i < to; i += 24) {
      int at = i;
      String piece = Tales.ANALYSIS.substring(at, Math.min(to, at + 24));
      robot.interact(() -> view.live(tale.live(at, piece)));
    }
    settle();
  }

  private static boolean endInSight(FxRobot robot) {
    double height = robot.lookup(".thread-list").<Node>query().getLayoutBounds().getHeight();
    return see(robot).all("thread-end").stream()
        .map(n -> n.localToScene(n.getLayoutBounds()))
        .anyMatch(b -> b.getMaxY() <= height + 1 && b.getMinY() > 0);
  }

  private static double headingY(FxRobot robot) {
    return see(robot).saying("By stage").localToScene(0, 0).getY();
  }

  private static String said(FxRobot robot) {
    return see(robot).texts("thread-text");
  }
}
