package app.afterclose.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Connection;
import app.afterclose.wire.Endpoint;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client against a small agent on a real socket. */
@Timeout(30)
class AgentClientTest {
  private static final Build OLD = new Build(1, "0.1.0", "20260101T000000Z");
  private static final Build NEW = new Build(1, "0.1.0", "20260202T000000Z");

  private final Story story = new Story();
  private final List<Recorded> journal = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Object> news = new LinkedBlockingQueue<>();
  private final AtomicReference<FakeAgent> agent = new AtomicReference<>();
  private final BlockingQueue<String> starts = new LinkedBlockingQueue<>();
  @TempDir private Path folder;

  @AfterEach
  void stop() throws IOException {
    if (agent.get() != null) {
      agent.get().close();
    }
  }

  @Test
  void anAbsentAgentIsStartedAndAnswers() throws Exception {
    try (var client = client(OLD, starting(OLD))) {
      assertThat(client.start().get(10, SECONDS).build()).isEqualTo(OLD.id());
      assertThat(client.send(new Command.Summarise()).get(5, SECONDS)).isEqualTo(new Frame.Done());
      assertThat(starts).hasSize(1);
    }
  }

  @Test
  void anAgentThatIsThereIsNotStartedAgain() throws Exception {
    agent.set(fake(OLD));
    try (var client = client(OLD, starting(OLD))) {
      client.start().get(10, SECONDS);
      assertThat(starts).isEmpty();
    }
  }

  @Test
  void withoutAStarterAnAbsentAgentStaysAbsent() throws Exception {
    try (var client = client(OLD, null)) {
      assertThatThrownBy(() -> client.start().get(10, SECONDS))
          .hasCauseInstanceOf(NoAgent.class)
          .hasMessageContaining("Afterclose is not running.");
      assertThat(news.poll(5, SECONDS)).isInstanceOf(AgentClient.End.Absent.class);
    }
  }

  @Test
  void anAgentThatCannotStartSaysWhyInItsOwnWords() throws Exception {
    Starter broken = () -> ended("The database is damaged; a copy is kept.");
    try (var client = client(OLD, broken)) {
      assertThatThrownBy(() -> client.start().get(10, SECONDS))
          .hasMessageContaining("could not start. The database is damaged; a copy is kept.");
      assertThat(news.poll(5, SECONDS)).asString().startsWith("failed: ");
    }
  }

  @Test
  void anAgentThatFoundTheLockHeldIsStartedOnceMore() throws Exception {
    Starter starter =
        () -> {
          starts.add("start");
          return starts.size() < 3 ? ended(null) : starting(OLD).start();
        };
    try (var client = client(OLD, starter)) {
      client.start().get(10, SECONDS);
      assertThat(starts).hasSize(4);
    }
  }

  @Test
  void anAgentThatNeverListensIsGivenUpWhenTheTimeIsUp() throws Exception {
    Starter never = () -> attempt(true, null);
    var attach = new Attach(socket(), OLD, never, Duration.ofMillis(300), Wire.json());
    assertThatThrownBy(() -> attach.go(() -> false))
        .isInstanceOf(NoAgent.class)
        .hasMessageContaining("did not start within");
  }

  @Test
  void whatIsFollowedGoesOnAfterTheAgentWasLost() throws Exception {
    var heard = new LinkedBlockingQueue<Recorded>();
    journal.add(story.asked("Analyse my pipeline"));
    journal.add(story.entry(new Entry.LinkStarted()));
    agent.set(fake(OLD));
    try (var client = client(OLD, starting(OLD))) {
      client.start().get(10, SECONDS);
      client.follow(
          story.conversation,
          new Follower() {
            @Override
            public void changed(Conversation conversation, List<Recorded> fresh) {
              heard.addAll(fresh);
            }

            @Override
            public void refused(Frame.Refused refused) {
              news.add(refused);
            }
          });
      assertThat(heard.poll(5, SECONDS)).isEqualTo(journal.get(0));
      assertThat(heard.poll(5, SECONDS)).isEqualTo(journal.get(1));
      agent.get().append(story.turnStarted(1));
      assertThat(heard.poll(5, SECONDS)).isEqualTo(journal.get(2));

      agent.get().close();
      assertThat(news.poll(5, SECONDS)).isEqualTo("attached");
      assertThat(news.poll(5, SECONDS)).asString().startsWith("lost: ");
      assertThat(news.poll(5, SECONDS)).isEqualTo("attached");
      assertThat(starts).hasSize(1);
      agent.get().append(story.turnEnded(1, "Done."));
      assertThat(heard.poll(5, SECONDS)).isEqualTo(journal.get(3));
      assertThat(heard).isEmpty();
      assertThat(agent.get().commands).contains(new Command.Follow(story.conversation, 3));
    }
  }

