package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Listing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists or counts deals. */
final class ListPlan {
  private final Desk desk;
  private final Listing intent;

  ListPlan(Desk desk, Listing intent) {
    this.desk = desk;
    this.intent = intent;
  }

  Move next() {
    return desk.call("I’ll look these deals up.", Fields.LIST_DEALS, arguments(desk, intent))
        .orElseGet(this::answer);
  }

  static ObjectNode arguments(Desk desk, Listing intent) {
    ObjectNode arguments = desk.arguments(Fields.TEXT, intent.text());
    put(arguments, Fields.STATUS, intent.status());
    put(arguments, Fields.STAGE, intent.among().stage());
    put(arguments, Fields.OWNER, intent.among().owner());
    put(arguments, Fields.BEGUN_FROM, intent.among().begunFrom());
    put(arguments, Fields.BEGUN_TO, intent.among().begunTo());
    if (intent.among().undated()) {
      arguments.put(Fields.UNDATED, true);
    }
    Intent.Days days = intent.days();
    if (days != null) {
      put(
          arguments,
          days.created() ? Fields.CREATED_FROM : Fields.CLOSE_FROM,
          days.period().from());
      put(arguments, days.created() ? Fields.CREATED_TO : Fields.CLOSE_TO, days.period().to());
    }
    Amounts worth = intent.worth();
    if (worth.min() != null) {
      arguments.put(Fields.MIN_AMOUNT, worth.min());
    }
    if (worth.max() != null) {
      arguments.put(Fields.MAX_AMOUNT, worth.max());
    }
    if (intent.skip() > 0) {
      arguments.put(Fields.OFFSET, intent.skip());
    }
    return arguments
        .put(Fields.SORT, intent.sorting().by())
        .put(Fields.ORDER, intent.sorting().ascending() ? "asc" : "desc")
        .put(Fields.LIMIT, intent.count());
  }

  private static void put(ObjectNode node, String name, @Nullable Object value) {
    if (value != null) {
      node.put(name, value.toString());
    }
  }

  private Move answer() {
    Optional<JsonNode> result = desk.found().result(Fields.LIST_DEALS);
    return new Move.Answer(result.map(this::text).orElseGet(() -> desk.why(Fields.LIST_DEALS, "")));
  }

  private String text(JsonNode result) {
    long total = Read.number(result, Fields.TOTAL);
    List<DealFacts> deals = Read.list(result, Fields.DEALS, DealFacts::of);
    String what = what(total);
    String sample = Desk.sample(result);
    if (total == 0) {
      return sample + "There are no " + what + ".\n" + hint();
    }
    if (deals.isEmpty()) {
      return sample + "That was all: " + Say.number(total) + " " + what + ".\n";
    }
    StringBuilder text = new StringBuilder(sample);
    text.append(total == 1 ? "There is **one** " : "There are **" + Say.number(total) + "** ")
        .append(what)
        .append(". ")
        .append(order(total, deals))
        .append("\n\n");
    LocalDate today = Read.day(result, Fields.AS_OF);
    text.append(
        Say.table(
            List.of("Deal", "Account", "Stage", ">Value", closing(), "Owner"),
            deals.stream().map(deal -> row(deal, today)).toList()));
    long left = total - intent.skip() - deals.size();
    if (left > 0) {
      text.append("\n%s more; ask for “the next %s”.\n".formatted(Say.number(left), next(left)));
    }
    return text.toString();
  }

  private String next(long left) {
    return Say.word(Math.min(left, intent.count()));
  }

  /** "open deals closing this month worth at least 10,000 that match Cancity". */
  private String what(long total) {
    List<String> words = new ArrayList<>();
    words.add(
        (intent.status() == null ? "" : intent.status() + " ") + (total == 1 ? "deal" : "deals"));
    among(words, intent.among());
    if (intent.days() != null) {
      words.add(days(intent.days()));
    }
    if (intent.worth().bounded()) {
      words.add(worth(intent.worth()));
    }
    if (intent.text() != null) {
      words.add("that match “" + Say.safe(intent.text()) + "”");
    }
    return String.join(" ", words);
  }

  private static void among(List<String> words, Intent.Among among) {
    if (among.stage() != null) {
      words.add("in " + Say.safe(among.stage()));
    }
    if (among.owner() != null) {
      words.add("owned by " + Say.safe(among.owner()));
    }
    if (among.begun() != null) {
      words.add("begun " + among.begun());
    }
    if (among.undated()) {
      words.add("without a known beginning");
    }
  }

  private static String worth(Amounts worth) {
    String min = Say.money(worth.min(), null);
    String max = Say.money(worth.max(), null);
    if (worth.max() == null) {
      return "worth " + min + " or more";
    }
    return worth.min() == null ? "worth " + max + " or less" : "worth " + min + " to " + max;
  }

  private String days(Intent.Days days) {
    String words = days.period().words();
    if (days.period().overdue()) {
      return "past their closing date";
    }
    if (days.created()) {
      return "created " + words;
    }
    return (Fields.OPEN.equals(intent.status()) ? "closing " : "with a closing date ") + words;
  }

  private String order(long total, List<DealFacts> deals) {
    if (total == 1) {
      return "";
    }
    boolean valued = deals.stream().anyMatch(deal -> deal.amount() != null);
    if (intent.sorting().by().equals(Fields.AMOUNT) && !valued) {
      return "None of these has a value, so they cannot be ranked by it.";
    }
    boolean down = !intent.sorting().ascending();
    String by =
        switch (intent.sorting().by()) {
          case Fields.AMOUNT -> down ? "largest value" : "smallest value";
          case Fields.CLOSE_DATE -> down ? "latest closing date" : "earliest closing date";
          case Fields.CREATED -> down ? "newest" : "oldest";
          case Fields.LAST_ACTIVITY -> down ? "latest activity" : "longest silence";
          default -> "likeliest";
        };
    return deals.size() < total && intent.skip() == 0
        ? "Here %s, %s first."
            .formatted(deals.size() == 1 ? "is one" : "are " + Say.word(deals.size()), by)
        : Say.capital(by) + " first.";
  }

  private static List<String> row(DealFacts deal, @Nullable LocalDate today) {
    LocalDate close = deal.close();
    String closing = close == null ? "–" : Say.day(close);
    return List.of(
        Say.bold(deal.label()),
        deal.account() == null ? "–" : Say.safe(deal.account()),
        Say.safe(deal.stage()),
        deal.value(),
        today != null && deal.overdue(today) ? closing + " (passed)" : closing,
        deal.owner() == null ? "–" : Say.safe(deal.owner()));
  }

  private String closing() {
    boolean closed = Fields.WON.equals(intent.status()) || Fields.LOST.equals(intent.status());
    return closed ? "Closed" : "Closing";
  }

  private String hint() {
    if (intent.worth().bounded()) {
      return "\nDeals without a known value are never counted when you ask for a value.\n";
    }
    return intent.text() == null
        ? ""
        : "\nI looked for “"
            + Say.safe(intent.text())
            + "” in titles, accounts, contacts, owners, products and stages.\n";
  }
}
