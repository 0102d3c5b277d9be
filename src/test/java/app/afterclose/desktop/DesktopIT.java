package app.afterclose.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The window, the tray and their ends, typed and clicked. */
final class DesktopIT extends DesktopCase {
  @Test
  void theTrayMenuOpensARunStopsAllAndQuitsWithAQuestion() throws IOException {
    String window = visit.open(model);
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
    String window = visit.open(model);
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
      String window = visit.open(model);
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
  void aSecondStartBringsTheWindowToTheFront() throws Exception {
    String window = visit.open(model);
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
    String window = visit.open(model);
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
}
