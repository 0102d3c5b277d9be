package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Listing;
import app.afterclose.llm.analyst.Intent.Sorting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands which deals are to be listed or counted, and in which order. Pure. */
final class ListReader {
  private static final int SHOWN = 10;

  private static final Pattern PLURAL = Pattern.compile("(?i)\\b(deals|opportunities|opps)\\b");
  private static final Pattern RANK =
      Phrases.any(
          """
          top|largest|biggest|highest|smallest|lowest|newest|latest|oldest|earliest|most valuable
          """);
  private static final Pattern CLOSING =
      Phrases.any(
          """
          closing|overdue|slipping past
          forecast .*(week|month|quarter|year)
          (what|which) .*closes?
          """);
  private static final Pattern DID =
      Phrases.any("(did|have) (i|we) (won|win|lost|lose|close|closed)");
  private static final Pattern HOW_MANY = Phrases.any("how many|number of|count");
  private static final Pattern WON = Phrases.any("won|win|wins|winning|closed");
  private static final Pattern LOST = Phrases.any("lost|lose|losses|losing");
  private static final Pattern OPEN = Phrases.any("open|active|current|running|ongoing");
  private static final Pattern CREATED =
      Phrases.any("created|new|newest|added|opened|started|begun|began|came in");
  private static final Pattern ASCENDING =
      Phrases.any("smallest|lowest|oldest|earliest|soonest|cheapest");
  private static final Pattern BY_CREATION =
      Phrases.any("newest|latest|oldest|earliest|recent|recently");
  private static final Pattern BY_CLOSE = Phrases.any("closing|soonest|close date|due|overdue");
  private static final Pattern BY_ODDS = Phrases.any("probability|probable|likely|likeliest");
  private static final Pattern BY_VALUE =
      Phrases.any("value|valuable|amount|largest|biggest|highest|top");

  private ListReader() {}

  static Optional<Intent> read(Sentence said, LocalDate day) {
    boolean ranked = said.has(RANK) && (said.has(Topics.DEAL) || Counts.of(said).isPresent());
    boolean many = said.has(Topics.DEAL) && PLURAL.matcher(said.text()).find();
    boolean counted = said.has(HOW_MANY) && (said.has(Topics.DEAL) || said.has(DID));
    if (ranked || many || counted || said.has(CLOSING) || said.has(DID)) {
      return Optional.of(listing(said, day));
    }
    return Optional.empty();
  }

  /** The deals that a sentence describes. */
  static Listing listing(Sentence said, LocalDate day) {
    boolean counting = said.has(HOW_MANY);
    boolean begun = said.has(CREATED);
    Periods.Period period = Periods.in(said, day, begun);
    Amounts worth = Amounts.bounds(said);
    OptionalInt count = Counts.of(said);
    List<String> names = Names.in(said);
    boolean created = period != null && !period.overdue() && begun;
    boolean single = said.has(Topics.DEAL) && !PLURAL.matcher(said.text()).find();
    return new Listing(
        names.isEmpty() ? null : String.join(" ", names),
        Intent.Among.ALL,
        status(said, period, created, day),
        worth,
        period == null ? null : new Intent.Days(created, period),
        sorting(said, period, created),
        count.orElse(counting || !single ? SHOWN : 1),
        0,
        counting);
  }

  /** The open deals, the longest silent first: what stalled deals are when they are filtered. */
  static Listing silent(Intent.Stalled all) {
    return Listing.first(
        all.count(), Sorting.LONGEST_SILENT, Fields.OPEN, Intent.Among.ALL, all.owner());
  }

  /** The list before with what this sentence adds: "only those over 50k", "and lost ones?" */
  static Optional<Intent> narrowed(Sentence said, LocalDate day, Listing before) {
    Listing more = listing(Sentence.of(said.text()), day);
    boolean status = statusSaid(said);
    boolean timed = more.days() != null;
    boolean valued = more.worth().bounded();
    if (!status && !timed && !valued && more.text() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Listing(
            more.text() == null ? before.text() : more.text(),
            before.among(),
            status ? more.status() : before.status(),
            valued ? more.worth() : before.worth(),
            timed ? more.days() : before.days(),
            timed ? more.sorting() : before.sorting(),
            before.count(),
            0,
            before.counting()));
  }

  /** Whether open, won or lost deals are meant in so many words. */
  static boolean statusSaid(Sentence said) {
    return said.has(WON) || said.has(LOST) || said.has(OPEN);
  }

  /** A rep who names neither means the open ones, unless the time asked for is past. */
  private static @Nullable String status(
      Sentence said, Periods.@Nullable Period period, boolean created, LocalDate day) {
    if (said.has(LOST)) {
      return Fields.LOST;
    }
    if (said.has(WON)) {
      return Fields.WON;
    }
    if (said.has(OPEN) || (period != null && period.overdue())) {
      return Fields.OPEN;
    }
    boolean past = period != null && period.to() != null && period.to().isBefore(day);
    boolean all = said.plain().contains("all deal") || created || said.has(HOW_MANY);
    return past || all ? null : Fields.OPEN;
  }

  private static Sorting sorting(Sentence said, Periods.@Nullable Period period, boolean created) {
    String by = by(said, period, created);
    return new Sorting(by, said.has(ASCENDING) || by.equals(Fields.CLOSE_DATE));
  }

  private static String by(Sentence said, Periods.@Nullable Period period, boolean created) {
    if (said.has(BY_VALUE)) {
      return Fields.AMOUNT;
    }
    if (said.has(BY_ODDS)) {
      return "probability";
    }
    if (said.has(BY_CREATION) || created) {
      return Fields.CREATED;
    }
    return period != null || said.has(BY_CLOSE) ? Fields.CLOSE_DATE : Fields.AMOUNT;
  }
}
