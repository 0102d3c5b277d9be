package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.CallId;
import app.afterclose.model.CallState;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.os.Folders;
import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Connection;
import app.afterclose.wire.Endpoint;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows and terminals at once: they act and race on one conversation and see the same. */
class ManyClientsTest {
  private static final int CLIENTS = 5;

  @TempDir private Path folder;

  /** One who follows a conversation and folds what is told of it. */
  private static final class Reader implements AutoCloseable, Connection.Listener {
    private final TreeMap<Long, Recorded> entries = new TreeMap<>();
    private final Connection connection;

    Reader(Folders folders) throws IOException {
      connection = Endpoint.connect(folders.socket(), Wire.json(), this);
      assertThat(ask(Build.own().hello())).isInstanceOf(Frame.Welcome.class);
      ask(new Command.Watch(50));
    }

    CompletableFuture<Frame> send(Command command) {
      return connection.send(command);
    }

    Frame ask(Command command) {
      return answer(send(command));
    }

    void follow(ConversationId conversation, long after) {
      var joined = (Frame.Entries) ask(new Command.Follow(conversation, after));
      joined.entries().forEach(this::take);
    }

    @Override
    public void pushed(Frame frame) {
      if (frame instanceof Frame.Happened happened) {
        take(happened.entry());
      }
    }

    private synchronized void take(Recorded entry) {
      entries.putIfAbsent(entry.seq(), entry);
      notifyAll();
    }

    synchronized List<Recorded> told() {
      return List.copyOf(entries.values());
    }

    synchronized long cursor() {
      return entries.isEmpty() ? 0 : entries.lastKey();
    }

    /** Waits until the run, as it was told here, is so. */
    synchronized RunState await(RunId run, Predicate<RunState> wanted) {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      try {
        while (true) {
          var own = entries.values().stream().filter(r -> run.equals(r.run())).toList();
          if (!own.isEmpty() && wanted.test(RunState.of(own))) {
            return RunState.of(own);
          }
          long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
          if (left <= 0) {
            throw new AssertionError("it was never told: " + own);
          }
          wait(left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }

    @Override
    public void ended(String because) {}

    @Override
    public void close() {
      connection.close();
    }
  }

  private static Frame answer(CompletableFuture<Frame> sent) {
    try {
      return sent.get(40, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("it was not answered", e);
    }
  }

  /** All say it at once; what each was answered. */
  private static List<Frame> race(List<Reader> readers, Command command) {
    return readers.stream().map(reader -> reader.send(command)).toList().stream()
        .map(ManyClientsTest::answer)
        .toList();
  }

  private static void oneWins(List<Frame> answers) {
    assertThat(answers).filteredOn(a -> a instanceof Frame.Done).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> a instanceof Frame.Refused r && r.why() == Frame.Why.LATE)
        .hasSize(answers.size() - 1);
  }

  private static boolean paused(RunState state) {
    return RunStatus.of(state) instanceof RunStatus.Paused && !state.open().isEmpty();
  }

  @Test
  void theyFollowActAndRaceAndEndWithTheSame() throws IOException {
    var folders = new Folders(folder, folder.resolve("s"));
    var readers = new ArrayList<Reader>();
    try (var agent = Agents.over(folders)) {
      for (int n : IntStream.range(0, CLIENTS).toArray()) {
        readers.add(new Reader(folders));
        assertThat(readers).hasSize(n + 1);
      }
      var first = readers.getFirst();
      var asked =
          (Frame.Asked)
              first.ask(
                  new Command.Ask(
                      null, "Draft follow-ups for my two most stalled deals", "UTC", false));
      readers.forEach(reader -> reader.follow(asked.conversation(), 0));
      RunId run = asked.run();
      RunState open = first.await(run, ManyClientsTest::paused);
      CallId card = open.open().getFirst().call().id();
      oneWins(race(readers, new Command.Approve(run, card, false, null)));
      assertThat(race(readers, new Command.Stop(run))).allMatch(a -> a instanceof Frame.Done);
      first.await(run, RunState::settled);

      // One who was away comes back to its cursor.
      long cursor = readers.getLast().cursor();
      List<Recorded> known = readers.getLast().told();
      readers.removeLast().close();
      oneWins(race(readers, new Command.Continue(run)));
      var back = new Reader(folders);
      known.forEach(back::take);
      back.follow(asked.conversation(), cursor);
      readers.add(back);

      var queue = new Command.Ask(asked.conversation(), "And analyse my pipeline", "UTC", true);
      RunState now = first.await(run, s -> paused(s) || s.settled());
      if (!now.settled()) {
        assertThat(first.ask(queue)).isInstanceOf(Frame.Queued.class);
        for (CallState call : now.open()) {
          oneWins(race(readers, new Command.Decline(run, call.call().id(), "not now")));
        }
      }
      first.await(run, s -> RunStatus.of(s) instanceof RunStatus.Completed);
      same(readers, asked.conversation(), first);
      agent.leave(Frame.Reason.QUIT);
    } finally {
      readers.forEach(Reader::close);
    }
  }

  /** Once the conversation has come to rest, everybody was told the same, and that is all. */
  private static void same(List<Reader> readers, ConversationId in, Reader first) {
    first.follow(in, 0); // what was committed with the end: the follow-up that was asked by it
    RunId last =
        first.told().stream()
            .filter(r -> r.entry() instanceof Entry.RunAsked)
            .toList()
            .getLast()
            .run();
    assertThat(last).isNotNull();
    first.await(last, RunState::settled);
    var all = ((Frame.Entries) first.ask(new Command.Follow(in, 0))).entries();
    for (Reader reader : readers) {
      reader.await(last, RunState::settled);
      assertThat(reader.told()).isEqualTo(all);
      var runs = (Frame.Runs) reader.ask(new Command.FindRun(last));
      assertThat(runs.runs()).extracting(RunHead::status).allMatch(RunStatus::over);
    }
    assertThat(all).filteredOn(r -> r.entry() instanceof Entry.StopAsked).hasSize(1);
    assertThat(all).filteredOn(r -> r.entry() instanceof Entry.ContinueAsked).hasSize(1);
  }
}
