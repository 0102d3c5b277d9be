package app.afterclose.wire;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Call;
import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Outcome;
import app.afterclose.model.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Entries that are larger than a frame, cut for it: texts end with a note of how long they are. The
 * journal has the whole of them, and no command loses any of it: fields of a card are left out
 * rather than cut, so that approving it as it is means all of it. Pure.
 */
final class Fit {
  private Fit() {}

  /** {@code recorded} with no text longer than {@code most} characters and a note. */
  static Recorded cut(Recorded recorded, int most) {
    return new Recorded(
        recorded.seq(),
        recorded.at(),
        recorded.conversation(),
        recorded.run(),
        recorded.link(),
        recorded.ran(),
        cut(recorded.entry(), most));
  }

  /** A long text of a turn in flight, in pieces that a client puts together again. */
  static List<LiveText> pieces(LiveText live, int most) {
    var pieces = new ArrayList<LiveText>();
    String text = live.text();
    for (int from = 0; from < text.length(); ) {
      int to = whole(text, Math.min(text.length(), from + most));
      pieces.add(
          new LiveText(
              live.conversation(),
              live.run(),
              live.turn(),
              live.offset() + from,
              text.substring(from, to)));
      from = to;
    }
    return pieces;
  }

  /** About how many characters the longest parts of an entry have. */
  static long size(Recorded recorded) {
    return switch (recorded.entry()) {
      case Entry.RunAsked e -> e.text().length();
      case Entry.TurnEnded e ->
          e.text().length()
              + (e.raw() == null ? 0L : e.raw().length())
              + e.calls().stream().mapToLong(c -> c.arguments().length()).sum();
      case Entry.TurnCut e -> e.text().length();
      case Entry.TurnFailed e -> e.text().length();
      case Entry.CallEnded e -> (long) e.outcome().content().length() + e.outcome().said().length();
      case Entry.ApprovalAsked e ->
          (long) e.question().length() + e.schema().length() + e.before().length();
      case Entry.CallApproved e -> e.arguments().length();
      case Entry.EpochStarted e ->
          e.system().length() + (e.summary() == null ? 0L : e.summary().length());
      case Entry.FollowUpQueued e -> e.text().length();
      case Entry.FollowUpEdited e -> e.text().length();
      case Entry.Titled e -> e.title().length();
      case Entry.CallDeclined e -> e.reason().length();
      case Entry.DoubtAsked e -> e.question().length();
      case Entry.ConsentSet _,
          Entry.FollowUpRemoved _,
          Entry.BellRead _,
          Entry.LinkStarted _,
          Entry.Ticked _,
          Entry.TurnStarted _,
          Entry.CallStarted _,
          Entry.DoubtResolved _,
          Entry.Wish _,
          Entry.LinkEnded _ ->
          0;
    };
  }

  private static Entry cut(Entry entry, int most) {
    return switch (entry) {
      case Entry.Titled e -> new Entry.Titled(text(e.title(), most));
      case Entry.FollowUpQueued e -> new Entry.FollowUpQueued(e.id(), text(e.text(), most));
      case Entry.FollowUpEdited e -> new Entry.FollowUpEdited(e.id(), text(e.text(), most));
      case Entry.RunAsked e ->
          new Entry.RunAsked(text(e.text(), most), e.zone(), e.followUp(), e.currency());
      case Entry.EpochStarted e ->
          new Entry.EpochStarted(
              e.provider(),
              e.model(),
              text(e.system(), most),
              e.parts(),
              e.summary() == null ? null : text(e.summary(), most));
      case Entry.TurnEnded e -> ended(e, most);
      case Entry.TurnCut e ->
          new Entry.TurnCut(e.turn(), text(e.text(), most), e.cut(), e.usage(), e.summary());
      case Entry.TurnFailed e ->
          new Entry.TurnFailed(
              e.turn(), text(e.text(), most), e.problem().brief(), e.usage(), e.summary());
      case Entry.ApprovalAsked e ->
          new Entry.ApprovalAsked(
              e.call(),
              text(e.question(), most),
              fields(e.schema(), most),
              fields(e.before(), most));
      case Entry.CallApproved e ->
          new Entry.CallApproved(e.call(), fields(e.arguments(), most), e.modified());
      case Entry.CallDeclined e -> new Entry.CallDeclined(e.call(), text(e.reason(), most));
      case Entry.CallEnded e -> new Entry.CallEnded(e.call(), outcome(e.outcome(), most));
      case Entry.DoubtAsked e -> new Entry.DoubtAsked(e.call(), text(e.question(), most));
      case Entry.ConsentSet _,
          Entry.FollowUpRemoved _,
          Entry.BellRead _,
          Entry.LinkStarted _,
          Entry.Ticked _,
          Entry.TurnStarted _,
          Entry.CallStarted _,
          Entry.DoubtResolved _,
          Entry.Wish _,
          Entry.LinkEnded _ ->
          entry;
    };
  }

  /** The provider's own content is for the provider: a client has no use for it. */
  private static Entry ended(Entry.TurnEnded e, int most) {
    List<Call> calls =
        e.calls().stream()
            .map(c -> new Call(c.id(), c.providerId(), c.tool(), fields(c.arguments(), most)))
            .toList();
    return new Entry.TurnEnded(
        e.turn(), text(e.text(), most), calls, e.stop(), e.usage(), null, e.summary());
  }

  private static Outcome outcome(Outcome o, int most) {
    var touched = o.touched().stream().limit(100).collect(Collectors.toUnmodifiableList());
    return new Outcome(o.status(), text(o.content(), most), text(o.said(), most), touched);
  }

  private static String fields(String json, int most) {
    return json.length() <= most ? json : "{}";
  }

  private static String text(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, whole(text, most))
            + "\n\n"
            + plain("wire.cut", "%,d".formatted(text.length()));
  }

  private static int whole(String text, int at) {
    boolean half = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return half ? at - 1 : at;
  }
}
