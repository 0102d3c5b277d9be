package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.Protocol;
import app.afterclose.llm.StagedModel;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.quota.LocalQuota;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A conversation that outgrows a model behind real HTTP is summed up by it and goes on. */
@Timeout(120)
class RealSummaryTest {
  private static final String LONG = "and so on, ".repeat(900);

  private static Settings reading(long tokens) {
    return Settings.DEFAULT.with(
        new Settings.Provider(
            "builtin",
            null,
            null,
            "none",
            Map.of(),
            null,
            Settings.Timeouts.DEFAULT,
            tokens,
            false,
            null));
  }

  @ParameterizedTest
  @EnumSource
  void itGoesOnFromASummaryThatWasItselfInterrupted(Protocol protocol) throws IOException {
    try (var model = new StagedModel(protocol);
        var rig = new EngineRig(model.provider())) {
      rig.settings = reading(4_000);
      model.works("a", LONG);
      model.streams(
          protocol.begins("Looked at all; ") + protocol.fault("overloaded_error", "busy"));
      model.says("7 deals.").says("Seven deals.").says("Yes.");
      RunId run = rig.ask("Analyse");
      rig.await(run, RunStatus.Paused.class);
      rig.engine().approve(run, null, true, null);
      rig.await(run, RunStatus.Waiting.class);
      rig.store.clock().advance(Duration.ofMinutes(1));
      RunState done = rig.await(run, RunStatus.Completed.class);

      assertThat(done.answer()).isEqualTo("Seven deals.");
      assertThat(model.refused()).isEmpty();
      for (int summing : new int[] {1, 2}) {
        assertThat(model.frame(summing).has("tools")).isFalse();
        assertThat(model.body(summing)).contains("You keep the records").contains("and so on, ");
      }
      assertThat(model.body(2)).contains("Looked at all; ");
      assertThat(model.frame(3)).isEqualTo(model.frame(0));
      assertThat(model.body(3))
          .contains("Looked at all; 7 deals.")
          .contains("Analyse")
          .doesNotContain("and so on, ", "signature", "\"tool_use\"", "tool_calls");
      assertThat(rig.tasks()).hasSize(1);
      long used = rig.journal().read(s -> new LocalQuota().used(s, rig.store.clock().instant()));
      assertThat(used).isEqualTo(done.usage().total());

      rig.await(rig.ask(rig.conversation(run), "Sure?"), RunStatus.Completed.class);
      int before = model.messages(3).size();
      assertThat(model.messages(4).subList(0, before)).isEqualTo(model.messages(3));
      assertThat(model.messages(4)).hasSize(before + 2);
    }
  }
}
