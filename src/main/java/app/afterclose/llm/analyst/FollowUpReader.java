package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.FollowUps;
import app.afterclose.llm.analyst.Intent.Group;
import app.afterclose.llm.analyst.Intent.Stalled;
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

  private static final Pattern WRITE =
      Phrases.any(
          """
          (draft|write|compose|prepare|send|generate) .*(followup|follow ups?|email|message)
          (draft|write|compose|prepare|send|generate) .*(letter|nudge|reply)
          (create|make|do|need|want|give|get) .*(followup|follow ups?|email|message|letter)
          ^(please )?(email|message|nudge|write to|draft)
          ^(please )?(can|could|would) you (please )?(email|nudge|draft|write to)
          ^((and|please|now) ){0,3}(followup|follow ups?)
          (followup|follow ups?) (with|on|to)
          ^(followup|follow ups?|email|message|letter|nudge|reply) (for|to)
          draft (them|these|those|it|for)
          reach out
          """);
  private static final Pattern ASK = Phrases.any("^(which|what|who|how many|show|list)");
  private static final Pattern DRAFT = Phrases.any("draft|write|compose|prepare|send|generate");
  private static final Pattern THEM = Phrases.any("them|these|those|each|it|this|him|her|they");
  private static final Pattern RANKED =
      Phrases.any(
          """
          largest|biggest|highest|top|valuable|smallest|newest|oldest|closing|overdue|late
          """);
  private static final Pattern ALL = Phrases.any("all|every|everyone|everybody");
  private static final Pattern TIMED =
      Phrases.any("close|closes|closing|closed|created|new|begun|due|expected");
  private static final Pattern MADE = Phrases.any("created|new|begun");
  private static final Pattern MANY =
      Pattern.compile(
          "(?i)\\b(deals|opportunities|customers|follow-? ?ups|e-?mails|messages|nudges)\\b");
  private static final Pattern DEALS = Pattern.compile("(?i)\\b(deals|opportunities)\\b");
  private static final Pattern ABOUT =
      Pattern.compile("(?i)\\s+(about|regarding|saying|asking|that)\\s+");

  private FollowUpReader() {}

  static Optional<FollowUps> read(Sentence said, LocalDate day, @Nullable Intent before) {
    boolean merelyAsks = said.has(ASK) && !said.has(DRAFT);
    if (!said.has(WRITE) || merelyAsks) {
      return Optional.empty();
    }
    if (said.has(TIMED)) {
      Periods.in(said, day, said.has(MADE));
    }
    Amounts.bounds(said);
    OptionalInt count = Counts.of(said);
    List<String> names = names(said);
    if (said.has(Topics.SILENT)) {
      return Optional.of(stalled(said, otherwise(said)));
    }
    if (names.isEmpty() && said.has(THEM)) {
      Optional<FollowUps> those = those(before, count);
      if (those.isPresent()) {
        return those;
      }
    }
    if (said.has(RANKED) || filtered(said, day, names)) {
      int wanted = Math.min(count.orElse(otherwise(said)), MOST);
      Group listed = ListReader.listing(Sentence.of(said.text()), day);
      return Optional.of(new FollowUps(listed.page(wanted, 0), List.of()));
    }
    if (!names.isEmpty()) {
      return Optional.of(new FollowUps(null, names));
    }
    String spokenOf = Reader.spokenOf(before);
    return spokenOf != null && count.isEmpty() && otherwise(said) == 1
        ? Optional.of(new FollowUps(null, List.of(spokenOf)))
        : Optional.of(stalled(said, otherwise(said)));
  }

  private static FollowUps stalled(Sentence said, int otherwise) {
    Stalled all = Reader.silent(said, otherwise);
    return new FollowUps(all.page(Math.min(all.count(), MOST), 0), List.of());
  }

  /** How many where no number is said. */
  private static int otherwise(Sentence said) {
    return said.has(ALL) ? MOST : MANY.matcher(said.text()).find() ? SEVERAL : 1;
  }

  /** Whether deals are described rather than named: by value, time, or "the deals in …". */
  private static boolean filtered(Sentence said, LocalDate day, List<String> names) {
    Sentence copy = Sentence.of(said.text());
    boolean timed = said.has(TIMED) && Periods.in(copy, day, said.has(MADE)) != null;
    Amounts amounts = Amounts.bounds(copy);
    boolean several = DEALS.matcher(said.text()).find() && names.size() == 1;
    return amounts.bounded() || timed || several;
  }

  /** "Draft them" after a list: one for each deal of that list. */
  private static Optional<FollowUps> those(@Nullable Intent before, OptionalInt count) {
    return switch (before) {
      case Group group -> {
        int wanted = Math.min(count.orElse(group.count()), MOST);
        yield Optional.of(new FollowUps(group.page(wanted, group.skip()), List.of()));
      }
      case FollowUps again -> Optional.of(again);
      case Intent.Several deals -> Optional.of(new FollowUps(null, deals.names()));
      case Intent.Analyse all ->
          Optional.of(
              new FollowUps(new Stalled(count.orElse(SEVERAL), 0, null, all.owner()), List.of()));
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