  @Test
  void anAgentThatSaidByeIsNotStartedAgain() throws Exception {
    agent.set(fake(OLD));
    try (var client = client(OLD, starting(OLD))) {
      client.start().get(10, SECONDS);
      agent.get().pushToAll(new Frame.Bye(Frame.Reason.QUIT));
      agent.get().close();
      assertThat(news.poll(5, SECONDS)).isEqualTo("attached");
      assertThat(news.poll(5, SECONDS)).isEqualTo(new Frame.Bye(Frame.Reason.QUIT));
      assertThat(news.poll(5, SECONDS)).isEqualTo(new AgentClient.End.Bye(Frame.Reason.QUIT));
      assertThatThrownBy(() -> client.send(new Command.Summarise()).get(5, SECONDS))
          .hasCauseInstanceOf(Connection.Lost.class);
      assertThat(starts).isEmpty();
    }
  }

  @Test
  void anOlderAgentHandsOverToANewerClient() throws Exception {
    agent.set(fake(OLD));
    var old = agent.get();
    try (var client = client(NEW, starting(NEW))) {
      assertThat(client.start().get(10, SECONDS).build()).isEqualTo(NEW.id());
      assertThat(old.commands).containsExactly(new Command.HandOver());
      assertThat(starts).hasSize(1);
    }
  }

  @Test
  void anOlderClientIsToldToReopen() throws Exception {
    agent.set(fake(NEW));
    try (var client = client(OLD, starting(OLD))) {
      assertThatThrownBy(() -> client.start().get(10, SECONDS))
          .hasMessageContaining("Afterclose was updated");
      assertThat(news.poll(5, SECONDS)).isInstanceOf(AgentClient.End.Outdated.class);
      assertThat(starts).isEmpty();
      assertThat(agent.get().commands).isEmpty();
    }
  }

  @Test
  void nothingIsDoneForAClientThatHasNotSaidHello() throws Exception {
    agent.set(fake(OLD));
    var listener = new Session();
    try (var raw = Endpoint.connect(socket(), Wire.json(), listener)) {
      for (Command command : List.of(new Command.Quit(), new Command.HandOver())) {
        assertThat(raw.send(command).get(5, SECONDS)).isInstanceOf(Frame.Refused.class);
      }
      raw.send(NEW.hello()).get(5, SECONDS);
      assertThat(raw.send(new Command.Quit()).get(5, SECONDS)).isInstanceOf(Frame.Refused.class);
      assertThat(agent.get().commands).isEmpty();
    }
  }

  private AgentClient client(Build build, Starter starter) {
    return new AgentClient(socket(), build, starter, new News(news));
  }

  private Path socket() {
    return folder.resolve("s");
  }

  private FakeAgent fake(Build build) throws IOException {
    return new FakeAgent(
        socket(),
        build,
        journal,
        command -> {
          if (command instanceof Command.HandOver) {
            Thread.ofVirtual().start(this::leave);
          }
          return new Frame.Done();
        });
  }

  private void leave() {
    try {
      agent.get().pushToAll(new Frame.Bye(Frame.Reason.UPDATE));
      agent.get().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Starter starting(Build build) {
    return () -> {
      starts.add("start");
      agent.set(fake(build));
      return attempt(true, null);
    };
  }

  private static Starter.Attempt ended(String failure) {
    return attempt(false, failure);
  }

  private static Starter.Attempt attempt(boolean underWay, String failure) {
    return new Starter.Attempt() {
      @Override
      public boolean underWay() {
        return underWay;
      }

      @Override
      public Optional<String> failure() {
        return Optional.ofNullable(failure);
      }
    };
  }

  private record News(BlockingQueue<Object> news) implements AgentClient.Listener {
    @Override
    public void attached(Frame.Welcome welcome) {
      news.add("attached");
    }

    @Override
    public void pushed(Frame frame) {
      news.add(frame);
    }

    @Override
    public void lost(String why) {
      news.add("lost: " + why);
    }

    @Override
    public void failed(String message) {
      news.add("failed: " + message);
    }

    @Override
    public void ended(AgentClient.End end) {
      news.add(end);
    }
  }
}
