package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.BellItem;
import app.afterclose.model.British;
import app.afterclose.model.ConversationId;
import app.afterclose.model.RunId;
import app.afterclose.os.Folders;
import app.afterclose.os.MemoryKeyring;
import app.afterclose.os.Notifier;
import app.afterclose.tool.BuiltInTools;
import app.afterclose.wire.Command;
import app.afterclose.wire.Destination;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The agent's notifications, with a real socket and a desktop that remembers what it shows. */
@Timeout(120)
class NotificationsTest {
  private static final String QUICK = "Which deals close this month?";
  private static final String PAUSES = "Draft follow-ups for my three most stalled deals";

  @TempDir private Path folder;
  private final FakeNotifier desktop = new FakeNotifier();
  private final BlockingQueue<Windows.View> started = new LinkedBlockingQueue<>();
  private Notifier.Listener rep;
  private Agent agent;

  private Path socket() {
    return folder.resolve("s");
  }

  private Client begin() throws IOException {
    agent =
        new Agent(
            new Folders(folder, socket()),
            new MemoryKeyring(),
            new Desktop(
                listener -> {
                  rep = listener;
                  return desktop;
                },
                this::start),
            Clock.system(ZoneOffset.UTC),
            British.FIGURES,
            BuiltInTools::all);
    return new Client(socket());
  }

  private CompletableFuture<?> start(Windows.View view) {
    started.add(view);
    return new CompletableFuture<>();
  }

  @AfterEach
  void end() {
    agent.leave(Frame.Reason.QUIT);
    agent.close();
  }

  private static Frame.Asked ask(Client client, String text) {
    return client.ask(new Command.Ask(null, text, "UTC", false), Frame.Asked.class);
  }

  private static List<BellItem> bell(Client client) {
    return client.ask(new Command.ListBell(10), Frame.Bell.class).items();
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(40, TimeUnit.SECONDS);
    assertThat(next).as("something within 40 s").isNotNull();
    return next;
  }

  /** The note that comes to have this title. */
  private Notifier.Note shown(String title) throws InterruptedException {
    while (true) {
      Notifier.Note note = next(desktop.told);
      if (note.title().contains(title)) {
        return note;
      }
    }
  }

  private static Destination at(ConversationId id, long seq) {
    return new Destination.Conversation(id, seq);
  }

  @Test
  void aFinishedRequestIsToldAndOpensTheWindowAtItsMessage() throws Exception {
    try (var client = begin()) {
      client.ask(new Command.Watch(10), Frame.Overview.class);
      var asked = ask(client, QUICK);
      var note = next(desktop.told);
      assertThat(note.body()).startsWith("Completed · ");
      BellItem item = bell(client).getFirst();
      rep.pressed(note.key(), "open", "token-7");
      var view = next(started);
      assertThat(view).isEqualTo(new Windows.View(at(asked.conversation(), item.seq()), "token-7"));
      assertThat(bell(client)).as("nobody has seen it yet").noneMatch(BellItem::read);
      try (var window = new Client(socket())) {
        var here =
            window.ask(
                new Command.OpenWindow(
                    at(asked.conversation(), item.seq()), Command.Caller.OPENING));
        assertThat(here).isEqualTo(new Frame.Window(false));
        assertThat(next(window.shows).to()).isEqualTo(at(asked.conversation(), item.seq()));
        allRead(client);
        ask(client, QUICK);
        var second = next(desktop.told);
        assertThat(second.title()).as("the first was read").doesNotContain("requests");
        rep.pressed(second.key(), "open", "");
        var show = next(window.shows);
        BellItem newest = bell(client).getFirst();
        assertThat(show.to()).isEqualTo(at(newest.conversation(), newest.seq()));
        assertThat(started).as("there is a window").isEmpty();
      }
    }
  }

  @Test
  void severalAreOneThatOpensTheBell() throws Exception {
    try (var client = begin()) {
      ask(client, QUICK);
      ask(client, QUICK);
      ask(client, QUICK);
      shown("3 requests finished");
      assertThat(desktop.up()).hasSize(1);
      rep.pressed("bell", "open", "");
      assertThat(next(started)).isEqualTo(new Windows.View(new Destination.Bell(), ""));
      assertThat(bell(client)).hasSize(3).noneMatch(BellItem::read);
    }
  }

  @Test
  void whatIsReadElsewhereIsTakenAway() throws Exception {
    try (var client = begin()) {
      ask(client, QUICK);
      next(desktop.told);
      client.ask(new Command.ReadBell(List.of()), Frame.Done.class);
      assertThat(next(desktop.withdrawn)).isEqualTo("bell");
    }
  }

  @Test
  void aPauseIsToldAndGoesWhenItIsCancelled() throws Exception {
    try (var client = begin()) {
      var asked = ask(client, PAUSES);
      var note = next(desktop.told);
      assertThat(note.body()).startsWith("Paused · needs you: ");
      assertThat(note.buttons()).extracting(Notifier.Button::label).containsExactly("Review");
      client.ask(new Command.Stop(asked.run()), Frame.Done.class);
      next(desktop.withdrawn);
      ask(client, QUICK);
      assertThat(next(desktop.told).title()).doesNotContain("requests");
      assertThat(desktop.told).as("nothing of what was cancelled").isEmpty();
    }
  }

