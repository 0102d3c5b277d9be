package app.afterclose.llm.analyst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The open deals that are in danger, the most in danger first: by value times silence; those whose
 * value is not known after the others, by silence alone. Pure.
 */
final class Risks {
  private static final int SHOWN = 5;

  /** From so many days of silence on a deal is at risk. */
  static final long SILENT = 14;

  /** Beyond a year silence makes nothing worse. */
  private static final long MOST = 365;

  private final List<DealFacts> deals;
  private final @Nullable LocalDate today;
  private final boolean looked;
  private final boolean stepsKept;
  private final boolean valuesKept;

  private Risks(List<DealFacts> open, @Nullable LocalDate today, boolean looked) {
    this.today = today;
    this.looked = looked;
    // Where no deal has a next step or a value, the data does not keep them: no deal's own flaw.
    this.stepsKept = open.stream().anyMatch(deal -> deal.nextStep() != null);
    this.valuesKept = open.stream().anyMatch(deal -> deal.amount() != null);
    this.deals =
        open.stream()
            .filter(deal -> silent(deal) || late(deal))
            .sorted(
                Comparator.comparingDouble(this::score)
                    .reversed()
                    .thenComparing(DealFacts::days, Comparator.reverseOrder())
                    .thenComparing(DealFacts::id))
            .toList();
  }

  static Risks of(@Nullable LocalDate today, Optional<JsonNode> silent, Optional<JsonNode> open) {
    Map<String, DealFacts> deals = new LinkedHashMap<>();
    for (Optional<JsonNode> result : List.of(silent, open)) {
      result.ifPresent(
          node ->
              Read.list(node, Fields.DEALS, DealFacts::of).stream()
                  .filter(DealFacts::open)
                  .forEach(deal -> deals.putIfAbsent(deal.id(), deal)));
    }
    return new Risks(List.copyOf(deals.values()), today, silent.isPresent() || open.isPresent());
  }

  /** Those in danger, the most first. */
  List<DealFacts> deals() {
    return deals;
  }

  /** The open deals whose closing date has passed. */
  List<DealFacts> overdue() {
    return deals.stream().filter(this::late).toList();
  }

  private static boolean silent(DealFacts deal) {
    return deal.measured() && deal.days() >= SILENT;
  }

  private boolean late(DealFacts deal) {
    return today != null && deal.overdue(today);
  }

  private double score(DealFacts deal) {
    double silence = Math.min(deal.days(), MOST) + (late(deal) ? 30 : 0);
    return deal.amount() == null || deal.amount().signum() == 0
        ? silence / (2 * MOST)
        : 1 + deal.amount().doubleValue() * silence;
  }

  /** Why a deal is in danger, in clauses. */
  String reasons(DealFacts deal) {
    List<String> reasons = new ArrayList<>();
    if (silent(deal)) {
      reasons.add(deal.silence());
    }
    if (late(deal) && deal.close() != null && today != null) {
      reasons.add("was to close on " + Say.day(deal.close()));
    }
    if (stepsKept && deal.nextStep() == null) {
      reasons.add("no next step");
    }
    if (valuesKept && deal.amount() == null) {
      reasons.add("no value");
    }
    return String.join("; ", reasons);
  }

  String text() {
    if (!looked) {
      return "I had to finish before I could look at the open deals one by one.\n";
    }
    if (deals.isEmpty()) {
      return "None stands out: no open deal that I looked at has been quiet for "
          + SILENT
          + " days or is past its closing date.\n";
    }
    List<List<String>> rows =
        deals.stream()
            .limit(SHOWN)
            .map(
                deal ->
                    List.of(
                        Say.bold(deal.label()),
                        Say.safe(deal.stage()),
                        deal.value(),
                        Say.safe(reasons(deal))))
            .toList();
    return Say.table(List.of("Deal", "Stage", ">Value", "Why"), rows);
  }
}
