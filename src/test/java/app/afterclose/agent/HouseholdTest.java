package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.os.Folders;
import app.afterclose.os.MemoryKeyring;
import app.afterclose.tool.BuiltInTools;
import app.afterclose.wire.Command;
import app.afterclose.wire.Destination;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the agent lives on the rep's machine, seen from its socket. */
@Timeout(120)
class HouseholdTest {
  private static final String LONG = "Analyse my pipeline";
  private static final String PAUSES = "Draft follow-ups for my three most stalled deals";

  @TempDir private Path folder;
  private final FakeMachine machine = new FakeMachine();
  private Agent agent;

  private void begin() throws IOException {
    agent =
        new Agent(
            new Folders(folder, folder.resolve("s")),
            new MemoryKeyring(),
            new Desktop(_ -> new FakeNotifier(), _ -> new CompletableFuture<>(), machine.machine()),
            Clock.system(ZoneOffset.UTC),
            British.FIGURES,
            BuiltInTools::all);
  }

  private Client client() throws IOException {
    return new Client(folder.resolve("s"));
  }

  /** A client that is the window. */
  private Client window() throws IOException {
    Client client = client();
    client.ask(
        new Command.OpenWindow(new Destination.Here(), Command.Caller.OPENING), Frame.Window.class);
    return client;
  }

  @AfterEach
  void end() {
    leave();
  }

  private void leave() {
    agent.leave(Frame.Reason.QUIT);
    agent.close();
  }

  private static Frame.AtLogin atLogin(Client client) throws InterruptedException {
    client.ask(new Command.Watch(10), Frame.Overview.class);
    return told(client);
  }

  private static Frame.AtLogin told(Client client) throws InterruptedException {
    while (true) {
      Frame next = client.pushed.poll(40, TimeUnit.SECONDS);
      assertThat(next).isNotNull();
      if (next instanceof Frame.AtLogin standing) {
        return standing;
      }
    }
  }

  private static Frame.Asked ask(Client client, String text) {
    return client.ask(new Command.Ask(null, text, "UTC", false), Frame.Asked.class);
  }

  @Test
  void theLoginIsOfferedOnceWhenARunHasOutlivedItsWindow() throws Exception {
    begin();
    try (var window = window()) {
      assertThat(atLogin(window)).isEqualTo(new Frame.AtLogin(true, false, false));
      ask(window, PAUSES);
    }
    awaitOffer();
    try (var again = window()) {
      assertThat(atLogin(again).offered()).isTrue();
      again.ask(new Command.StartAtLogin(false), Frame.Done.class);
      assertThat(told(again).offered()).isFalse();
    }
    leave();
    begin();
    try (var later = window()) {
      assertThat(atLogin(later)).isEqualTo(new Frame.AtLogin(true, false, false));
    }
  }

  /** The agent notices a moment after its window that this has gone. */
  private void awaitOffer() throws Exception {
    try (var client = client()) {
      while (!atLogin(client).offered()) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
    }
  }

  @Test
  void aRunThatAnAgentFindsIsReasonToOfferItAndYesWritesTheEntryAnewAtEachStart() throws Exception {
    begin();
    try (var terminal = client()) {
      ask(terminal, PAUSES);
      assertThat(atLogin(terminal).offered()).isFalse();
    }
    leave();
    begin();
    try (var window = window()) {
      assertThat(atLogin(window).offered()).isTrue();
      machine.fails = true;
      assertThat(window.ask(new Command.StartAtLogin(true), Frame.Refused.class).message())
          .contains("the disk is full");
      machine.fails = false;
      window.ask(new Command.StartAtLogin(true), Frame.Done.class);
      assertThat(told(window)).isEqualTo(new Frame.AtLogin(true, true, false));
    }
    assertThat(machine.written).hasSize(1);
    leave();
    begin();
    assertThat(machine.written).hasSize(2).allMatch(on -> on);
  }

  @Test
  void theMachineIsKeptAwakeWhileRunsGoOnAndNotWhileOneWaitsForTheRep() throws Exception {
    begin();
    try (var client = client()) {
      var wanted = new Settings.Desktop(true, Settings.KeepAwake.POWER, false);
      client.ask(new Command.SaveDesktop(wanted), Frame.Done.class);
      ask(client, PAUSES);
      assertThat(machine.kept.poll(40, TimeUnit.SECONDS)).isTrue();
      assertThat(machine.kept.poll(40, TimeUnit.SECONDS)).isFalse();
      assertThat(Files.readString(folder.resolve("settings.json"))).contains("\"power\"");
    }
  }

  @Test
  void theAgentStaysWithoutTheSettingAndLeavesWithItOnceNothingKeepsIt() throws Exception {
    begin();
    var left = CompletableFuture.supplyAsync(agent::await);
    var wish = new Settings.Desktop(false, Settings.KeepAwake.OFF, true);
    try (var client = client()) {
      client.ask(new Command.SaveDesktop(wish), Frame.Done.class);
      ask(client, LONG);
    }
    try (var _ = client()) {
      assertThat(left.isDone()).isFalse();
    }
    assertThat(left.get(60, TimeUnit.SECONDS)).isEqualTo(Frame.Reason.QUIT);
  }

  @Test
  void aSleepEndsNoRun() throws Exception {
    begin();
    try (var client = client()) {
      client.ask(new Command.Watch(10), Frame.Overview.class);
      Frame.Asked asked = ask(client, LONG);
      machine.woke.run();
      while (!(status(client, asked) instanceof RunStatus.Completed)) {
        assertThat(status(client, asked).over()).as("it goes on").isFalse();
        assertThat(client.pushed.poll(40, TimeUnit.SECONDS)).isNotNull();
      }
    }
    leave();
    assertThat(machine.unheard()).as("nobody listens for sleeps any more").isTrue();
  }

  private static RunStatus status(Client client, Frame.Asked asked) {
    var found = client.ask(new Command.FindRun(asked.run()), Frame.Runs.class);
    return found.runs().getFirst().status();
  }
}
