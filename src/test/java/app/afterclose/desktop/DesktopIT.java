package app.afterclose.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The story of a rep at home on the desktop, typed and clicked. */
@Tag("desktop")
final class DesktopIT {
  private static final Path LEFT =
      Path.of(System.getProperty("afterclose.desktop", "target/desktop"));

  @TempDir private static Path session;
  private static Desktop desktop;

  @TempDir private Path folder;
  private Visit visit;
  private Model model;

  @BeforeAll
  static void start() throws IOException {
    desktop = new Desktop(session, LEFT.resolve("logs"));
  }

  @AfterAll
  static void end() {
    if (desktop != null) {
      desktop.close();
    }
  }

  @BeforeEach
  void begin(TestInfo test) throws IOException {
    String name = test.getTestMethod().orElseThrow().getName();
    visit = new Visit(desktop, folder, LEFT.resolve(name));
    model = new Model();
  }

  @AfterEach
  void leave() {
    visit.hands().picture("at-the-end");
    visit.close();
    model.close();
  }

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
  void theTrayMenuOpensARunStopsAllAndQuitsWithAQuestion() throws IOException {
    visit.program().settings(model.settings());
    String window = visit.open();
    String first = visit.ask("Look at my deals and hold");
    visit.awaitStatus(first, "Running");
    visit.hands().close(window);

    visit.tray().openMenu();
    visit.hands().picture("menu");
    visit.tray().pick("Look at my deals");
    window = visit.awaitWindow();
    visit.hands().picture("opened-from-the-tray", window);

    visit.tray().openMenu();
    visit.tray().pick("Quit");
    assertThat(visit.awaitWindow()).isEqualTo(window);
    visit.hands().picture("quit-asks", window);
    assertThat(visit.status(first)).isEqualTo("Running");
    visit.hands().press("Escape");

    visit.hands().close(window);
    visit.tray().openMenu();
    visit.tray().pick("Stop all");
    visit.awaitStatus(first, "Cancelled");
    visit.awaitTray("Afterclose'");
    visit.hands().picture("stopped");

    ProcessHandle agent = visit.program().agent();
    visit.tray().openMenu();
    visit.hands().picture("menu-with-nothing-running");
    visit.tray().pick("Quit");
    Until.is("nothing is left to ask about: the agent ends", () -> !agent.isAlive());
    Until.is("its icon is gone", () -> !visit.tray().shown());
    assertThat(visit.notice().sent()).as("the rep has seen to all of it").isEmpty();
  }

  @Test
  void quittingWhileOneRunsIsAskedAboutAndItGoesOnAtTheNextStart() throws IOException {
    visit.program().settings(model.settings());
    String window = visit.open();
    String run = visit.ask("Look at my deals and hold");
    visit.awaitStatus(run, "Running");
    visit.hands().close(window);
    ProcessHandle agent = visit.program().agent();
    visit.tray().openMenu();
    visit.tray().pick("Quit");
    window = visit.awaitWindow();
    visit.hands().picture("asks", window);
    assertThat(agent.isAlive()).isTrue();
    visit.hands().press("Tab", "space");
    Until.is("the answer was yes: the agent ends", () -> !agent.isAlive());
    Until.is("its window closes", () -> visit.window().isEmpty());
    model.release();
    visit.open();
    visit.awaitStatus(run, "Completed");
  }

  @Test
  void severalAreOneNotificationThatOpensTheBell() throws IOException {
    visit.program().settings(model.settings());
    String window = visit.open();
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
    // after
    // its window, before which the key means nothing.
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
  void theTrayTurnsTheStartAtLoginOnAndOff() {
    visit.open();
    visit.awaitTray("Afterclose");
    assertThat(visit.startedAtLogin()).isEmpty();
    visit.tray().openMenu();
    visit.tray().pick("Start at login");
    Until.is("it is ticked", () -> visit.tray().ticked("Start at login"));
    assertThat(visit.startedAtLogin())
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains(visit.program().home().toString(), "agent");
    visit.tray().openMenu();
    visit.hands().picture("ticked");
    visit.tray().pick("Start at login");
    Until.is("it is ticked no more", () -> !visit.tray().ticked("Start at login"));
    assertThat(visit.startedAtLogin()).isEmpty();
  }

  @Test
  void whereNoPanelIsTheWindowSaysOnceHowClosingWorks() throws IOException {
    desktop.endPanel();
    try {
      visit.program().settings(model.settings());
      String window = visit.open();
      String run = visit.ask("Look at my deals and hold");
      Until.is("it is said", () -> visit.offered("no-tray"));
      visit.hands().picture("no-tray", window);
      visit.hands().close(window);
      assertThat(visit.status(run)).as("nothing breaks").isEqualTo("Running");
    } finally {
      desktop.startPanel();
    }
    visit.awaitTray("1 running");
  }

  @Test
  void aFailedRunIsTriedAgainFromItsNotification() throws IOException {
    visit.program().settings(model.settings());
    String window = visit.open();
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
    visit.program().settings(model.settings());
    String window = visit.open();
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
  void aSecondStartBringsTheWindowToTheFront() throws Exception {
    visit.program().settings(model.settings());
    String window = visit.open();
    String run = visit.ask("How are my deals");
    visit.awaitStatus(run, "Completed");
    visit.hands().minimise(window);
    Process second = visit.program().start();
    assertThat(visit.awaitWindow()).isEqualTo(window);
    assertThat(second.waitFor(120, TimeUnit.SECONDS)).as("the second ends").isTrue();
    assertThat(second.exitValue()).isZero();
    visit.hands().picture("first-again", window);
  }

  @Test
  void thePanelsRestartKeepsTheIcon() throws IOException {
    visit.program().settings(model.settings());
    String window = visit.open();
    visit.ask("Look at my deals and hold");
    visit.awaitTray("1 running");
    desktop.endPanel();
    desktop.startPanel();
    visit.awaitTray("1 running");
    visit.hands().close(window);
    visit.tray().openMenu();
    visit.hands().picture("menu-after-the-restart");
    visit.tray().pick("Open Afterclose");
    visit.awaitWindow();
  }

  @Test
  void nothingIsNotifiedOfWhatTheRepLooksAt() throws IOException {
    visit.program().settings(model.settings());
    String window = visit.open();
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
