package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Group;
import app.afterclose.llm.analyst.Scene.Done;
import app.afterclose.model.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What became of the drafts. Pure. */
final class DraftsText {
  private static final String REASON = "Reason given: ";

  private final Desk desk;
  private final Map<String, JsonNode> found;
  private final List<List<String>> rows = new ArrayList<>();
  private final Set<String> noAddress = new LinkedHashSet<>();
  private int asProposed;
  private int changed;
  private int declined;
  private int other;

  private DraftsText(Desk desk, Map<String, JsonNode> found) {
    this.desk = desk;
    this.found = found;
  }

  /**
   * @param selection the list that the deals were taken from, where there was one
   * @param names what the deals were looked up by
   * @param found their details by those names
   */
  static String of(
      Desk desk,
      Optional<JsonNode> selection,
      @Nullable Group group,
      List<String> names,
      Map<String, JsonNode> found) {
    DraftsText text = new DraftsText(desk, found);
    return text.write(selection, group, names);
  }

  private String write(Optional<JsonNode> selection, @Nullable Group group, List<String> names) {
    JsonNode any =
        selection.orElseGet(
            () ->
                found.values().stream()
                    .findFirst()
                    .orElseGet(desk.json().mapper()::createObjectNode));
    StringBuilder text = new StringBuilder(Desk.sample(any));
    if (names.isEmpty()) {
      return text.append(none(any, group)).toString();
    }
    Set<String> ids = new LinkedHashSet<>();
    found.values().stream()
        .map(details -> details.path(Fields.DEAL))
        .filter(deal -> ids.add(Read.text(deal, Fields.ID, "")))
        .forEach(deal -> row(DealFacts.of(deal)));
    if (!rows.isEmpty()) {
      text.append(head()).append("\n\n");
      text.append(Say.table(List.of("Deal", "To", "Subject", "Result"), rows)).append("\n");
    }
    missing(names).forEach(line -> text.append(line).append("\n\n"));
    before().forEach(line -> text.append(line).append("\n\n"));
    ambiguous().forEach(line -> text.append(line).append("\n\n"));
    if (asProposed + changed > 0) {
      text.append("Nothing has been sent: saved drafts are in your workspace, ready to send.");
      text.append(noAddress.isEmpty() ? "\n\n" : " " + noAddress() + "\n\n");
    }
    selection.ifPresent(list -> text.append(closing(list, group)));
    return text.toString();
  }

  private static String none(JsonNode list, @Nullable Group group) {
    boolean done = group != null && group.skip() > 0 && Read.number(list, Fields.TOTAL) > 0;
    return done
        ? "There are no more deals of this kind, so there is nothing more to draft.\n"
        : "No deal fits, so there is nothing to draft.\n\n" + StalledPlan.notes(list);
  }

  private void row(DealFacts deal) {
    Optional<Done> last = desk.found().last(Fields.DRAFT_EMAIL, deal.id());
    if (last.isEmpty()) {
      other++;
      rows.add(List.of(Say.bold(deal.label()), "–", "–", "not drafted: I had to finish before"));
      return;
    }
    Done done = last.get();
    JsonNode arguments = desk.found().tree(done.executed());
    String name = Read.text(arguments, Fields.TO_NAME);
    String address = Read.text(arguments, Fields.TO);
    boolean saved = done.outcome().status() == Outcome.Status.OK;
    if (saved && address == null) {
      noAddress.add(Say.bold(deal.label()));
    }
    String to = name == null ? (address == null ? "no contact known" : address) : name;
    rows.add(
        List.of(
            Say.bold(deal.label()),
            Say.safe(to),
            Say.safe(Read.text(arguments, Fields.SUBJECT)),
            result(done)));
  }