  @Test
  void whatTheRepLooksAtIsNotToldUntilTheWindowIsGone() throws Exception {
    try (var client = begin()) {
      Frame.Asked paused = ask(client, PAUSES);
      next(desktop.told);
      ConversationId in = paused.conversation();
      client.ask(new Command.Watch(10), Frame.Overview.class);
      try (var window = new Client(socket())) {
        window.ask(new Command.Looking(in), Frame.Done.class);
        client.ask(new Command.Stop(paused.run()), Frame.Done.class);
        next(desktop.withdrawn);
        rings(client, again(client, in));
        assertThat(desktop.told).isEmpty();
        window.ask(new Command.Looking(null), Frame.Done.class);
        again(client, in);
        next(desktop.told);
        window.ask(new Command.Looking(in), Frame.Done.class);
      }
      client.ask(new Command.ReadBell(List.of()), Frame.Done.class);
      next(desktop.withdrawn);
      again(client, in);
      assertThat(next(desktop.told).title()).isNotBlank();
    }
  }

  /** Asks once more there, as soon as nothing is in flight. */
  private static RunId again(Client client, ConversationId in) throws InterruptedException {
    Frame answer = client.ask(new Command.Ask(in, QUICK, "UTC", false));
    while (!(answer instanceof Frame.Asked)) {
      next(client.pushed);
      answer = client.ask(new Command.Ask(in, QUICK, "UTC", false));
    }
    return ((Frame.Asked) answer).run();
  }

  /** Waits until {@code run} has rung. */
  private static void rings(Client client, RunId run) throws InterruptedException {
    while (bell(client).stream().noneMatch(item -> item.run().equals(run))) {
      next(client.pushed);
    }
  }

  /** Waits until everything in the bell is read; {@code client} watches. */
  private static void allRead(Client client) throws InterruptedException {
    while (!bell(client).stream().allMatch(BellItem::read)) {
      next(client.pushed);
    }
  }

  @Test
  void privateOnesSayNothingOfTheCustomers() throws Exception {
    Files.writeString(
        folder.resolve("settings.json"), "{\"desktop\": {\"privateNotifications\": true}}");
    try (var client = begin()) {
      ask(client, QUICK);
      var note = next(desktop.told);
      assertThat(note.title()).isEqualTo("A request finished");
      assertThat(note.body()).isEmpty();
    }
  }

  @Test
  void quittingTakesTheNoteAwayAndTheBellKeepsTheItem() throws Exception {
    try (var client = begin()) {
      ask(client, QUICK);
      next(desktop.told);
      client.ask(new Command.Quit(), Frame.Done.class);
      agent.await();
    }
    agent.close();
    assertThat(desktop.closed).isTrue();
    try (var client = begin()) {
      assertThat(bell(client)).hasSize(1).noneMatch(BellItem::read);
      assertThat(desktop.told).as("old items do not ring again").isEmpty();
    }
  }

  @Test
  void ofTwoWindowsThatOpenAtOnceOneStays() throws Exception {
    var opening = new Command.OpenWindow(at(new ConversationId("c1"), 0), Command.Caller.OPENING);
    try (var _ = begin();
        var one = new Client(socket());
        var two = new Client(socket())) {
      var first = one.send(opening);
      var second = two.send(opening);
      assertThat(List.of(Client.get(first), Client.get(second)))
          .containsExactlyInAnyOrder(new Frame.Window(true), new Frame.Window(false));
      var stays = Client.get(first).equals(new Frame.Window(false)) ? one : two;
      assertThat(next(stays.shows).to()).isEqualTo(at(new ConversationId("c1"), 0));
      stays.close();
      var asking = new Command.OpenWindow(new Destination.Here(), Command.Caller.ASKING);
      try (var three = new Client(socket())) {
        Frame answer = three.ask(asking);
        while (answer.equals(new Frame.Window(true))) {
          answer = three.ask(asking);
        }
        assertThat(three.ask(opening)).isEqualTo(new Frame.Window(false));
      }
    }
  }

  @Test
  void aWindowThatHangsKeepsNobodyOut() throws Exception {
    try (var _ = begin();
        var hung = new Client(socket(), true);
        var next = new Client(socket())) {
      var opening = new Command.OpenWindow(new Destination.Here(), Command.Caller.OPENING);
      assertThat(hung.ask(opening)).isEqualTo(new Frame.Window(false));
      assertThat(next.ask(opening)).isEqualTo(new Frame.Window(false));
      var open = new Command.OpenWindow(new Destination.Here(), Command.Caller.OPEN);
      assertThat(hung.ask(open))
          .as("what is open is not closed")
          .isEqualTo(new Frame.Window(false));
      next(hung.shows);
      rep.pressed("none", "open", "");
      assertThat(next.shows).isEmpty();
    }
  }
}
