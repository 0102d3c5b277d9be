package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.FollowUps;
import app.afterclose.llm.analyst.Intent.Group;
import app.afterclose.llm.analyst.Intent.Listing;
import app.afterclose.llm.analyst.Intent.Look;
import app.afterclose.llm.analyst.Intent.Stalled;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands what only means something after what was said before: "and the next five?" Pure. */
final class FollowOn {
  private static final int SHORT = 10;
  private static final int SEVERAL = 5;

  private static final Pattern NEXT =
      Phrases.any(
          """
          (next|following|other|another|further|remaining) (\\d+|ones?|two|three|four|five|six)
          (next|following|other|another|further|remaining) (seven|eight|nine|ten|eleven|twelve)
          (next|following|other|another|further|remaining) (twenty|dozen|few|couple|deal|batch|page)
          (more|another|rest|remaining|continue|go on|keep going)(?! (than|detail|about))
          ^(and )?(the )?next( please)?$
          """);
  private static final Pattern AND =
      Phrases.any(
          """
          ^((ok|okay|and|now|then) ){0,3}(and|what about|how about|also|same|for|now)
          ^((ok|okay|and|now|then) ){0,3}(only|just|but|those)
          """);
  private static final Pattern YES =
      Phrases.any(
          """
          ^(yes|yep|yeah|sure|ok|okay|ja)( please| do| go ahead| draft them| do (it|that))?$
          ^(please do|go ahead|do (it|that|so))( please)?$
          """);

  private FollowOn() {}

  static Optional<Intent> read(Sentence said, LocalDate day, @Nullable Intent before) {
    if (before == null || said.tokens().size() > SHORT) {
      return Optional.empty();
    }
    if (said.has(YES)) {
      return yes(before);
    }
    List<String> names = Names.in(said);
    if (said.has(NEXT) && names.isEmpty()) {
      int count = Counts.of(said).orElse(0);
      return switch (before) {
        case Group group -> Optional.of((Intent) next(group, count));
        case FollowUps all when all.group() != null ->
            Optional.of(new FollowUps(next(all.group(), count), List.of()));
        default -> Optional.empty();
      };
    }
    if (!said.has(AND)) {
      return Optional.empty();
    }
    if (before instanceof Listing listing) {
      return ListReader.narrowed(said, day, listing);
    }
    if (before instanceof Stalled stalled && Amounts.bounds(said).bounded()) {
      return ListReader.narrowed(said, day, ListReader.silent(stalled));
    }
    return names.isEmpty() ? Optional.empty() : same(before, names);
  }

  /** To the offer that an analysis or a list of stalled deals ends with. */
  private static Optional<Intent> yes(Intent before) {
    return switch (before) {
      case Stalled stalled ->
          Optional.of(
              new FollowUps(
                  stalled.page(Math.min(stalled.count(), FollowUpReader.MOST), stalled.skip()),
                  List.of()));
      case Intent.Analyse all ->
          Optional.of(new FollowUps(new Stalled(SEVERAL, 0, null, all.owner()), List.of()));
      default -> Optional.empty();
    };
  }

  private static Group next(Group group, int count) {
    return group.page(count == 0 ? group.count() : count, group.skip() + group.count());
  }

  /** The same, of another. */
  private static Optional<Intent> same(Intent before, List<String> names) {
    String name = names.getFirst();
    return switch (before) {
      case FollowUps _, Intent.Both _ -> Optional.of(new FollowUps(null, names));
      case Look look -> Optional.of(new Look(name, look.kind()));
      case Intent.Analyse all -> Optional.of(new Intent.Analyse(all.part(), name));
      case Stalled all -> Optional.of(new Stalled(all.count(), 0, all.minDays(), name));
      case Listing _,
          Intent.Several _,
          Intent.Update _,
          Intent.Log _,
          Intent.Todo _,
          Intent.Help _ ->
          Optional.empty();
    };
  }
}
