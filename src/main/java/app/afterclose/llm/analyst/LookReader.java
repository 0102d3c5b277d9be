package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Look;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands which one deal or account is to be looked into. Pure. */
final class LookReader {
  private static final int BARE = 4;

  private static final Pattern LOOK =
      Pattern.compile(
          "\\blook (into|up|at)\\b|\\btell me (more |everything |all"
              + " )?about\\b|\\bdetails?\\b|\\bknow about\\b"
              + "|\\bbrief(ing)?\\b|\\bresearch\\b|\\bexplore\\b|\\bhappen(ed|ing|s)\\b|\\binfo(rmation)?\\b|\\bhistory\\b|\\bactivity\\b|\\bbackground\\b|\\bwhats"
              + " (up|new|going on)\\b|\\bdive\\b|\\bwhat about\\b|\\bstatus of\\b|\\bstate"
              + " of\\b|\\bsummarise\\b|\\bsummary\\b|\\banalyse\\b|\\banalysis\\b|\\breview\\b|\\bwhere"
              + " (do|are) (we|i)\\b|\\bprepare me\\b|\\bmeeting with\\b|\\blast"
              + " (contact|call|meeting|activity)\\b|\\boverview\\b");
  private static final Pattern LOOSE =
      Pattern.compile("^(show|open|find|who is|what is|whats|how is|hows|check|search|and)\\b");
  private static final Pattern DEAL = Pattern.compile("\\b(deal|opportunity)\\b");
  private static final Pattern ACCOUNT = Pattern.compile("\\b(account|company|customer|client)\\b");
  private static final Pattern IT =
      Pattern.compile("\\b(it|this|that|them) ?(deal|account|customer|company)?$");

  private LookReader() {}

  static Optional<Intent> read(Sentence said, @Nullable Intent before) {
    List<String> names = Names.in(said);
    Look.Kind kind =
        said.has(ACCOUNT) ? Look.Kind.ACCOUNT : said.has(DEAL) ? Look.Kind.DEAL : Look.Kind.EITHER;
    if (names.isEmpty()) {
      String spokenOf = Reader.spokenOf(before);
      return spokenOf != null && said.has(LOOK) && said.has(IT)
          ? Optional.of(new Look(spokenOf, kind))
          : Optional.empty();
    }
    boolean one = names.size() == 1 && distinct(names.getFirst());
    boolean meant =
        said.has(LOOK) || kind != Look.Kind.EITHER || (said.has(LOOSE) && one) || bare(said, names);
    return meant ? Optional.of(new Look(names.getFirst(), kind)) : Optional.empty();
  }

  /** A name and hardly a word besides. */
  private static boolean bare(Sentence said, List<String> names) {
    long words = said.tokens().size();
    long inNames = Sentence.of(names.getFirst()).tokens().size();
    return names.size() == 1
        && words - inNames <= 1
        && words <= BARE
        && (distinct(names.getFirst()) || words <= 2);
  }

  /** Whether it is written like a name. */
  private static boolean distinct(String name) {
    return name.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }
}
