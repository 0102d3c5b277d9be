package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.FollowUps;
import app.afterclose.llm.analyst.Intent.Help;
import app.afterclose.llm.analyst.Intent.Listing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was understood, short enough for a table's row. */
final class Meaning {
  private Meaning() {}

  /** An intent in a few words. */
  static String of(Intent intent) {
    return switch (intent) {
      case Intent.Analyse a -> "analyse " + a.part() + opt(" of ", a.owner());
      case Intent.Stalled s -> told(s);
      case Listing l -> "list " + told(l);
      case FollowUps f -> "follow " + followed(f);
      case Intent.Both b -> of(b.first()) + ", then " + of(b.then());
      case Intent.Several several -> "several " + several.names();
      case Intent.Look l -> "look " + l.name() + " " + l.kind();
      case Intent.Update u ->
          "update "
              + u.name()
              + opt(" stage=", u.stage())
              + opt(" amount=", u.amount() == null ? null : u.amount().toPlainString())
              + opt(" close=", u.close())
              + opt(" next=", u.nextStep());
      case Intent.Log l ->
          "log "
              + l.kind()
              + " "
              + l.name()
              + opt(" with ", l.contact())
              + opt(" on ", l.day())
              + ": "
              + l.subject();
      case Intent.Todo t -> "todo " + t.title() + opt(" by ", t.due()) + opt(" for ", t.name());
      case Help h -> "help " + h.why();
    };
  }

  private static String told(Intent.Stalled s) {
    return "stalled "
        + s.count()
        + (s.skip() == 0 ? "" : " after " + s.skip())
        + opt(" for ", s.minDays())
        + opt(" of ", s.owner());
  }

  private static String followed(FollowUps f) {
    return switch (f.group()) {
      case Intent.Stalled s -> told(s);
      case Listing l when l.among().equals(Intent.Among.ALL) -> "list " + l.count();
      case Listing l -> "list " + told(l);
      case null -> String.join(", ", f.names());
    };
  }

  private static String told(Listing l) {
    List<String> parts = new ArrayList<>();
    parts.add(String.valueOf(l.count()));
    parts.add(Objects.requireNonNullElse(l.status(), "any"));
    parts.add("by " + l.sorting().by() + " " + (l.sorting().ascending() ? "asc" : "desc"));
    LocalDate from = l.days() == null ? null : l.days().period().from();
    LocalDate to = l.days() == null ? null : l.days().period().to();
    if (from != null || to != null) {
      parts.add(opt("", from) + ".." + opt("", to));
    }
    parts.add(opt("min ", l.worth().min() == null ? null : l.worth().min().toPlainString()));
    parts.add(opt("max ", l.worth().max() == null ? null : l.worth().max().toPlainString()));
    parts.add(opt("text ", l.text()));
    parts.add(opt("in ", l.among().stage()));
    parts.add(opt("of ", l.among().owner()));
    parts.add(opt("begun ", l.among().begun()));
    parts.add(l.among().undated() ? "undated" : "");
    parts.add(l.skip() == 0 ? "" : "after " + l.skip());
    parts.add(l.counting() ? "counting" : "");
    return String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
  }

  private static String opt(String lead, @Nullable Object value) {
    return value == null ? "" : lead + value;
  }
}
