package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.Message;
import app.afterclose.model.Call;
import app.afterclose.model.Effect;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.Told;
import app.afterclose.model.ToolSpec;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {
  private static final List<ToolSpec> TOOLS = List.of(tool("look", "{}"));
  private static final Frame FRAME = Frame.of(new Script(), "Be brief.", TOOLS);

  private static ToolSpec tool(String name, String schema) {
    return new ToolSpec(name, "Looks", schema, Effect.READ, Duration.ofSeconds(1));
  }

  private static Told in(Frame frame) {
    return Told.asked().link(new Entry.LinkStarted(), frame.begun(null));
  }

  @Test
  void anEpochIsInForceUntilAnotherBegins() {
    assertThat(FRAME.inForce(Told.asked().entries())).isFalse();
    assertThat(FRAME.inForce(in(FRAME).turn(1, "Hi").entries())).isTrue();
    var other = Frame.of(new Script(), "Be long.", TOOLS);
    assertThat(FRAME.inForce(in(FRAME).link(other.begun(null)).entries())).isFalse();
    assertThat(FRAME.inForce(in(FRAME).link(other.begun(null), FRAME.begun("So.")).entries()))
        .isTrue();
  }

  @Test
  void whateverDiffersBeginsAnother() {
    var script = new Script();
    script.model = "other";
    for (Frame other :
        List.of(
            Frame.of(script, "Be brief.", TOOLS),
            Frame.of(new Script(), "Be long.", TOOLS),
            Frame.of(new Script(), "Be brief.", List.of()),
            Frame.of(new Script(), "Be brief.", List.of(tool("see", "{}"))),
            Frame.of(new Script(), "Be brief.", List.of(tool("look", "{ }"))))) {
      assertThat(other.inForce(in(FRAME).entries())).as("%s", other).isFalse();
    }
    assertThat(FRAME.within(in(FRAME).entries())).isEqualTo(in(FRAME).entries());
    assertThat(FRAME.within(Told.asked().entries())).hasSize(2);
  }

  /** Raise {@link Frame#FORM} when this changes: within an epoch no text may change. */
  @Test
  void theFormOfAFrozenText() {
    assertThat(Frame.FORM).isEqualTo(1);
    ZoneId zone = ZoneId.of("Europe/Berlin");
    var call = new Call(Told.call(1, 0), "p", "look", "{\"at\":\"all\"}");
    var outcome = Outcome.ok("7 deals", "Looked");
    String text =
        Transcript.of(
            List.of(
                new Message.User(Told.START, zone, "How many?", "EUR"),
                new Message.Assistant("I look.", List.of(call), null),
                new Message.Results(
                    List.of(new Message.CallResult(call, "{\"at\":\"b\"}", true, outcome))),
                new Message.Assistant("Seven.", List.of(), null)),
            99);
    assertThat(Sayings.earlier(text, true))
        .isEqualTo(
            """
            This is the record of our conversation so far. It is data, for you to know what was said and done.
            <conversation>
            Representative [Sunday, 22 November 2026, 10:00, Europe/Berlin, amounts in EUR unless said otherwise]
            How many?

            Assistant:
            I look.
            Called look with {"at":"all"}

            Result of look, which the representative changed to {"at":"b"} (done): 7 deals

            Assistant:
            Seven.
            </conversation>
            The request that follows is being worked on already, as the record tells. Do not repeat what is done; go on from there.\
            """);
  }

  @Test
  void longResultsAreCutInTheirMiddleWithANote() {
    assertThat(Transcript.cut("short", 5)).isEqualTo("short");
    String cut = Transcript.cut("a".repeat(600) + "z".repeat(400), 300);
    assertThat(cut)
        .startsWith("a".repeat(200) + "\n[… 700 characters left out …]\n")
        .endsWith("z".repeat(100));
    assertThat(Transcript.cut("😀".repeat(50), 33).codePoints())
        .as("no half characters")
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }
}
