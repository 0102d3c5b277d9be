package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Findings.Want;
import app.afterclose.llm.analyst.Intent.Help;
import app.afterclose.llm.analyst.Intent.Log;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Logs what has happened: on the deal where it is clear which, else on the account. */
final class LogPlan {
  private final Desk desk;
  private final Log intent;

  LogPlan(Desk desk, Log intent) {
    this.desk = desk;
    this.intent = intent;
  }

  Move next() {
    if (intent.name() == null) {
      return new Move.Answer(
          HelpText.of(new Help(Help.Why.WHICH, "which deal or account this belongs to")));
    }
    return desk.calls("I’ll find where this belongs.", lookups(desk, intent.name()))
        .orElseGet(this::log);
  }

  /** A name may be a deal's or an account's: both are looked up. */
  static List<Want> lookups(Desk desk, String name) {
    return List.of(
        new Want(Fields.DEAL_DETAILS, "", desk.arguments(Fields.DEAL, name)),
        new Want(Fields.ACCOUNT_DETAILS, "", desk.arguments(Fields.ACCOUNT, name)));
  }

  private Move log() {
    ObjectNode where = where(desk);
    if (where.isEmpty()) {
      return new Move.Answer(
          "I found no deal and no account called “%s”, so there is nothing to log this on.\n"
              .formatted(Say.safe(intent.name())));
    }
    where.put(Fields.KIND, intent.kind()).put(Fields.SUBJECT, intent.subject());
    put(where, Fields.BODY, intent.body());
    put(where, Fields.CONTACT, intent.contact());
    put(where, Fields.DATE, intent.day() == null ? null : intent.day().toString());
    return desk.call("This is what I would log.", Fields.LOG_ACTIVITY, where)
        .orElseGet(
            () ->
                new Move.Answer(
                    Told.of(desk, Fields.LOG_ACTIVITY)
                            .orElseGet(() -> desk.why(Fields.LOG_ACTIVITY, ""))
                        + "\n"));
  }

  /** The deal where the name means one open deal, else the account; empty when neither is known. */
  static ObjectNode where(Desk desk) {
    ObjectNode where = desk.arguments();
    Optional<JsonNode> details = desk.found().result(Fields.DEAL_DETAILS);
    Optional<String> account =
        desk.found()
            .result(Fields.ACCOUNT_DETAILS)
            .map(node -> Read.text(node.path(Fields.ACCOUNT), Fields.NAME));
    boolean several =
        details
            .map(
                node ->
                    Read.list(node, Fields.OTHERS, DealFacts::of).stream()
                        .anyMatch(DealFacts::open))
            .orElse(true);
    Optional<DealFacts> deal = details.map(node -> DealFacts.of(node.path(Fields.DEAL)));
    if (deal.isPresent() && deal.get().open() && !several) {
      return where.put(Fields.DEAL_ID, deal.get().id());
    }
    if (account.isPresent()) {
      return where.put(Fields.ACCOUNT, account.get());
    }
    deal.ifPresent(found -> where.put(Fields.DEAL_ID, found.id()));
    return where;
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
