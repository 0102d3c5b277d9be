package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.History;
import app.afterclose.model.LiveText;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Texts;
import app.afterclose.window.state.Connection;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Inbox;
import app.afterclose.window.state.ThreadScreen;
import app.afterclose.window.state.WindowModel;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rep does becomes commands, and what comes back becomes state; no JavaFX runs. */
final class DeskTest {
  private final FakeAgent agent = new FakeAgent(Story.NOW);
  private final List<String> screen = new ArrayList<>();
  private boolean changed;
  private final WindowModel model = new WindowModel(() -> agent.now);
  private final Desk desk =
      new Desk(
          model, new Screen(), agent, Runnable::run, ZoneOffset.UTC, new Texts(British.FIGURES));
  private final Inbox inbox = new Inbox(model, desk, Runnable::run);

  @BeforeEach
  void connected() {
    new Story(agent).tell();
    agent.pushTo(inbox::pushed);
    inbox.connection(new Connection.Connected());
  }

  @Test
  void whatHappensIsSeenOnlyByARepWhoLooks() {
    desk.open(Story.DONE);
    agent.commands.clear();
    RunId run = model.openHead().orElseThrow().run().run();
    desk.looking(false);
    agent.push(new Frame.BellRang(agent.ring(run, false)));
    assertThat(agent.commands).noneMatch(Command.ReadBell.class::isInstance);
    desk.looking(true);
    assertThat(agent.commands).anyMatch(Command.ReadBell.class::isInstance);
  }

  @Test
  void whatIsDeletedIsInNoListAndNoLongerOpen() {
    desk.open(Story.PAUSED);
    long before = model.total();
    agent.push(new Frame.Erased(Story.PAUSED));
    assertThat(model.open()).isEmpty();
    assertThat(model.head(Story.PAUSED)).isEmpty();
    assertThat(model.total()).isEqualTo(before - 1);
    assertThat(model.active()).noneMatch(run -> run.head().conversation().equals(Story.PAUSED));
    assertThat(model.bell()).noneMatch(item -> item.conversation().equals(Story.PAUSED));
    desk.open(Story.DONE);
    agent.push(new Frame.Erased(Story.RUNNING));
    assertThat(model.open()).contains(Story.DONE);
  }

  @Test
  void whoGoesOnToANewChatIsNotCalledBackByTheAnswer() {
    var coming = new CompletableFuture<Frame>();
    agent.later(Command.Ask.class, coming);
    desk.newChat();
    desk.ask("Analyse my pipeline", false, _ -> {});
    desk.newChat();
    coming.complete(new Frame.Asked(new RunId("r-new"), Story.DONE));
    assertThat(model.open()).isEmpty();
    desk.ask("Analyse my pipeline", false, _ -> {});
    assertThat(model.open()).isPresent();
  }

  @Test
  void whatIsAskedIsBroughtIntoView() {
    desk.open(Story.DONE);
    screen.clear();
    desk.ask("And then?", false, _ -> {});
    assertThat(screen).contains("latest");
  }

  @Test
  void whatHappensElsewhereStaysUnread() {
    desk.open(Story.DONE);
    agent.commands.clear();
    RunId run = model.head(Story.PAUSED).orElseThrow().run().run();
    agent.push(new Frame.BellRang(agent.ring(run, false)));
    assertThat(agent.commands).noneMatch(Command.ReadBell.class::isInstance);
  }

  @Test
  void stoppingShowsAtOnceAndARefusalTakesItBack() {
    desk.open(Story.RUNNING);
    var run = model.inFlight().orElseThrow();
    agent.away = true;
    desk.stop(run.run());
    assertThat(model.inFlight().orElseThrow().status()).isInstanceOf(RunStatus.Stopping.class);
    agent.away = false;
    agent.answer(Command.Stop.class, new Frame.Refused(Frame.Why.LATE, "It has ended."));
    desk.stop(run.run());
    assertThat(model.inFlight().orElseThrow().status()).isInstanceOf(RunStatus.Running.class);
    assertThat(model.notice()).isEqualTo("It has ended.");
  }

  @Test
  void aConversationThatIsNotThereIsToldAndLeft() {
    agent.answer(
        Command.Follow.class, new Frame.Refused(Frame.Why.UNKNOWN, "There is no such chat."));
    desk.open(new ConversationId("gone"));
    assertThat(model.open()).isEmpty();
    assertThat(model.notice()).isEqualTo("There is no such chat.");
  }

  @Test
  void theThreadGetsEntriesOnceAndLiveTextBetweenThem() {
    desk.open(Story.RUNNING);
    desk.flush();
    assertThat(screen.getLast()).startsWith("show 4 items, live I have read");
    RunId run = model.inFlight().orElseThrow().run();
    int known = screen.size();
    agent.live(Story.RUNNING, run, 3, 0, "I have");
    assertThat(screen).as("text that is known is not told again").hasSize(known);
    agent.live(Story.DONE, run, 3, 0, "elsewhere");
    assertThat(screen).hasSize(known);
  }

  @Test
  void newAndOldHeadsComeInAnyOrder() {
    var now = model.head(Story.RUNNING).orElseThrow();
    agent.push(new Frame.HeadChanged(older(now)));
    assertThat(model.head(Story.RUNNING)).contains(now);
  }

  private static ConversationHead older(ConversationHead head) {
    return new ConversationHead(
        head.id(), "Old", head.created(), head.created(), 1, head.consent(), List.of(), head.run());
  }

  /** Writes down what it is told to show. */
  private final class Screen implements ThreadScreen {
    @Override
    public void show(History history, List<LiveText> live) {
      String text = live.isEmpty() ? "nothing" : live.getFirst().text();
      screen.add("show " + history.items().size() + " items, live " + text);
    }

    @Override
    public void live(LiveText text) {
      screen.add("live " + text.text());
    }

    @Override
    public void reveal(History.Item item) {
      screen.add("reveal " + item);
    }

    @Override
    public void reveal(CallId call) {
      screen.add("reveal " + call);
    }

    @Override
    public void found(CallId call) {
      screen.add("found " + call);
    }

    @Override
    public void inLine(String id) {
      screen.add("in line " + id);
    }

    @Override
    public void latest() {
      screen.add("latest");
    }

    @Override
    public boolean changed(RunId run) {
      return changed;
    }

    @Override
    public void clear() {
      screen.add("clear");
    }
  }
}
