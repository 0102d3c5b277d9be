package app.afterclose.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.Secret;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import app.afterclose.model.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  private final Json json = new Json();

  @Test
  void entriesFromBeforeThereWereEpochsAreReadAsTheyWereMeant() {
    assertThat(
            json.read(
                "{\"kind\":\"TurnStarted\",\"turn\":1,\"provider\":\"p\",\"model\":\"m\",\"reserved\":7}",
                Entry.class))
        .isEqualTo(new Entry.TurnStarted(1, "p", "m", 7));
    assertThat(
            json.read(
                "{\"kind\":\"TurnCut\",\"turn\":1,\"text\":\"Half\",\"cut\":\"CAP\",\"usage\":{\"input\":1,\"output\":2,\"estimated\":true}}",
                Entry.class))
        .isEqualTo(new Entry.TurnCut(1, "Half", Entry.Cut.CAP, new Usage(1, 2, true)));
    assertThat(
            json.read(
                "{\"kind\":\"RunAsked\",\"text\":\"Go\",\"zone\":\"UTC\",\"followUp\":null}",
                Entry.class))
        .isEqualTo(new Entry.RunAsked("Go", "UTC", null));
  }

  @Test
  void everyPartOfAnEntryComesBack() {
    var run = new RunId("r1");
    var turn =
        new Entry.TurnEnded(
            3,
            "Grüße",
            List.of(new Call(CallId.of(run, 3, 0), "toolu_1", "deals", "{\"a\":1}")),
            StopReason.TOOLS,
            new Usage(10, 20, true),
            null);
    var waiting =
        new Entry.LinkEnded(
            new Ending.Waiting(
                new Wait.Until(
                    Instant.parse("2026-11-22T10:00:00.123Z"), new Problem.RateLimited(null))));
    for (Entry entry :
        List.of(
            turn,
            new Entry.EpochStarted("p", "m", "Be brief.", "9f", "So far."),
            new Entry.TurnCut(1, "", Entry.Cut.STOP, Usage.NONE, true),
            waiting,
            new Entry.LinkStarted(),
            new Entry.StopAsked())) {
      var row =
          new Recorded(
              7,
              Instant.parse("2026-11-22T10:00:00Z"),
              new ConversationId("c1"),
              run,
              2,
              Duration.ofMillis(1500),
              entry);
      String text = json.write(row);
      assertThat(text).doesNotContain("\n");
      assertThat(json.read(text, Recorded.class)).isEqualTo(row);
      assertThat(json.read(json.write(Entry.class, entry), Entry.class)).isEqualTo(entry);
    }
  }

  @Test
  void unknownFieldsAreSkippedAndBadTextSaysWhere() {
    var read = json.read("{\"kind\":\"Titled\",\"title\":\"A\",\"later\":[1]}", Entry.class);
    assertThat(read).isEqualTo(new Entry.Titled("A"));
    assertThatThrownBy(() -> json.read("{\n  \"kind\" oops", Entry.class))
        .isInstanceOfSatisfying(BadJson.class, e -> assertThat(e.line()).isEqualTo(2));
  }

  @Test
  void aSecretIsNeitherWrittenNorRead() {
    var json = new Json();
    assertThatThrownBy(() -> json.write(Map.of("key", new Secret("sk-marked"))))
        .hasMessageNotContaining("sk-marked");
    assertThatThrownBy(() -> json.read("\"sk-marked\"", Secret.class))
        .hasMessageNotContaining("sk-marked");
    assertThat(new Secret("sk-marked").toString()).doesNotContain("sk-marked");
  }
}
