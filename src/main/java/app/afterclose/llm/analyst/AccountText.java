package app.afterclose.llm.analyst;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is known of one account, as Markdown. Pure. */
final class AccountText {
  private static final int SHOWN = 10;

  private AccountText() {}

  static String of(JsonNode details) {
    JsonNode account = details.path(Fields.ACCOUNT);
    List<DealFacts> deals = Read.list(details, Fields.DEALS, DealFacts::of);
    String currency =
        deals.stream().map(DealFacts::currency).filter(c -> c != null).findFirst().orElse(null);
    return Desk.sample(details)
        + "## "
        + Say.safe(Read.text(account, Fields.NAME, "Account"))
        + "\n\n"
        + profile(account)
        + totals(details, currency)
        + open(deals, Read.day(details, Fields.AS_OF))
        + DealText.people(details)
        + DealText.activities(details, Read.number(details, Fields.ACTIVITY_COUNT))
        + family(details);
  }

  private static String profile(JsonNode account) {
    List<String> facts = new ArrayList<>();
    add(facts, Read.text(account, Fields.INDUSTRY), "");
    add(facts, Read.text(account, Fields.LOCATION), "");
    long employees = Read.number(account, Fields.EMPLOYEES);
    if (employees > 0) {
      facts.add(Say.count(employees, "employee", "employees"));
    }
    add(facts, Read.text(account, Fields.PARENT), "part of ");
    add(facts, Read.text(account, Fields.OWNER), "looked after by ");
    return facts.isEmpty() ? "" : Say.capital(String.join(", ", facts)) + ".\n\n";
  }

  private static void add(List<String> facts, @Nullable String value, String lead) {
    if (value != null) {
      facts.add(lead + Say.safe(value));
    }
  }

  private static String totals(JsonNode details, @Nullable String currency) {
    List<List<String>> rows = new ArrayList<>();
    for (String status : List.of(Fields.OPEN, Fields.WON, Fields.LOST)) {
      Sum sum = Sum.of(details.path(status));
      rows.add(List.of(Say.capital(status), Say.number(sum.count()), sum.value(currency)));
    }
    long won = Sum.of(details.path(Fields.WON)).count();
    long closed = won + Sum.of(details.path(Fields.LOST)).count();
    String rate =
        closed == 0
            ? "No deal with them has closed yet.\n\n"
            : "You won %s of %s closed deals with them (%s).\n\n"
                .formatted(Say.number(won), Say.number(closed), Say.percent((double) won / closed));
    return "### Deals\n\n" + Say.table(List.of("Status", ">Deals", ">Value"), rows) + "\n" + rate;
  }

  private static String open(List<DealFacts> deals, @Nullable LocalDate today) {
    List<DealFacts> open = deals.stream().filter(DealFacts::open).toList();
    if (open.isEmpty()) {
      return "No deal with them is open.\n\n";
    }
    List<List<String>> rows =
        open.stream()
            .limit(SHOWN)
            .map(
                deal ->
                    List.of(
                        Say.bold(deal.title()),
                        Say.safe(deal.stage()),
                        deal.value(),
                        state(deal, today)))
            .toList();
    BigDecimal known =
        open.stream()
            .map(DealFacts::amount)
            .filter(amount -> amount != null)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    String none = known.signum() == 0 ? "None of the open deals has a value yet.\n\n" : "";
    return Say.table(List.of("Open deal", "Stage", ">Value", "State"), rows) + "\n" + none;
  }

  private static String state(DealFacts deal, @Nullable LocalDate today) {
    if (today != null && deal.overdue(today) && deal.close() != null) {
      return "was to close on " + Say.day(deal.close());
    }
    return deal.silence();
  }

  private static String family(JsonNode details) {
    List<String> names = Read.texts(details, Fields.SUBSIDIARIES);
    return names.isEmpty()
        ? ""
        : "These companies belong to it: "
            + Say.and(names.stream().map(Say::safe).toList())
            + ".\n";
  }
}
