package app.afterclose.wire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Outcome;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunState;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries larger than a frame, and conversations larger than anything that may wait unread. */
@Timeout(60)
final class LongEntriesTest extends SocketCase {
  private static Recorded entry(long seq, Entry entry) {
    return new Recorded(seq, Instant.EPOCH, C, R, 1, Duration.ZERO, entry);
  }

  /** What a client is told of a conversation with these entries. */
  private List<Recorded> told(List<Recorded> entries, Consumer<Frame> each) throws Exception {
    var heard = new ArrayList<Recorded>();
    var listener =
        new Connection.Listener() {
          @Override
          public void pushed(Frame frame) {
            each.accept(frame);
            if (frame instanceof Frame.Happened(var entry)) {
              heard.add(entry);
            }
          }

          @Override
          public void ended(String why) {}
        };
    try (var _ = listen((_, _) -> new Frame.Entries(C, entries, List.<LiveText>of()));
        var connection = Endpoint.connect(socket(), json, listener)) {
      var answer = (Frame.Entries) connection.send(new Command.Follow(C, 0)).get(50, SECONDS);
      heard.addAll(answer.entries());
    }
    return heard;
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000_000, 20_000_000})
  void aToolResultOfManyMegabytesIsToldCutWithItsLength(int length) throws Exception {
    var outcome = Outcome.ok("é".repeat(length), "Read a page");
    var id = CallId.of(R, 1, 0);
    var told = told(List.of(entry(1, new Entry.CallEnded(id, outcome))), _ -> {});
    assertThat(told).hasSize(1);
    var cut = ((Entry.CallEnded) told.getFirst().entry()).outcome();
    assertThat(cut.said()).isEqualTo("Read a page");
    assertThat(cut.content())
        .hasSizeBetween(500_000, 1_100_000)
        .endsWith(
            "[Shown up to here: the whole of it, %,d characters, is kept.]".formatted(length));
  }

  @Test
  void aTextOfManyMegabytesFoldsToAnAnswerThatSaysSo() throws Exception {
    String text = "\u0001 and words ".repeat(1_500_000);
    var calls = List.<Call>of();
    var told =
        told(
            List.of(
                entry(1, new Entry.RunAsked("Write a book", "UTC", null)),
                entry(2, new Entry.LinkStarted()),
                entry(3, new Entry.TurnStarted(1, "builtin", "m", 1)),
                entry(4, new Entry.TurnEnded(1, text, calls, StopReason.END, Usage.NONE, text))),
            _ -> {});
    assertThat(told).extracting(Recorded::seq).containsExactly(1L, 2L, 3L, 4L);
    var state = RunState.of(told);
    assertThat(state.turn().answered()).isTrue();
    assertThat(state.answer()).startsWith("\u0001 and words").contains("is kept.]");
  }

  @Test
  void fieldsOfACardAreWholeOrNotThere() throws Exception {
    String arguments = "{\"body\":\"" + "x".repeat(9_000_000) + "\"}";
    var call = new Call(CallId.of(R, 1, 0), "p", "draft_email", arguments);
    var ended = new Entry.TurnEnded(1, "", List.of(call), StopReason.TOOLS, Usage.NONE, arguments);
    var told = (Entry.TurnEnded) told(List.of(entry(1, ended)), _ -> {}).getFirst().entry();
    assertThat(told.calls()).singleElement().extracting(Call::arguments).isEqualTo("{}");
  }

  @Test
  void aConversationLargerThanWhatMayWaitUnreadComesWholeToASlowReader() throws Exception {
    var began = new CountDownLatch(1);
    List<Recorded> many =
        IntStream.rangeClosed(1, 60)
            .mapToObj(
                i -> entry(i, new Entry.TurnCut(i, "x".repeat(900_000), Entry.Cut.CAP, Usage.NONE)))
            .toList();
    var told =
        told(
            many,
            _ -> {
              if (began.getCount() > 0) {
                pause();
                began.countDown();
              }
            });
    assertThat(told).isEqualTo(many);
  }

  /** A reader that stops for a moment: the agent's side fills up meanwhile. */
  private static void pause() {
    long until = System.nanoTime() + 300_000_000L;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  @Test
  void thousandsOfEntriesComeInPieces() throws Exception {
    List<Recorded> many =
        IntStream.rangeClosed(1, 10_000).mapToObj(i -> entry(i, new Entry.Ticked())).toList();
    var pushed = new ArrayList<Frame>();
    assertThat(told(many, pushed::add)).isEqualTo(many);
    assertThat(pushed).hasSize(10_000);
  }

  @Test
  void textOfATurnInFlightIsToldInPiecesThatJoin() {
    String text = "ab😀".repeat(500_000);
    var joined = new StringBuilder();
    for (LiveText piece : Fit.pieces(new LiveText(C, R, 1, 0, text), 333_335)) {
      assertThat(piece.offset()).isEqualTo(joined.length());
      assertThat(Character.isLowSurrogate(piece.text().charAt(0))).isFalse();
      joined.append(piece.text());
    }
    assertThat(joined.toString()).isEqualTo(text);
  }
}
