package app.afterclose.agent;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.os.Folders;
import app.afterclose.store.Database;
import app.afterclose.store.SqliteJournal;
import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Connection;
import app.afterclose.wire.Endpoint;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Request;
import app.afterclose.wire.Wire;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What one client does, however greedy or idle it is, harms neither runs nor other clients. */
@Timeout(120)
class ClientLimitsTest {
  private static final int FOLLOWED = 500;
  private static final int COMMANDS = 10_000;

  @TempDir private Path folder;

  private Folders folders() {
    return new Folders(folder, folder.resolve("s"));
  }

  /** A client that knows when a run has ended. */
  private final class Client implements AutoCloseable, Connection.Listener {
    final CountDownLatch linkEnded = new CountDownLatch(1);
    final CompletableFuture<String> ended = new CompletableFuture<>();
    final Connection connection;

    Client() throws IOException {
      connection = Endpoint.connect(folders().socket(), Wire.json(), this);
      assertThat(ask(Build.own().hello())).isInstanceOf(Frame.Welcome.class);
    }

    Frame ask(Command command) {
      return connection.send(command).orTimeout(60, SECONDS).join();
    }

    /** Asks, and waits until the run has ended. */
    void works() throws InterruptedException {
      var asked =
          (Frame.Asked)
              ask(new Command.Ask(null, "Find my three most stalled deals", "UTC", false));
      var known = (Frame.Entries) ask(new Command.Follow(asked.conversation(), 0));
      if (known.entries().stream().noneMatch(e -> e.entry() instanceof Entry.LinkEnded)) {
        assertThat(linkEnded.await(60, SECONDS)).isTrue();
      }
    }

    @Override
    public void pushed(Frame frame) {
      if (frame instanceof Frame.Happened(var entry) && entry.entry() instanceof Entry.LinkEnded) {
        linkEnded.countDown();
      }
    }

    @Override
    public void ended(String why) {
      ended.complete(why);
    }

    @Override
    public void close() {
      connection.close();
    }
  }

  @Test
  void oneWhoFollowsFiveHundredAndSendsTenThousandKeepsNobodyWaiting() throws Exception {
    Database.Opened opened = Database.open(folder, Clock.systemUTC());
    try (var database = opened.database();
        var journal = SqliteJournal.open(database, new Json(), Clock.systemUTC())) {
      journal.write(
          tx -> {
            for (int n = 0; n < FOLLOWED; n++) {
              tx.append(new ConversationId("c" + n), null, new Entry.Titled("Chat " + n));
            }
            return FOLLOWED;
          });
    }
    try (var agent = agent();
        var greedy = new Client();
        var rep = new Client()) {
      greedy.ask(new Command.Watch(1_000));
      var answers = new ArrayList<CompletableFuture<Frame>>();
      for (int n = 0; n < FOLLOWED; n++) {
        answers.add(greedy.connection.send(new Command.Follow(new ConversationId("c" + n), 0)));
      }
      for (int n = 0; n < COMMANDS; n++) {
        answers.add(greedy.connection.send(new Command.ListRuns(10)));
      }
      rep.works();
      assertThat(rep.ask(new Command.ListRuns(1))).isInstanceOf(Frame.Runs.class);
      assertThat(answers)
          .allSatisfy(
              answer ->
                  assertThat(answer.orTimeout(60, SECONDS).join())
                      .isNotInstanceOf(Frame.Refused.class));
      agent.leave(Frame.Reason.QUIT);
    }
  }

  @Test
  void oneWhoNeverReadsIsCutOffAndHoldsUpNobody() throws Exception {
    try (var agent = agent();
        var idle = raw();
        var rep = new Client()) {
      say(idle, 1, Build.own().hello());
      say(idle, 2, new Command.Watch(100));
      String text = "Deals that stand still. ".repeat(8_000);
      var asked = (Frame.Asked) rep.ask(new Command.Ask(null, text, "UTC", false));
      say(idle, 3, new Command.Follow(asked.conversation(), 0));
      // Each answer is about 200 KB: what waits unread is more than is held for anyone.
      assertThat(floods(idle, new Command.Follow(asked.conversation(), 0))).isTrue();
      rep.works();
      assertThat(rep.ended).isNotDone();
      agent.leave(Frame.Reason.QUIT);
    }
  }

  /** Sends a command over and over and reads no answer, until the agent hangs up. */
  private static boolean floods(SocketChannel channel, Command command) {
    try {
      for (int n = 0; n < 100_000; n++) {
        say(channel, n + 10, command);
      }
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static void say(SocketChannel channel, long id, Command command) throws IOException {
    String line = Wire.json().write(new Request(id, command)) + "\n";
    var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private SocketChannel raw() throws IOException {
    var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(folders().socket()));
    return channel;
  }

  private Agent agent() throws IOException {
    return Agents.over(folders());
  }
}
