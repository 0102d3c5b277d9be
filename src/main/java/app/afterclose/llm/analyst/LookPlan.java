package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Findings.Want;
import app.afterclose.llm.analyst.Intent.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Looks into one deal or one account; asks for both where the name may be either's. */
final class LookPlan {
  private final Desk desk;
  private final Look intent;

  LookPlan(Desk desk, Look intent) {
    this.desk = desk;
    this.intent = intent;
  }

  Move next() {
    List<Want> wants = new ArrayList<>();
    if (intent.kind() != Look.Kind.DEAL) {
      wants.add(
          new Want(Fields.ACCOUNT_DETAILS, "", desk.arguments(Fields.ACCOUNT, intent.name())));
    }
    if (intent.kind() != Look.Kind.ACCOUNT) {
      wants.add(new Want(Fields.DEAL_DETAILS, "", desk.arguments(Fields.DEAL, intent.name())));
    }
    return desk.calls("I’ll look up " + intent.name() + ".", wants)
        .orElseGet(() -> new Move.Answer(answer()));
  }

  private String answer() {
    Optional<JsonNode> account = desk.found().result(Fields.ACCOUNT_DETAILS);
    Optional<JsonNode> deal = desk.found().result(Fields.DEAL_DETAILS);
    if (account.isPresent() && (deal.isEmpty() || named(account.get()))) {
      return AccountText.of(account.get());
    }
    return deal.map(details -> DealText.of(details, intent.name())).orElseGet(this::nothing);
  }

  /** Whether the account is what was said, but for a typo. */
  private boolean named(JsonNode account) {
    String name =
        Sentence.fold(Read.text(account.path(Fields.ACCOUNT), Fields.NAME, "")).replace(" ", "");
    String said = Sentence.fold(intent.name()).replace(" ", "");
    int typos = Math.max(1, said.length() / 6);
    return name.startsWith(said) || said.startsWith(name) || Typos.edits(name, said) <= typos;
  }

  private String nothing() {
    return switch (intent.kind()) {
      case ACCOUNT -> desk.why(Fields.ACCOUNT_DETAILS, "") + "\n";
      case DEAL -> desk.why(Fields.DEAL_DETAILS, "") + "\n";
      case EITHER ->
          desk.found().last(Fields.DEAL_DETAILS).isPresent()
              ? either() + "\n"
              : desk.why(Fields.DEAL_DETAILS, "") + "\n";
    };
  }

  private String either() {
    String account = desk.why(Fields.ACCOUNT_DETAILS, "");
    String deal = desk.why(Fields.DEAL_DETAILS, "");
    boolean near = account.contains("Did you mean") || deal.contains("Did you mean");
    return "I found no deal and no account called “%s”. ".formatted(Say.safe(intent.name()))
        + (near
            ? suggestion(account, deal)
            : "As the built-in analyst, which is not an AI, I know only what is in your workspace."
                + " Ask “what can you do” for what I can look up.");
  }

  private static String suggestion(String account, String deal) {
    String from = account.contains("Did you mean") ? account : deal;
    return from.substring(from.indexOf("Did you mean"));
  }
}
