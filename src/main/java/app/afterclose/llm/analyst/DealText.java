package app.afterclose.llm.analyst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is known of one deal, as Markdown. Pure. */
final class DealText {
  private static final int SHOWN = 5;

  private DealText() {}

  /**
   * @param said the name that the rep used
   */
  static String of(JsonNode details, String said) {
    DealFacts deal = DealFacts.of(details.path(Fields.DEAL));
    LocalDate today = Read.day(details, Fields.AS_OF);
    return Desk.sample(details)
        + "## "
        + Say.safe(deal.title())
        + "\n\n"
        + String.join("\n", facts(details, deal, today))
        + "\n"
        + "\n"
        + people(details)
        + activities(details, Read.number(details, Fields.ACTIVITY_COUNT))
        + planned(details)
        + next(deal, today)
        + others(details, said);
  }

  private static List<String> facts(JsonNode details, DealFacts deal, @Nullable LocalDate today) {
    List<String> rows = new ArrayList<>();
    add(rows, "Account", deal.account());
    add(rows, "Stage", deal.stage());
    add(rows, "Value", deal.value());
    add(rows, "Product", deal.product());
    add(rows, "Owner", deal.owner());
    add(rows, "Created", deal.created() == null ? null : Say.day(deal.created()));
    add(rows, deal.open() ? "Expected close" : "Closed", close(deal, today));
    add(rows, "Last activity", deal.lastActivity() == null ? null : Say.day(deal.lastActivity()));
    add(rows, "Next step", deal.nextStep());
    add(rows, "Manager", Read.text(details, "manager"));
    return rows;
  }

  /** When it closes or closed, and whether that day has passed; null when that is not known. */
  static @Nullable String close(DealFacts deal, @Nullable LocalDate today) {
    if (deal.close() == null) {
      return null;
    }
    boolean passed = today != null && deal.overdue(today);
    return Say.day(deal.close()) + (passed ? " (passed)" : "");
  }

  private static void add(List<String> rows, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      rows.add("- " + name + ": **" + Say.safe(value) + "**");
    }
  }

  /** The people; empty when none are known. */
  static String people(JsonNode details) {
    List<String> lines = Read.list(details, Fields.CONTACTS, DealText::person);
    return lines.isEmpty()
        ? ""
        : "### People\n\n" + String.join("\n", lines.stream().limit(SHOWN).toList()) + "\n\n";
  }

  private static String person(JsonNode person) {
    String role = Read.text(person, Fields.ROLE);
    String email = Read.text(person, Fields.EMAIL);
    return "- "
        + Say.bold(Read.text(person, Fields.NAME))
        + (role == null ? "" : ", " + Say.safe(role))
        + (email == null ? "" : ", " + Say.safe(email));
  }

  /** What happened last. */
  static String activities(JsonNode details, long total) {
    List<String> lines = Read.list(details, Fields.ACTIVITIES, DealText::activity);
    if (lines.isEmpty()) {
      return "### Activities\n\nNone are recorded.\n\n";
    }
    int shown = Math.min(SHOWN, lines.size());
    String more =
        total > shown
            ? "\nThe newest %s of %s.\n".formatted(Say.word(shown), Say.number(total))
            : "";
    return "### Activities\n\n" + String.join("\n", lines.subList(0, shown)) + "\n" + more + "\n";
  }

  private static String activity(JsonNode activity) {
    LocalDate day = Read.day(activity, Fields.AT);
    String contact = Read.text(activity, Fields.CONTACT);
    return "- "
        + (day == null ? "" : Say.day(day) + ", ")
        + Say.safe(Read.text(activity, Fields.KIND, "Activity"))
        + (contact == null ? "" : " with " + Say.safe(contact))
        + ": "
        + Say.safe(Read.text(activity, Fields.SUBJECT));
  }

  private static String planned(JsonNode details) {
    List<String> open =
        Read.list(details, Fields.TASKS, task -> task).stream()
            .filter(task -> !task.path(Fields.DONE).asBoolean(false))
            .map(DealText::task)
            .limit(SHOWN)
            .toList();
    String saved = drafts(details.path(Fields.DRAFTS).size());
    return open.isEmpty() ? saved : "### Tasks\n\n" + String.join("\n", open) + "\n\n" + saved;
  }

  private static String drafts(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> "One draft waits in your workspace.\n\n";
      default -> Say.capital(Say.word(count)) + " drafts wait in your workspace.\n\n";
    };
  }

  private static String task(JsonNode task) {
    LocalDate due = Read.day(task, Fields.DUE);
    return "- "
        + Say.safe(Read.text(task, Fields.TITLE))
        + (due == null ? "" : ", due " + Say.day(due));
  }

  private static String next(DealFacts deal, @Nullable LocalDate today) {
    List<String> lines = advice(deal, today);
    return lines.isEmpty() ? "" : "### Next\n\n- " + String.join("\n- ", lines) + "\n\n";
  }

  /** What to do about it, a sentence or two for each thing; empty for one that is closed. */
  static List<String> advice(DealFacts deal, @Nullable LocalDate today) {
    if (!deal.open()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    if (deal.measured() && deal.days() >= Risks.SILENT) {
      lines.add(
          Say.capital(deal.silence()) + ". Say “draft a follow-up” and I prepare one for it.");
    }
    if (today != null && deal.overdue(today)) {
      lines.add("Its closing date has passed. Set a new one, or close it.");
    }
    if (deal.nextStep() == null) {
      lines.add("No next step is noted. Agree on one with the customer.");
    }
    if (deal.amount() == null) {
      lines.add("It has no value yet, so no sum counts it.");
    }
    return lines;
  }

  private static String others(JsonNode details, String said) {
    List<DealFacts> others = Read.list(details, Fields.OTHERS, DealFacts::of);
    long matches = Read.number(details, Fields.MATCHES);
    if (others.isEmpty()) {
      return "";
    }
    return "“%s” fits %s. The others begin with %s.\n"
        .formatted(
            Say.safe(said),
            Say.deals(matches),
            Say.and(
                others.stream()
                    .limit(SHOWN)
                    .map(deal -> Say.bold(deal.title()) + " (" + Say.safe(deal.stage()) + ")")
                    .toList()));
  }
}
