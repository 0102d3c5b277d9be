package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.os.Folders;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent's process seen from its socket. */
class AgentTest {
  @TempDir private Path folder;

  private Folders folders() {
    return new Folders(folder, folder.resolve("s"));
  }

  private Agent agent() throws IOException {
    return Agents.over(folders());
  }

  private Client client() throws IOException {
    return new Client(folders().socket());
  }

  private static Command ask(String text) {
    return new Command.Ask(null, text, "UTC", false);
  }

  @Test
  void theMainJobEndsInACompletedConversation() throws IOException {
    try (var agent = agent();
        var client = client()) {
      var overview = client.ask(new Command.Watch(50), Frame.Overview.class);
      assertThat(overview.sample()).isTrue();
      assertThat(overview.notice()).isEmpty();
      var asked = client.ask(ask("Find my three most stalled deals"), Frame.Asked.class);
      client.ask(new Command.Follow(asked.conversation(), 0), Frame.Entries.class);
      client.awaitStatus(asked.run(), RunStatus.Completed.class);
      var again = client.ask(new Command.Follow(asked.conversation(), 0), Frame.Entries.class);
      assertThat(again.entries())
          .anyMatch(
              r ->
                  r.entry() instanceof Entry.TurnEnded t
                      && t.calls().isEmpty()
                      && !t.text().isBlank());
      var bell = client.ask(new Command.ListBell(10), Frame.Bell.class);
      assertThat(bell.items()).hasSize(1).allMatch(item -> !item.read());
      client.ask(new Command.ReadBell(List.of()), Frame.Done.class);
      client.await(f -> f instanceof Frame.BellRang rang && rang.item().read());
      agent.leave(Frame.Reason.QUIT);
    }
  }

  @Test
  void followingJoinsWhatWasToWhatComesWithoutGapOrRepetition() throws IOException {
    try (var agent = agent();
        var client = client()) {
      var asked = client.ask(ask("Analyse my pipeline"), Frame.Asked.class);
      for (int n = 0; n < 20; n++) {
        try (var reader = client()) {
          var joined = reader.ask(new Command.Follow(asked.conversation(), 0), Frame.Entries.class);
          var text = new StringBuilder();
          joined.live().forEach(live -> text.append(live.text()));
          var next = reader.await(f -> f instanceof Frame.Live || f instanceof Frame.Happened);
          if (next instanceof Frame.Live live && live.text().offset() > 0) {
            assertThat(live.text().offset()).isEqualTo(text.length());
          } else if (next instanceof Frame.Happened happened) {
            assertThat(happened.entry().seq()).isGreaterThan(joined.entries().getLast().seq());
          }
          if (happenedAtTheEnd(next)) {
            break;
          }
        }
      }
      client.ask(new Command.Stop(asked.run()), Frame.Done.class);
      agent.leave(Frame.Reason.QUIT);
    }
  }

  private static boolean happenedAtTheEnd(Frame frame) {
    return frame instanceof Frame.Happened happened
        && happened.entry().entry() instanceof Entry.LinkEnded;
  }

