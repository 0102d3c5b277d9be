package app.afterclose.terminal;

import app.afterclose.client.FakeAgent;
import app.afterclose.client.Story;
import app.afterclose.model.CallState;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A terminal before a small agent, which knows of one run. */
@Timeout(30)
abstract class TerminalTest {
  @TempDir Path folder;
  TerminalRig rig;

  @BeforeEach
  void comeUp() {
    rig = new TerminalRig(folder);
  }

  @AfterEach
  void goDown() throws IOException {
    rig.close();
  }

  /** An agent whose one run has these open cards. */
  FakeAgent agentWith(CallState... open) throws IOException {
    return rig.agent(
        command ->
            command instanceof Command.FindRun
                ? new Frame.Runs(List.of(head(List.of(open))))
                : new Frame.Done());
  }

  /** An agent that takes any request and then tells this. */
  FakeAgent agentThatTells(Consumer<FakeAgent> tale) throws IOException {
    var agent = new AtomicReference<FakeAgent>();
    agent.set(rig.agent(_ -> new Frame.Asked(rig.story.run, rig.story.conversation)));
    agent.get().whenFollowed = () -> tale.accept(agent.get());
    return agent.get();
  }

  RunHead in(RunStatus status) {
    return head(List.of(), status);
  }

  RunHead head(List<CallState> open) {
    return head(open, null);
  }

  private RunHead head(List<CallState> open, @Nullable RunStatus status) {
    var asked = new Story().asked("Draft follow-ups");
    RunHead head = RunHead.of(RunState.begin(asked));
    return new RunHead(
        head.run(),
        head.conversation(),
        head.request(),
        status == null ? head.status() : status,
        head.asked(),
        head.since(),
        head.ran(),
        head.part(),
        open,
        head.usage(),
        head.seq());
  }
}
