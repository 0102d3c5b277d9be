package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.British;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.History;
import app.afterclose.model.LiveText;
import app.afterclose.model.RunId;
import app.afterclose.model.Texts;
import app.afterclose.window.export.Exporter;
import app.afterclose.window.state.Connection;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Inbox;
import app.afterclose.window.state.ThreadScreen;
import app.afterclose.window.state.WindowModel;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations into files, open or not; no JavaFX runs. */
final class ExporterTest {
  private final FakeAgent agent = new FakeAgent(Story.NOW);
  private final WindowModel model = new WindowModel(() -> agent.now);
  private final Desk desk =
      new Desk(
          model, new NoScreen(), agent, Runnable::run, ZoneOffset.UTC, new Texts(British.FIGURES));
  private final Inbox inbox = new Inbox(model, desk, Runnable::run);
  private final Exporter exporter =
      new Exporter(desk.wholes(), Runnable::run, ZoneOffset.UTC, new Texts(British.FIGURES));
  @TempDir Path folder;

  @BeforeEach
  void connected() {
    new Story(agent).tell();
    agent.pushTo(inbox::pushed);
    inbox.connection(new Connection.Connected());
    agent.commands.clear();
  }

  @Test
  void aConversationThatIsNotOpenIsFollowedForAMoment() throws Exception {
    assertThat(export(Story.DONE, folder.resolve("a.md")))
        .startsWith("# Analyse my pipeline\n")
        .contains("## Where the pipeline stands", "+ Looked at 58 deals · 0.3 s")
        .contains("*Completed · ");
    assertThat(agent.commands)
        .containsExactly(new Command.Follow(Story.DONE, 0), new Command.Unfollow(Story.DONE));
  }

  @Test
  void anOpenOneStaysFollowedAndTellsTextInFlight() throws Exception {
    desk.open(Story.RUNNING);
    agent.commands.clear();
    assertThat(export(Story.RUNNING, folder.resolve("a.md")))
        .contains("third postponed demo, and the budget went to another");
    assertThat(agent.commands).containsExactly(new Command.Follow(Story.RUNNING, 0));
  }

  @Test
  void whatStoodInTheFileGivesWay() throws Exception {
    Path file = Files.writeString(folder.resolve("a.md"), "old");
    assertThat(export(Story.DONE, file)).doesNotContain("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aConversationTooLongForOneAnswerComesWhole() throws Exception {
    var all = (Frame.Entries) agent.send(new Command.Follow(Story.DONE, 0)).get();
    all.entries().forEach(entry -> inbox.pushed(new Frame.Happened(entry)));
    agent.commands.clear();
    agent.before(
        Command.Follow.class,
        () -> all.entries().forEach(entry -> inbox.pushed(new Frame.Happened(entry))));
    agent.answer(Command.Follow.class, new Frame.Entries(Story.DONE, List.of(), List.of()));
    assertThat(export(Story.DONE, folder.resolve("a.md"))).contains("*Completed · ");
  }

  @Test
  void whatGoesWrongIsToldInWords() {
    assertThatThrownBy(() -> export(Story.DONE, folder.resolve("gone").resolve("a.md")))
        .hasMessageEndingWith(
            "a.md could not be saved: the folder is not there any more. Choose another one.");
    agent.answer(Command.Follow.class, new Frame.Refused(Frame.Why.UNKNOWN, "There is none."));
    assertThatThrownBy(() -> export(new ConversationId("x"), folder.resolve("a.md")))
        .hasMessageEndingWith("There is none.");
    agent.away = true;
    assertThatThrownBy(() -> export(Story.DONE, folder.resolve("a.md")))
        .hasMessageContaining("did not answer");
  }

  private String export(ConversationId id, Path file) throws Exception {
    return Files.readString(exporter.export(id, file).get(30, TimeUnit.SECONDS));
  }

  private static final class NoScreen implements ThreadScreen {
    @Override
    public void latest() {}

    @Override
    public boolean changed(RunId run) {
      return false;
    }

    @Override
    public void show(History history, List<LiveText> live) {}

    @Override
    public void live(LiveText text) {}

    @Override
    public void reveal(History.Item item) {}

    @Override
    public void reveal(CallId call) {}

    @Override
    public void found(CallId call) {}

    @Override
    public void inLine(String id) {}

    @Override
    public void clear() {}
  }
}
