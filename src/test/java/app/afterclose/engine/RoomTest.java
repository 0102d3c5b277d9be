package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.afterclose.llm.Message;
import app.afterclose.llm.TurnRequest;
import app.afterclose.model.Call;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.SummaryState;
import app.afterclose.model.Told;
import app.afterclose.model.ToolSpec;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTest {
  private static final Room ROOM = new Room(4_000);
  private static final SummaryState NEVER = Told.asked().state().turn().summary();
  private static final SummaryState JUST = shortened(0);

  private static SummaryState shortened(int turnsAgo) {
    var told = Told.asked().link(new Entry.LinkStarted());
    told.link(new Entry.EpochStarted("p", "m", "", "", "So far."));
    for (int n = 1; n <= turnsAgo; n++) {
      told.turn(n, "", "read");
    }
    return told.state().turn().summary();
  }

  /**
   * A request of about as many tokens: before the rep's request, in it, and in the last results.
   */
  private static TurnRequest request(int before, int asked, int results) {
    var messages = new ArrayList<Message>();
    if (before > 0) {
      messages.add(new Message.Plain("xyz".repeat(before)));
    }
    ZoneId zone = ZoneId.of("UTC");
    messages.add(new Message.User(Told.START, zone, "xyz".repeat(asked)));
    if (results > 0) {
      var call = new Call(Told.call(1, 0), "p", "read", "{}");
      var outcome = Outcome.ok("xyz".repeat(results), "Read");
      messages.add(new Message.Assistant("", List.of(call), null));
      messages.add(
          new Message.Results(List.of(new Message.CallResult(call, "{}", false, outcome))));
    }
    return new TurnRequest("Be brief.", messages, List.of(), "", false, Told.START, zone);
  }

  static Stream<Arguments> verdicts() {
    return Stream.of(
        arguments("little", request(10, 10, 10), NEVER, Room.Verdict.FITS),
        arguments(
            "a quarter is left for the answer", request(2_900, 10, 10), NEVER, Room.Verdict.FITS),
        arguments("just too much", request(3_000, 10, 10), NEVER, Room.Verdict.FULL),
        arguments("long results", request(0, 10, 5_000), NEVER, Room.Verdict.FULL),
        arguments("a request that never fits", request(10, 5_000, 0), NEVER, Room.Verdict.HOPELESS),
        arguments("right after a summary", request(3_000, 10, 0), JUST, Room.Verdict.HOPELESS),
        arguments("a turn after", request(2_000, 10, 1_500), shortened(1), Room.Verdict.FULL),
        arguments(
            "a turn after, by its results alone",
            request(10, 10, 5_000),
            shortened(1),
            Room.Verdict.HOPELESS),
        arguments("two turns after", request(10, 10, 5_000), shortened(2), Room.Verdict.FULL));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verdicts")
  void of(String what, TurnRequest request, SummaryState summary, Room.Verdict expected) {
    assertThat(ROOM.of(request, summary)).as(what).isEqualTo(expected);
    assertThat(new Room(Long.MAX_VALUE).of(request, summary)).isEqualTo(Room.Verdict.FITS);
  }

  @Test
  void toolsAndKeptTextTakeRoomToo() {
    var request = request(1_000, 10, 0);
    var tool = new ToolSpec("t", "xyz".repeat(2_500), "{}", Effect.READ, Duration.ZERO);
    var more =
        new TurnRequest(
            "", request.messages(), List.of(tool), "", false, request.now(), request.zone());
    assertThat(ROOM.fits(request)).isTrue();
    assertThat(ROOM.fits(more)).isFalse();
    var kept =
        new TurnRequest(
            "",
            request.messages(),
            List.of(),
            "xyz".repeat(2_500),
            false,
            request.now(),
            request.zone());
    assertThat(ROOM.fits(kept)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void whatIsToBeSummedUpFitsAndGetsSmallerWithEachRefusal(int refused) {
    String text =
        new Room(20_000).toSumUp(most -> "begin " + "é".repeat(most * 40) + " end", refused);
    assertThat(Room.tokens(text)).isLessThan((20_000 - 5_000) >> refused);
    assertThat(text).startsWith("begin ").endsWith(" end");
  }

  @Test
  void aShortTextIsSummedUpWhole() {
    assertThat(ROOM.toSumUp(_ -> "Short.", 0)).isEqualTo("Short.");
    assertThat(new Room(Long.MAX_VALUE).toSumUp(_ -> "x".repeat(9_000_000), 0)).hasSize(9_000_000);
  }

  @Test
  void anExtendedCharacterCountsMore() {
    assertThat(Room.tokens("")).isZero();
    assertThat(Room.tokens("abc")).isEqualTo(1);
    assertThat(Room.tokens("漢字")).isEqualTo(2);
    assertThat(Room.tokens("abcd")).isEqualTo(2);
  }

  @Test
  void aFullLinkMakesASummaryDueUntilAnEpochBegins() {
    var told = Told.asked().link(new Entry.LinkStarted());
    told.link(new Entry.LinkEnded(new Ending.Yielded(Ending.Reason.FULL)), new Entry.LinkStarted());
    assertThat(told.state().turn().summary().due()).isTrue();
    told.link(new Entry.EpochStarted("p", "m", "", "", null));
    assertThat(told.state().turn().summary().due()).isFalse();
    assertThat(told.state().turn().summary().turns()).isEqualTo(SummaryState.NEVER);
  }
}
