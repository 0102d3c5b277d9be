package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Listing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands which deals are to be listed or counted, and in which order. Pure. */
final class ListReader {
  private static final int SHOWN = 10;

  private static final Pattern DEALS = Pattern.compile("\\b(deal|opportunity)\\b");
  private static final Pattern PLURAL = Pattern.compile("(?i)\\b(deals|opportunities|opps)\\b");
  private static final Pattern RANK =
      Pattern.compile(
          "\\b(top|largest|biggest|highest|smallest|lowest|newest|latest|oldest|earliest|most"
              + " valuable)\\b");
  private static final Pattern CLOSING =
      Pattern.compile("\\b(closing|overdue|(what|which) .*\\bclose)\\b");
  private static final Pattern DID =
      Pattern.compile("\\b(did|have) (i|we) (won|win|lost|lose|close|closed)\\b");
  private static final Pattern HOW_MANY =
      Pattern.compile("\\bhow many\\b|\\bnumber of\\b|\\bcount\\b");
  private static final Pattern WON = Pattern.compile("\\b(won|win|wins|winning|closed)\\b");
  private static final Pattern LOST = Pattern.compile("\\b(lost|lose|losses|losing)\\b");
  private static final Pattern OPEN =
      Pattern.compile("\\b(open|active|current|running|ongoing|offene)\\b");
  private static final Pattern CREATED =
      Pattern.compile("\\b(created|new|newest|added|opened|started|came in)\\b");
  private static final Pattern ASCENDING =
      Pattern.compile("\\b(smallest|lowest|oldest|earliest|soonest|cheapest)\\b");
  private static final Pattern BY_CREATION =
      Pattern.compile("\\b(newest|latest|oldest|earliest|recent|recently)\\b");
  private static final Pattern BY_CLOSE =
      Pattern.compile("\\b(closing|soonest|close date|due|overdue)\\b");
  private static final Pattern BY_ODDS =
      Pattern.compile("\\b(probability|probable|likely|likeliest)\\b");
  private static final Pattern BY_VALUE =
      Pattern.compile("\\b(value|valuable|amount|largest|biggest|highest|top)\\b");

  private ListReader() {}

  static Optional<Intent> read(Sentence said, LocalDate day) {
    boolean ranked = said.has(RANK) && (said.has(DEALS) || Counts.of(said).isPresent());
    boolean many = said.has(DEALS) && PLURAL.matcher(said.text()).find();
    boolean counted = said.has(HOW_MANY) && (said.has(DEALS) || said.has(DID));
    if (ranked || many || counted || said.has(CLOSING) || said.has(DID)) {
      return Optional.of(listing(said, day));
    }
    return Optional.empty();
  }

  /** The deals that a sentence describes. */
  static Listing listing(Sentence said, LocalDate day) {
    boolean counting = said.has(HOW_MANY);
    Periods.Period period = Periods.in(said, day);
    Amounts amounts = Amounts.bounds(said);
    OptionalInt count = Counts.of(said);
    List<String> names = Names.in(said);
    boolean created = period != null && !period.overdue() && said.has(CREATED);
    LocalDate from = period == null ? null : period.from();
    LocalDate to = period == null ? null : period.to();
    boolean single = said.has(DEALS) && !PLURAL.matcher(said.text()).find();
    return new Listing(
        names.isEmpty() ? null : String.join(" ", names),
        status(said, period, created, day),
        amounts.min(),
        amounts.max(),
        created ? from : null,
        created ? to : null,
        created ? null : from,
        created ? null : to,
        period == null ? null : period.words(),
        sort(said, period, created),
        ascending(said, period, created) ? "asc" : "desc",
        count.orElse(counting || !single ? SHOWN : 1),
        0,
        counting);
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

  private static String sort(Sentence said, Periods.@Nullable Period period, boolean created) {
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

  private static boolean ascending(
      Sentence said, Periods.@Nullable Period period, boolean created) {
    return said.has(ASCENDING) || sort(said, period, created).equals(Fields.CLOSE_DATE);
  }
}
