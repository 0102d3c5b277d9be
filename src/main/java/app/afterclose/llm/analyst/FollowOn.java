package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.FollowUps;
import app.afterclose.llm.analyst.Intent.Group;
import app.afterclose.llm.analyst.Intent.Look;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands what only means something after what was said before: "and the next five?" Pure. */
final class FollowOn {
  private static final int SHORT = 10;

  private static final Pattern NEXT =
      Pattern.compile(
          "\\b(next|following|other|another|further|remaining)"
              + " (\\d+|one|ones|two|three|four|five|six|seven"
              + "|eight|nine|ten|eleven|twelve|twenty|dozen|few|couple|deal|batch|page)\\b|\\b(more|another|rest|remaining|continue|go"
              + " on|keep going)\\b(?! (than|detail|about))|^(and )?(the )?next( please)?$");
  private static final Pattern AND =
      Pattern.compile(
          "^(ok |okay |and |now |then )*(and|what about|how about|also|same|for|now)\\b");

  private FollowOn() {}

  static Optional<Intent> read(Sentence said, @Nullable Intent before) {
    if (before == null || said.tokens().size() > SHORT) {
      return Optional.empty();
    }
    if (said.has(NEXT) && Names.in(said).isEmpty()) {
      int count = Counts.of(said).orElse(0);
      return switch (before) {
        case Group group -> Optional.of((Intent) next(group, count));
        case FollowUps all when all.group() != null ->
            Optional.of(new FollowUps(next(all.group(), count), List.of()));
        default -> Optional.empty();
      };
    }
    List<String> names = Names.in(said);
    return said.has(AND) && !names.isEmpty() ? same(before, names) : Optional.empty();
  }

  private static Group next(Group group, int count) {
    return group.page(count == 0 ? group.count() : count, group.skip() + group.count());
  }

  /** The same, of another. */
  private static Optional<Intent> same(Intent before, List<String> names) {
    String name = names.getFirst();
    return switch (before) {
      case FollowUps _ -> Optional.of(new FollowUps(null, names));
      case Look look -> Optional.of(new Look(name, look.kind()));
      case Intent.Analyse all -> Optional.of(new Intent.Analyse(all.part(), name));
      case Intent.Stalled all ->
          Optional.of(new Intent.Stalled(all.count(), 0, all.minDays(), name));
      case Intent.Listing _, Intent.Update _, Intent.Log _, Intent.Todo _, Intent.Help _ ->
          Optional.empty();
    };
  }
}