  @Test
  void whatCannotBeDoneIsRefusedInWords() throws IOException {
    try (var agent = agent();
        var client = client()) {
      assertThat(client.ask(ask("  "), Frame.Refused.class).why()).isEqualTo(Frame.Why.BAD);
      assertThat(client.ask(new Command.Stop(new RunId("rx")), Frame.Refused.class).why())
          .isEqualTo(Frame.Why.UNKNOWN);
      assertThat(
              client
                  .ask(new Command.Follow(new ConversationId("cx"), 0), Frame.Refused.class)
                  .why())
          .isEqualTo(Frame.Why.UNKNOWN);
      Path pdf = folder.resolve("deals.csv");
      Files.write(pdf, "%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1));
      assertThat(
              client
                  .ask(new Command.Import(List.of(pdf.toString())), Frame.Refused.class)
                  .message())
          .contains("deals.csv")
          .contains("PDF");
      client.ask(ask("word ".repeat(40_000)), Frame.Asked.class);
      agent.leave(Frame.Reason.QUIT);
    }
  }

  @Test
  void rubbishAndEndlessLinesHarmNobodyElse() throws IOException {
    try (var agent = agent();
        var client = client()) {
      try (var rude = raw()) {
        rude.write(ByteBuffer.wrap("GET / HTTP/1.1\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(readAll(rude)).contains("Refused");
      }
      try (var endless = raw()) {
        var piece = ByteBuffer.wrap("x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
        for (int n = 0; n < 100; n++) {
          piece.rewind();
          if (!accepted(endless, piece)) {
            break;
          }
        }
      }
      client.ask(new Command.ListRuns(5), Frame.Runs.class);
      agent.leave(Frame.Reason.QUIT);
    }
  }

  private SocketChannel raw() throws IOException {
    var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(folders().socket()));
    return channel;
  }

  private static boolean accepted(SocketChannel channel, ByteBuffer piece) {
    try {
      while (piece.hasRemaining()) {
        channel.write(piece);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String readAll(SocketChannel channel) throws IOException {
    var buffer = ByteBuffer.allocate(1 << 16);
    while (channel.read(buffer) >= 0 && buffer.hasRemaining()) {
      // until the agent hangs up
    }
    return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
  }

  @Test
  void aDamagedDatabaseAndBrokenSettingsAreToldAndKept() throws IOException {
    Files.writeString(folder.resolve("afterclose.db"), "this is no database ".repeat(500));
    Files.writeString(folder.resolve("settings.json"), "{ oops");
    try (var agent = agent();
        var client = client()) {
      var overview = client.ask(new Command.Watch(50), Frame.Overview.class);
      assertThat(overview.notice()).contains("damaged").contains("settings.broken-");
      assertThat(overview.sample()).isTrue();
      agent.leave(Frame.Reason.QUIT);
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .anyMatch(n -> n.startsWith("afterclose.damaged-"))
          .anyMatch(n -> n.startsWith("settings.broken-"));
    }
  }

  @Test
  void leavingSaysByeAndTheNextStartGoesOn() throws IOException {
    RunId run;
    Client client;
    try (var agent = agent()) {
      client = client();
      run = client.ask(ask("Analyse my pipeline"), Frame.Asked.class).run();
      client.ask(new Command.Quit(), Frame.Done.class);
      assertThat(agent.await()).isEqualTo(Frame.Reason.QUIT);
    }
    try (client) {
      client.await(f -> f instanceof Frame.Bye);
    }
    try (var agent = agent();
        var again = client()) {
      again.ask(new Command.Watch(50), Frame.Overview.class);
      var head = again.ask(new Command.FindRun(run), Frame.Runs.class).runs().getFirst();
      if (!head.status().over()) {
        again.awaitStatus(run, RunStatus.Completed.class);
      }
      agent.leave(Frame.Reason.QUIT);
    }
  }

  @Test
  void tokensAreToldByDayAndModel() throws IOException {
    try (var _ = agent();
        var client = client()) {
      var today = LocalDate.now(ZoneOffset.UTC);
      var run =
          client.ask(new Command.Ask(null, "Analyse my pipeline", "UTC", false), Frame.Asked.class);
      client.ask(new Command.Follow(run.conversation(), 0), Frame.Entries.class);
      client.await(
          f -> f instanceof Frame.Happened(var entry) && entry.entry() instanceof Entry.LinkEnded);
      var told = client.ask(new Command.ListTokens(today.minusDays(1), today), Frame.Tokens.class);
      assertThat(told.limit()).isNull();
      assertThat(told.used()).isZero();
      assertThat(told.renewed()).isAfter(Instant.now());
      assertThat(told.days()).isNotEmpty().allMatch(use -> use.turns() > 0);
    }
  }
}
