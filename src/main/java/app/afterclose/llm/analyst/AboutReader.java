package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Among;
import app.afterclose.llm.analyst.Intent.Analyse;
import app.afterclose.llm.analyst.Intent.FollowUps;
import app.afterclose.llm.analyst.Intent.Help;
import app.afterclose.llm.analyst.Intent.Listing;
import app.afterclose.llm.analyst.Intent.Look;
import app.afterclose.llm.analyst.Intent.Several;
import app.afterclose.llm.analyst.Intent.Sorting;
import app.afterclose.llm.analyst.Intent.Stalled;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands requests that begin with the deals they are about, as the window's place of deals
 * begins a chat: {@code About my 34 open deals in “Negotiation” owned by “Anna Smith” begun since 3
 * Feb 2026 matching “roof”: which are the largest?}, or names them: {@code About the deal “Rollout,
 * phase 1” (Harbour Logistics): what is next?} Pure.
 */
final class AboutReader {
  private static final int SHOWN = 10;

  private static final Pattern ABOUT =
      Pattern.compile(
          "(?is)^\\s*about (?:my |our |the |all )?(?:\\d[\\d,.]* )?(?:(open|won|lost) )?deals?"
              + named(" in ")
              + named(" owned by ")
              + "(?: begun ([^:“”\"]{1,60}?))?"
              + "( without a known beginning)?"
              + named(" matching ")
              + "\\s*:(.*)$");

  private static final String NAME = "[“\"]([^“”\"]+)[”\"](?: \\([^“”\"]*?\\))?";
  private static final Pattern NAMES =
      Pattern.compile("[“\"]([^“”\"]+)[”\"](?: \\(([^“”\"]*?)\\)(?=; |$))?");
  private static final Pattern CHOSEN =
      Pattern.compile(
          "(?is)^\\s*about (?:the|these)(?: \\d+)? deals?:? ("
              + NAME
              + "(?:; "
              + NAME
              + ")*)\\s*[:.](.*)$");

  private AboutReader() {}

  private static String named(String lead) {
    return "(?:" + lead + "[“\"]([^“”\"]*)[”\"])?";
  }

  /** Empty when a request does not begin so. */
  static Optional<Intent> read(String asked, LocalDate day) {
    Matcher chosen = CHOSEN.matcher(asked);
    if (chosen.find()) {
      Map<String, String> deals = new LinkedHashMap<>();
      NAMES
          .matcher(chosen.group(1))
          .results()
          .forEach(deal -> deals.put(lookup(deal), deal.group(1).strip()));
      return Optional.of(of(deals, chosen.group(4).strip(), day));
    }
    Matcher about = ABOUT.matcher(asked);
    if (!about.find()) {
      return Optional.empty();
    }
    Periods.Period begun = null;
    if (about.group(4) != null) {
      begun = Periods.in(Sentence.of(about.group(4)), day, true);
      if (begun == null) {
        return Optional.empty();
      }
    }
    var among =
        new Among(
            about.group(2),
            about.group(3),
            begun == null ? null : begun.from(),
            begun == null ? null : begun.to(),
            begun == null ? null : begun.words(),
            about.group(5) != null);
    String status = about.group(1) == null ? null : about.group(1).toLowerCase(Locale.ROOT);
    var these = Listing.first(SHOWN, Sorting.LARGEST, status, among, about.group(6));
    return Optional.of(of(these, about.group(7).strip(), day));
  }

  /** By the account too, where it is said: titles are often the same. */
  private static String lookup(MatchResult deal) {
    String title = deal.group(1).strip();
    return deal.group(2) == null ? title : title + " " + deal.group(2).strip();
  }

  /**
   * What is asked of deals that are named; they are looked into where nothing else is.
   *
   * @param deals what to look each up by, and its title
   */
  private static Intent of(Map<String, String> deals, String asked, LocalDate day) {
    List<String> names = List.copyOf(deals.keySet());
    Intent look =
        names.size() == 1 ? new Look(names.getFirst(), Look.Kind.DEAL) : new Several(names);
    if (asked.isEmpty()) {
      return look;
    }
    Intent meant = Reader.request(asked, day, look);
    return switch (meant) {
      case FollowUps some -> new FollowUps(null, some(deals, some.names()));
      case Intent.Both _ -> new FollowUps(null, names);
      case Help help when help.why() == Help.Why.IMPORTING || cannot(asked) -> help;
      case Help _, Analyse _, Stalled _, Listing _, Several _ -> look;
      case Look other ->
          deals.containsValue(other.name())
              ? new Look(some(deals, List.of(other.name())).getFirst(), Look.Kind.DEAL)
              : look;
      case Intent.Update _, Intent.Log _, Intent.Todo _ -> meant;
    };
  }

  /** Those of the deals that the question names by their titles; all where it names others. */
  private static List<String> some(Map<String, String> deals, List<String> titles) {
    boolean all = titles.isEmpty() || !deals.values().containsAll(titles);
    return deals.entrySet().stream()
        .filter(deal -> all || titles.contains(deal.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean cannot(String asked) {
    return Sentence.of(asked).has(Topics.CANNOT);
  }

  /** What is asked of these deals; they are listed where nothing else is understood. */
  private static Intent of(Listing these, String asked, LocalDate day) {
    if (asked.isEmpty()) {
      return these;
    }
    Sentence said = Sentence.of(asked);
    Intent meant = Reader.request(asked, day, these);
    return switch (meant) {
      case Listing more -> narrowed(these, more, said);
      case Stalled silent -> silent(these, silent.count());
      case FollowUps all -> followUps(these, all, said);
      case Intent.Both both -> followUps(these, both.then(), said);
      case Analyse all -> all(these) ? new Analyse(all.part(), these.among().owner()) : these;
      case Help help ->
          help.why() == Help.Why.IMPORTING || said.has(Topics.CANNOT)
              ? help
              : narrowed(these, ListReader.listing(said, day), said);
      case Look _, Several _, Intent.Update _, Intent.Log _, Intent.Todo _ -> meant;
    };
  }

  /** Whether they are deals that an analysis can be of: all, or all of one owner. */
  private static boolean all(Listing these) {
    Among owned = new Among(null, these.among().owner(), null, null, null, false);
    boolean open = these.status() == null || these.status().equals(Fields.OPEN);
    return open && these.text() == null && these.among().equals(owned);
  }

  private static FollowUps followUps(Listing these, FollowUps all, Sentence said) {
    return switch (all.group()) {
      case null -> all;
      case Stalled silent -> new FollowUps(silent(these, silent.count()), all.names());
      case Listing more -> new FollowUps(narrowed(these, more, said), all.names());
    };
  }

  private static Listing silent(Listing these, int count) {
    return Listing.first(
        count, Sorting.LONGEST_SILENT, these.status(), these.among(), these.text());
  }

  private static Listing narrowed(Listing these, Listing more, Sentence said) {
    return new Listing(
        both(these.text(), more.text()),
        these.among(),
        ListReader.statusSaid(said) ? more.status() : these.status(),
        more.worth(),
        more.days(),
        more.sorting(),
        more.count(),
        more.skip(),
        more.counting());
  }

  private static @Nullable String both(@Nullable String text, @Nullable String more) {
    if (text == null || text.equals(more)) {
      return more;
    }
    return more == null ? text : text + " " + more;
  }
}
