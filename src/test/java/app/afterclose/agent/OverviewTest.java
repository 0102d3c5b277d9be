package app.afterclose.agent;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import app.afterclose.model.Wait;
import app.afterclose.os.Folders;
import app.afterclose.store.Database;
import app.afterclose.store.SqliteJournal;
import app.afterclose.store.Tx;
import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Connection;
import app.afterclose.wire.Endpoint;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** However long the texts in the journal are, whoever attaches is told of them briefly. */
@Timeout(120)
class OverviewTest {
  private static final int CHATS = 7;
  private static final int CARDS = 500;
  private static final int LINE = 50;
  private static final String LONG = "Ü".repeat(200_000);

  @TempDir private Path folder;

  private Folders folders() {
    return new Folders(folder, folder.resolve("s"));
  }

  /** Writes into the journal as it stands before the agent's start. */
  private void write(Function<Tx, ?> unit) {
    Database.Opened opened = Database.open(folder, Clock.systemUTC());
    try (var database = opened.database();
        var journal = SqliteJournal.open(database, new Json(), Clock.systemUTC())) {
      journal.write(unit);
    }
  }

  private static ConversationId chat(int n) {
    return new ConversationId("c" + n);
  }

  private static RunId run(int n) {
    return new RunId("r" + n);
  }

  private static Object waiting(Tx tx, int n) {
    tx.append(chat(n), null, new Entry.Titled(LONG));
    tx.append(chat(n), run(n), new Entry.RunAsked(LONG, "UTC", null));
    for (int i = 0; i < LINE; i++) {
      tx.append(chat(n), null, new Entry.FollowUpQueued("f" + i, i + LONG));
    }
    tx.append(run(n), 1, Duration.ZERO, new Entry.LinkStarted());
    tx.append(run(n), 1, Duration.ZERO, new Entry.TurnStarted(1, "builtin", "m", 1));
    var calls = new ArrayList<Call>();
    for (int i = 0; i < CARDS; i++) {
      calls.add(
          new Call(CallId.of(run(n), 1, i), "p" + i, "draft_email", "{\"body\":\"" + i + "\"}"));
    }
    var end = new Entry.TurnEnded(1, "", calls, StopReason.TOOLS, Usage.NONE, null);
    tx.append(run(n), 1, Duration.ZERO, end);
    for (Call call : calls) {
      String question = call.id().equals(calls.getFirst().id()) ? LONG : "Save it?";
      var asked = new Entry.ApprovalAsked(call.id(), question, "{}", "{}");
      tx.append(run(n), 1, Duration.ZERO, asked);
    }
    var ending = new Entry.LinkEnded(new Ending.Waiting(new Wait.Answer()));
    return tx.append(run(n), 1, Duration.ZERO, ending);
  }

  private static Object failed(Tx tx, int n) {
    tx.append(chat(n), run(n), new Entry.RunAsked("Try", "UTC", null));
    tx.append(run(n), 1, Duration.ZERO, new Entry.LinkStarted());
    var problem = new Problem.Rejected(LONG, LONG);
    return tx.append(run(n), 1, Duration.ZERO, new Entry.LinkEnded(new Ending.Failed(problem)));
  }

  @Test
  void hundredsOfCardsAndMegabytesInLineAreToldInLessThanOne() throws Exception {
    for (int n = 0; n < CHATS; n++) {
      int chat = n;
      write(tx -> waiting(tx, chat));
    }
    write(tx -> failed(tx, CHATS));
    try (var agent = agent();
        var window = connect()) {
      Frame told = window.send(new Command.Watch(100)).get(60, SECONDS);
      assertThat(told).isInstanceOf(Frame.Overview.class);
      assertThat(size(told)).isLessThan(1 << 20);
      var overview = (Frame.Overview) told;
      assertThat(overview.conversations().rows()).hasSize(CHATS + 1);
      assertThat(overview.active())
          .hasSize(CHATS)
          .allSatisfy(
              run ->
                  assertThat(((RunStatus.Paused) run.status()).action()).endsWith("and 499 more"));
      var line = overview.conversations().rows().getLast().followUps();
      assertThat(line).hasSize(LINE).allMatch(f -> f.text().length() + f.more() > 200_000);
      Frame whole = window.send(new Command.FindFollowUp(chat(0), "f7")).get(40, SECONDS);
      assertThat(((Frame.Queued) whole).followUp().text()).isEqualTo("7" + LONG);
      for (var ask :
          List.of(
              new Command.ListRuns(1_000),
              new Command.ListConversations(0, 1_000),
              new Command.ListBell(1_000))) {
        assertThat(size(window.send(ask).get(40, SECONDS))).isLessThan(1 << 20);
      }
      agent.leave(Frame.Reason.QUIT);
    }
  }

  @Test
  void aRunWithMoreCardsThanAFrameTakesIsFoundAllTheSame() throws Exception {
    write(
        tx -> {
          waiting(tx, 0);
          for (int i = 0; i < 40; i++) {
            String fields = "{\"body\":\"" + LONG + "\"}";
            tx.append(
                chat(0), run(0), new Entry.CallApproved(CallId.of(run(0), 1, i), fields, true));
            tx.append(
                chat(0), run(0), new Entry.DoubtAsked(CallId.of(run(0), 1, i), "Was it saved?"));
          }
          return true;
        });
    try (var agent = agent();
        var terminal = connect()) {
      Frame told = terminal.send(new Command.FindRun(run(0))).get(60, SECONDS);
      assertThat(told)
          .isInstanceOfSatisfying(
              Frame.Runs.class, runs -> assertThat(runs.runs().getFirst().open()).isNotEmpty());
      agent.leave(Frame.Reason.QUIT);
    }
  }

  private static long size(Frame frame) {
    return Wire.json().write(frame).getBytes(StandardCharsets.UTF_8).length;
  }

  private Agent agent() throws Exception {
    return Agents.over(folders());
  }

  private Connection connect() throws Exception {
    var connection = Endpoint.connect(folders().socket(), Wire.json(), new Deaf());
    connection.send(Build.own().hello()).get(40, SECONDS);
    return connection;
  }

  private static final class Deaf implements Connection.Listener {
    @Override
    public void pushed(Frame frame) {}

    @Override
    public void ended(String why) {}
  }
}
