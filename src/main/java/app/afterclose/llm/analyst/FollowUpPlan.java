package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Findings.Want;
import app.afterclose.llm.analyst.Intent.FollowUps;
import app.afterclose.llm.analyst.Intent.Group;
import app.afterclose.llm.analyst.Intent.Listing;
import app.afterclose.llm.analyst.Intent.Stalled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drafts follow-ups: which deals, then their details in one batch, then the e-mails in one batch,
 * each of which asks for approval.
 */
final class FollowUpPlan {
  private final Desk desk;
  private final FollowUps intent;
  private final @Nullable Group group;

  FollowUpPlan(Desk desk, FollowUps intent) {
    this.desk = desk;
    this.intent = intent;
    this.group = intent.names().isEmpty() ? intent.group() : null;
  }

  Move next() {
    return find().or(this::details).or(this::drafts).orElseGet(this::answer);
  }

  private Optional<Move> find() {
    return switch (group) {
      case Stalled stalled ->
          desk.call(
              "I’ll find the deals that have gone quiet.",
              Fields.STALLED_DEALS,
              StalledPlan.arguments(desk, stalled));
      case Listing listing ->
          desk.call(
              "I’ll look these deals up.", Fields.LIST_DEALS, ListPlan.arguments(desk, listing));
      case null -> Optional.empty();
    };
  }

  private Optional<Move> details() {
    List<String> names = names();
    List<Want> wants = new ArrayList<>();
    for (String name : names) {
      wants.add(new Want(Fields.DEAL_DETAILS, name, desk.arguments(Fields.DEAL, name)));
    }
    String text =
        names.size() == 1
            ? "I’ll read up on it before I write."
            : "I’ll read up on %s before I write.".formatted(Say.all(names.size()));
    return desk.calls(text, wants);
  }

  private Optional<Move> drafts() {
    Map<String, Email> emails = emails();
    List<Want> wants = new ArrayList<>();
    emails.forEach(
        (id, email) -> wants.add(new Want(Fields.DRAFT_EMAIL, id, arguments(id, email))));
    String text =
        emails.size() == 1
            ? "Here is the draft. Nothing is saved before you approve it."
            : "Here are the %s drafts. Nothing is saved before you approve it."
                .formatted(Say.word(emails.size()));
    return desk.calls(text, wants);
  }

  private ObjectNode arguments(String id, Email email) {
    ObjectNode arguments = desk.arguments(Fields.DEAL_ID, id);
    if (email.to().name() != null) {
      arguments.put(Fields.TO_NAME, email.to().name());
    }
    if (email.address() != null) {
      arguments.put(Fields.TO, email.address());
    }
    return arguments.put(Fields.SUBJECT, email.subject()).put(Fields.BODY, email.body());
  }

  private Move answer() {
    if (group != null && selection().isEmpty()) {
      String tool = group instanceof Stalled ? Fields.STALLED_DEALS : Fields.LIST_DEALS;
      return new Move.Answer(desk.why(tool, ""));
    }
    return new Move.Answer(DraftsText.of(desk, selection(), group, names(), found()));
  }

  private Optional<JsonNode> selection() {
    return desk.found().result(group instanceof Stalled ? Fields.STALLED_DEALS : Fields.LIST_DEALS);
  }

  /** The ids of the deals in hand, or the names the rep gave. */
  private List<String> names() {
    if (group == null) {
      return intent.names().stream().distinct().limit(FollowUpReader.MOST).toList();
    }
    // Stalled deals come from the first one on, lists from the first that was asked for.
    int skip = group instanceof Stalled stalled ? stalled.skip() : 0;
    return selection().stream()
        .flatMap(result -> Read.list(result, Fields.DEALS, DealFacts::of).stream())
        .skip(skip)
        .limit(group.count())
        .map(DealFacts::id)
        .toList();
  }

  /** The details of the deals that were found, by the name that each was looked up by. */
  private Map<String, JsonNode> found() {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    for (String name : names()) {
      desk.found().result(Fields.DEAL_DETAILS, name).ifPresent(details -> found.put(name, details));
    }
    return found;
  }

  /** One for each deal, even where two names mean the same one. */
  private Map<String, Email> emails() {
    Map<String, Email> emails = new LinkedHashMap<>();
    for (JsonNode details : found().values()) {
      String id = Read.text(details.path(Fields.DEAL), Fields.ID, "");
      if (!emails.containsKey(id)) {
        emails.put(id, Email.of(details, emails.size()));
      }
    }
    return emails;
  }
}
