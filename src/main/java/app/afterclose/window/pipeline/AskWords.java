package app.afterclose.window.pipeline;

import app.afterclose.model.Deal;
import app.afterclose.model.StageCategory;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a chat about deals begins. Said so that whoever answers finds the same deals: status, stage,
 * owner, days of beginning and words are what the tool that lists deals filters by. Pure.
 */
final class AskWords {
  /** More deals than this are told by what they have in common. */
  static final int NAMED = 10;

  /** The same in every country, as the words around it are: the analyst reads it. */
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private AskWords() {}

  /** {@code About my 34 open deals in “Negotiation” owned by “Anna Smith”: }. */
  static String about(Filter filter, long total, LocalDate today) {
    StageCategory category = filter.category();
    var words = new StringBuilder("About my ").append(number(total));
    if (category != null) {
      words.append(' ').append(category.name().toLowerCase(Locale.ROOT));
    }
    words.append(total == 1 ? " deal" : " deals");
    if (filter.stage() != null) {
      words.append(" in ").append(quoted(filter.stage()));
    }
    if (filter.owner() != null) {
      words.append(" owned by ").append(quoted(filter.owner()));
    }
    words.append(begun(filter, today));
    if (!filter.text().isBlank()) {
      words.append(" matching ").append(quoted(filter.text().strip()));
    }
    return words.append(": ").toString();
  }

  /** {@code About these 2 deals: “Rollout” (Harbour Logistics); “Renewal” (Osprey). }. */
  static String about(List<Deal> deals) {
    String named = deals.stream().map(AskWords::name).collect(Collectors.joining("; "));
    return deals.size() == 1
        ? "About the deal " + named + ": "
        : "About these " + number(deals.size()) + " deals: " + named + ". ";
  }

  private static String name(Deal deal) {
    String account = deal.account();
    String title = quoted(deal.title());
    return account == null || deal.title().contains(account)
        ? title
        : title + " (" + unquoted(account) + ")";
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Names are compared without regard to what quotes them. */
  private static String quoted(String name) {
    return "“" + unquoted(name) + "”";
  }

  private static String unquoted(String name) {
    return name.replaceAll("[“”„«»\"]", "'");
  }

  private static String begun(Filter filter, LocalDate today) {
    Age age = filter.age();
    if (age == null) {
      return "";
    }
    LocalDate since = filter.since(today);
    LocalDate until = filter.until(today);
    if (age.unknown()) {
      return " without a known beginning";
    }
    if (since == null) {
      return until == null ? "" : " begun before " + DAY.format(until.plusDays(1));
    }
    return until == null
        ? " begun since " + DAY.format(since)
        : " begun between " + DAY.format(since) + " and " + DAY.format(until);
  }
}