  private String result(Done done) {
    String content = done.outcome().content();
    return switch (done.outcome().status()) {
      case OK -> {
        asProposed += done.modified() ? 0 : 1;
        changed += done.modified() ? 1 : 0;
        yield done.modified() ? "saved as you changed it" : "saved";
      }
      case DECLINED -> {
        declined++;
        int at = content.indexOf(REASON);
        yield at < 0
            ? "declined"
            : "declined: “" + Say.safe(content.substring(at + REASON.length())) + "”";
      }
      case ERROR -> {
        other++;
        yield "not saved: "
            + Say.safe(Read.text(desk.found().tree(content), Fields.ERROR, "an error"));
      }
      case NOT_RUN -> {
        other++;
        yield "not saved: the request was stopped before";
      }
      case UNKNOWN -> {
        other++;
        yield "not known whether it was saved; look into your drafts";
      }
    };
  }

  private String head() {
    int all = rows.size();
    if (asProposed == all) {
      return all == 1
          ? "The follow-up is saved as a draft."
          : Say.capital(Say.all(all)) + " follow-ups are saved as drafts.";
    }
    if (all == 1) {
      return changed == 1
          ? "The follow-up is saved as a draft, as you changed it."
          : declined == 1 ? "You declined the follow-up." : "The follow-up was not saved.";
    }
    List<String> parts = new ArrayList<>();
    add(parts, asProposed, "saved as proposed");
    add(parts, changed, "saved as you changed " + (changed == 1 ? "it" : "them"));
    add(parts, declined, "declined");
    add(parts, other, "not saved");
    return "Of " + Say.word(all) + " follow-ups: " + Say.and(parts) + ".";
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(Say.word(count) + " " + what);
    }
  }

  private List<String> missing(List<String> names) {
    return names.stream()
        .filter(name -> !found.containsKey(name))
        .map(name -> desk.why(Fields.DEAL_DETAILS, name))
        .distinct()
        .toList();
  }

  /** Deals that had a draft before these. */
  private List<String> before() {
    List<String> titles =
        found.values().stream()
            .filter(details -> !details.path(Fields.DRAFTS).isEmpty())
            .map(details -> Say.bold(DealFacts.of(details.path(Fields.DEAL)).label()))
            .distinct()
            .toList();
    return titles.isEmpty()
        ? List.of()
        : List.of("There was an earlier draft for " + Say.and(titles) + " already; it is kept.");
  }

  /** Where a name fitted several open deals, which of them was taken. */
  private List<String> ambiguous() {
    List<String> lines = new ArrayList<>();
    found.forEach(
        (name, details) -> {
          long others =
              Read.list(details, Fields.OTHERS, DealFacts::of).stream()
                  .filter(DealFacts::open)
                  .count();
          DealFacts deal = DealFacts.of(details.path(Fields.DEAL));
          if (others > 0 && !name.equals(deal.id())) {
            lines.add(
                "“%s” fits several open deals; I took %s."
                    .formatted(Say.safe(name), Say.bold(deal.label())));
          }
        });
    return lines;
  }

  private String noAddress() {
    return "I know no e-mail address for "
        + Say.and(List.copyOf(noAddress))
        + ", so the recipient there is yours to fill in.";
  }

  private static String closing(JsonNode list, @Nullable Group group) {
    long seen = group == null ? 0 : (long) group.skip() + group.count();
    long left = Read.number(list, Fields.TOTAL) - seen;
    if (left < 0 && group instanceof Intent.Stalled) {
      long total = Read.number(list, Fields.TOTAL);
      return "There %s that %s stalled in all. "
              .formatted(
                  total == 1 ? "is only one deal" : "are only " + Say.word(total) + " deals",
                  total == 1 ? "is" : "are")
          + StalledPlan.notes(list);
    }
    if (left <= 0 || group == null) {
      return StalledPlan.notes(list);
    }
    return StalledPlan.notes(list)
        + "There %s of this kind; say “and the next %s” to go on.\n"
            .formatted(
                left == 1 ? "is 1 more deal" : "are " + Say.number(left) + " more deals",
                Say.word(Math.min(left, group.count())));
  }
}
