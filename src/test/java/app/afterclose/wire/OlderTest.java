package app.afterclose.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.ConversationId;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an older build wrote is read as it was meant. */
final class OlderTest {
  private static final String FEW = ",\"few\":\"\"";

  private final Json json = Wire.json();

  @Test
  void aPauseWithoutFewWordsHasNone() {
    assertThat(json.read("{\"kind\":\"Paused\",\"action\":\"Save it?\"}", RunStatus.class))
        .isEqualTo(new RunStatus.Paused("Save it?", ""));
  }

  @Test
  void soItHasInAFrame() {
    var head =
        new RunHead(
            new RunId("r1"),
            new ConversationId("c1"),
            "Draft it",
            new RunStatus.Paused("Save it?", ""),
            Instant.EPOCH,
            Instant.EPOCH,
            Duration.ZERO,
            1,
            List.of(),
            Usage.NONE,
            7);
    Reply reply = new Reply(3, new Frame.Runs(List.of(head)));
    String written = json.write(reply);
    assertThat(written).contains(FEW);
    Reply read = json.read(written.replace(FEW, ""), Reply.class);
    Complete.check(read);
    assertThat(read).isEqualTo(reply);
  }
}
