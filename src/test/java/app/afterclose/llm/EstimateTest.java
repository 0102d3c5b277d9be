package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.Effect;
import app.afterclose.model.ToolSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is set aside for a turn counts all that is sent with it. */
class EstimateTest {
  private static final String LONG = "x".repeat(4_000);

  private static final Provider PROVIDER =
      new Provider() {
        @Override
        public String kind() {
          return "test";
        }

        @Override
        public String model() {
          return "test";
        }

        @Override
        public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
          throw new AssertionError("an estimate asks no model");
        }
      };

  private static long estimate(List<Message> messages, List<ToolSpec> tools) {
    return PROVIDER.estimate(
        new TurnRequest("", messages, tools, "", false, Instant.EPOCH, ZoneOffset.UTC));
  }

  @Test
  void toolsAndArgumentsCostTokensToo() {
    long least = estimate(List.of(), List.of());
    var tool = new ToolSpec("look", "", LONG, Effect.READ, Duration.ofSeconds(1), "deals");
    assertThat(estimate(List.of(), List.of(tool))).isEqualTo(least + 1_001);
    var call = new Call(new CallId("r1-1-1"), "p", "look", LONG);
    assertThat(estimate(List.of(new Message.Assistant("", List.of(call), null)), List.of()))
        .isEqualTo(least + 1_000);
  }
}
