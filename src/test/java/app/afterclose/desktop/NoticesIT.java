package app.afterclose.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What rings on the desktop, and what the rep does from there. */
final class NoticesIT extends DesktopCase {
  @Test
  void theRepSendsClosesAndIsCalledBackToTheFinishedAnswer() {
    String window = visit.open();
    visit.hands().picture("window", window);
    String start = visit.hands().look(window);
    String run = visit.ask("Analyse my pipeline");
    visit.hands().awaitChange(window, start);
    visit.hands().picture("running");
    visit.hands().close(window);
    assertThat(visit.status(run)).as("it does not notice").isEqualTo("Running");
    visit.awaitTray("1 running");
    visit.hands().picture("tray-running");

    visit.notice().await();
    assertThat(visit.status(run)).isEqualTo("Completed");
    assertThat(visit.read(run)).as("it waits in the bell").contains(false);
    visit.hands().picture("notification");
    visit.notice().press(0);

    String again = visit.awaitWindow();
    visit.awaitRead(run);
    visit.hands().picture("answer", again);
    assertThat(visit.notice().shown()).as("it has done its work").isFalse();
    String more = visit.ask("Which deals close this month?");
    assertThat(visit.conversation(more))
        .as("what the rep writes now is written under the finished answer")
        .isEqualTo(visit.conversation(run));
    visit.awaitStatus(more, "Completed");
    visit.hands().picture("goes-on", again);
    assertThat(visit.notice().sent()).as("of the first alone").hasSize(1);
  }

  @Test
  void severalAreOneNotificationThatOpensTheBell() throws IOException {
    String window = visit.open(model);
    String start = visit.hands().look(window);
    String first = visit.ask("Look at my deals and hold");
    visit.hands().awaitChange(window, start);
    visit.hands().press("ctrl+n");
    String second = visit.ask("Look at my accounts and hold");
    visit.awaitTray("2 running");
    visit.hands().close(window);
    model.release();
    visit.awaitStatus(first, "Completed");
    visit.awaitStatus(second, "Completed");
    Until.is(
        "both are told",
        () -> String.join("", visit.notice().sent()).contains("2 requests finished"));
    visit.notice().await();
    assertThat(visit.notice().count()).isEqualTo(1);
    visit.hands().picture("two-in-one");
    visit.notice().press(0);
    visit.hands().picture("bell", visit.awaitWindow());
    assertThat(visit.read(first)).as("it was not opened").contains(false);
    // They were let go at once, so that either may have rung last; and the bell opens a little
    // after its window, before which the key means nothing.
    Until.is(
        "the newest is opened and read",
        () -> {
          visit.hands().press("Return");
          return Stream.of(first, second).anyMatch(run -> visit.read(run).orElse(false));
        });
    visit.hands().picture("the-newest", visit.awaitWindow());
  }

  @Test
  void privateNotificationsSayNothingOfTheCustomers() throws IOException {
    visit.program().settings(model.settings("\"desktop\": {\"privateNotifications\": true}"));
    String window = visit.open();
    visit.ask("Write to Ann Lee and hold");
    visit.hands().close(window);
    model.release();
    visit.notice().await();
    visit.hands().picture("private");
    assertThat(visit.notice().sent())
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("A request finished")
        .doesNotContain("Ann Lee");
  }

  @Test
  void aFailedRunIsTriedAgainFromItsNotification() throws IOException {
    String window = visit.open(model);
    String run = visit.ask("Look at my deals and hold and break");
    visit.hands().close(window);
    model.release();
    visit.notice().await();
    visit.hands().picture("failed");
    assertThat(visit.status(run)).isEqualTo("Failed");
    visit.awaitTray("1 failed");
    model.mend();
    visit.notice().press(1);
    Until.is("it is tried again", () -> visit.status(run).equals("Completed"));
    assertThat(visit.window()).as("no window was asked for").isEmpty();
    visit.notice().await();
    visit.hands().picture("completed-after-all");
  }

  @Test
  void aPausedRunIsReviewedFromItsNotification() throws IOException {
    String window = visit.open(model);
    String run = visit.ask("Look at my deals and hold and propose a task");
    visit.hands().close(window);
    model.release();
    visit.notice().await();
    visit.awaitTray("1 needs you");
    visit.hands().picture("needs-you");
    visit.notice().press(0);
    visit.hands().picture("review", visit.awaitWindow());
    visit.awaitRead(run);
    assertThat(visit.status(run)).as("looking decides nothing").isEqualTo("Paused");
  }

  @Test
  void nothingIsNotifiedOfWhatTheRepLooksAt() throws IOException {
    String window = visit.open(model);
    String looked = visit.ask("How are my deals");
    visit.awaitStatus(looked, "Completed");
    visit.hands().picture("looked-at", window);
    String left = visit.ask("Look at them again and hold");
    visit.hands().close(window);
    model.release();
    visit.notice().await();
    assertThat(visit.status(left)).isEqualTo("Completed");
    assertThat(visit.notice().sent()).as("of the second alone").hasSize(1);
    visit.hands().picture("one-notification");
  }
}
