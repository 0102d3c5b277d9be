package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.FollowUps;
import app.afterclose.llm.analyst.Intent.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands requests for e-mails, and to which deals they shall go. Pure. */
final class FollowUpReader {
  /** As many at once as a rep would read and approve. */
  static final int MOST = 25;

  private static final int SEVERAL = 5;

  private static final String NOUN = "(followup|follow ups?|email|message|letter|nudge|reply)";
  private static final Pattern WRITE =
      Pattern.compile(
          "\\b(draft|write|compose|prepare|send|generate|create|make|do|need|want|give|get)\\b.*\\b"
              + NOUN
              + "\\b|^(please )?(email|message|nudge|write to|draft)\\b|\\breach out\\b"
              + "|^(please )?(can|could|would) you (please )?(email|nudge|draft|write to)\\b"
              + "|^(and |please |now )*follow ?ups?\\b|\\bfollow ?up (with|on|to)\\b|^"
              + NOUN
              + " (for|to)\\b|\\bdraft (them|these|those|it|for)\\b");
  private static final Pattern ASKING = Pattern.compile("^(which|what|who|how many|show|list)\\b");
  private static final Pattern DRAFT_VERB =
      Pattern.compile("\\b(draft|write|compose|prepare|send|generate)\\b");
  private static final Pattern THEM =
      Pattern.compile("\\b(them|these|those|each|all of it|it|this|him|her|they)\\b");
  private static final Pattern RANKED =
      Pattern.compile(
          "\\b(largest|biggest|highest|top|smallest|newest|oldest|closing|overdue|valuable|late)\\b");
  private static final Pattern ALL = Pattern.compile("\\b(all|every|everyone|everybody)\\b");
  private static final Pattern MANY =
      Pattern.compile("(?i)\\b(deals|opportunities|follow-? ?ups|e-?mails|messages|nudges)\\b");
  private static final Pattern ABOUT =
      Pattern.compile("(?i)\\s+(about|regarding|saying|asking|that)\\s+");

  private FollowUpReader() {}

  static Optional<Intent> read(Sentence said, LocalDate day, @Nullable Intent before) {
    boolean merelyAsks = said.has(ASKING) && !said.has(DRAFT_VERB);
    if (!said.has(WRITE) || merelyAsks) {
      return Optional.empty();
    }
    Amounts.bounds(said);
    OptionalInt count = Counts.of(said);
    List<String> names = names(said);
    boolean silent = said.has(Reader.SILENT);
    if (!silent && names.isEmpty() && said.has(THEM)) {
      Optional<Intent> those = those(before, count);
      if (those.isPresent()) {
        return those;
      }
    }
    int otherwise = said.has(ALL) ? MOST : MANY.matcher(said.text()).find() ? SEVERAL : 1;
    if (!silent && said.has(RANKED)) {
      Group listed = ListReader.listing(said, day);
      int wanted = Math.min(count.orElse(otherwise), MOST);
      return Optional.of(new FollowUps(listed.page(wanted, 0), List.of()));
    }
    if (!silent && !names.isEmpty()) {
      return Optional.of(new FollowUps(null, names));
    }
    String spokenOf = Reader.spokenOf(before);
    if (!silent && count.isEmpty() && otherwise == 1 && spokenOf != null) {
      return Optional.of(new FollowUps(null, List.of(spokenOf)));
    }
    Group stalled = Reader.silent(said, otherwise);
    return Optional.of(new FollowUps(stalled.page(Math.min(stalled.count(), MOST), 0), List.of()));
  }

  /** "Draft them" after a list: one for each deal of that list. */
  private static Optional<Intent> those(@Nullable Intent before, OptionalInt count) {
    return switch (before) {
      case Group group -> {
        int wanted = Math.min(count.orElse(group.count()), MOST);
        yield Optional.of(new FollowUps(group.page(wanted, group.skip()), List.of()));
      }
      case FollowUps again -> Optional.of(again);
      case Intent.Analyse all ->
          Optional.of(
              new FollowUps(
                  new Intent.Stalled(count.orElse(SEVERAL), 0, null, all.owner()), List.of()));
      case null, default -> Optional.empty();
    };
  }

  /** What stands before "about" names the deals; what it is about does so only without them. */
  private static List<String> names(Sentence said) {
    Matcher about = ABOUT.matcher(said.text());
    if (about.find()) {
      List<String> before = Names.in(Sentence.of(said.text().substring(0, about.start())));
      if (!before.isEmpty()) {
        return before;
      }
    }
    return Names.in(said);
  }
}
