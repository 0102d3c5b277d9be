package app.afterclose.llm.analyst;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What to do next, as a numbered list with names. Pure. */
final class NextActions {
  private static final int CONTACTED = 3;
  private static final int NAMED = 3;
  private static final long OLD = 180;

  private NextActions() {}

  static String of(JsonNode summary, Optional<JsonNode> silent, Risks risks) {
    List<String> actions = new ArrayList<>();
    risks.deals().stream().limit(CONTACTED).forEach(deal -> actions.add(contact(deal)));
    overdue(risks, actions);
    values(summary, actions);
    old(summary, actions);
    StringBuilder text = new StringBuilder("### Next actions\n\n");
    if (actions.isEmpty()) {
      text.append("Nothing presses: no deal stands out by silence or a missed date.\n");
    }
    for (int i = 0; i < actions.size(); i++) {
      text.append(i + 1).append(". ").append(actions.get(i)).append('\n');
    }
    long total = silent.map(node -> Read.number(node, Fields.TOTAL)).orElse(0L);
    if (total > 0) {
      text.append("\n").append(offer(total));
    }
    return text.append('\n').toString();
  }

  private static String contact(DealFacts deal) {
    String whom = deal.contact() == null ? account(deal) : Say.safe(deal.contact());
    String step =
        deal.nextStep() == null
            ? "Agree on a next step"
            : "The noted next step: " + Say.safe(deal.nextStep()).replaceAll("[.]+$", "");
    return "Get back to %s about %s: %s. %s."
        .formatted(whom, Say.bold(deal.label()), deal.silence(), step);
  }

  private static String account(DealFacts deal) {
    return deal.account() == null ? "the customer" : Say.safe(deal.account());
  }

  private static void overdue(Risks risks, List<String> actions) {
    List<DealFacts> late = risks.overdue();
    if (!late.isEmpty()) {
      boolean one = late.size() == 1;
      actions.add(
          "Set a new closing date for %s: %s passed for %s."
              .formatted(
                  one ? "one deal" : Say.word(late.size()) + " deals",
                  one ? "it has" : "theirs have",
                  named(late)));
    }
  }

  private static void values(JsonNode summary, List<String> actions) {
    long without = Sum.of(summary.path(Fields.OPEN)).withoutValue();
    if (without > 0) {
      actions.add(
          "Put a value on %s; no sum above counts %s."
              .formatted(
                  Say.count(without, "open deal that has none", "open deals that have none"),
                  without == 1 ? "it" : "them"));
    }
  }

  private static void old(JsonNode summary, List<String> actions) {
    long old =
        Read.list(summary, Fields.AGING, bucket -> bucket).stream()
            .filter(bucket -> Read.number(bucket, Fields.FROM_DAYS) > OLD)
            .mapToLong(bucket -> Read.number(bucket, Fields.COUNT))
            .sum();
    if (old > 0) {
      actions.add(
          "Decide on %s created more than %d days ago: revive %s or close %s as lost."
              .formatted(
                  Say.count(old, "open deal", "open deals"),
                  OLD,
                  old == 1 ? "it" : "them",
                  old == 1 ? "it" : "them"));
    }
  }

  private static String named(List<DealFacts> deals) {
    List<String> names =
        new ArrayList<>(deals.stream().limit(NAMED).map(deal -> Say.bold(deal.label())).toList());
    if (deals.size() > NAMED) {
      names.add(Say.word(deals.size() - NAMED) + " more");
    }
    return Say.and(names);
  }

  private static String offer(long total) {
    long some = Math.min(5, total);
    return total == 1
        ? "One deal is stalled. Say “draft a follow-up for my most stalled deal” and I prepare"
            + " it for your approval.\n"
        : "%s deals are stalled. Say “draft follow-ups for my %s most stalled deals” and I prepare"
                .formatted(Say.capital(Say.word(total)), Say.word(some))
            + " them for your approval.\n";
  }
}
