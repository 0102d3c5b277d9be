package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Help;
import app.afterclose.llm.analyst.Intent.Update;
import app.afterclose.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes one deal: finds it, asks which one where several are open, proposes the change. */
final class UpdatePlan {
  private final Desk desk;
  private final Update intent;

  UpdatePlan(Desk desk, Update intent) {
    this.desk = desk;
    this.intent = intent;
  }

  Move next() {
    String name = intent.name();
    if (name == null) {
      return new Move.Answer(HelpText.of(new Help(Help.Why.WHICH, "which deal you mean")));
    }
    return desk.call(
            "I’ll look the deal up.", Fields.DEAL_DETAILS, desk.arguments(Fields.DEAL, name))
        .orElseGet(() -> change(name));
  }

  private Move change(String name) {
    Optional<JsonNode> details = desk.found().result(Fields.DEAL_DETAILS);
    if (details.isEmpty()) {
      return new Move.Answer(desk.why(Fields.DEAL_DETAILS, "") + "\n");
    }
    Optional<String> which = which(details.get(), name);
    if (which.isPresent()) {
      return new Move.Answer(which.get());
    }
    DealFacts deal = DealFacts.of(details.get().path(Fields.DEAL));
    return desk.call(
            "This is the change. Nothing is written before you approve it.",
            Fields.UPDATE_DEAL,
            arguments(deal))
        .orElseGet(() -> new Move.Answer(Desk.sample(details.get()) + told(deal)));
  }

  private ObjectNode arguments(DealFacts deal) {
    ObjectNode arguments = desk.arguments(Fields.DEAL_ID, deal.id());
    if (intent.stage() != null) {
      arguments.put(Fields.STAGE, intent.stage());
    }
    if (intent.amount() != null) {
      arguments.put(Fields.AMOUNT, intent.amount());
    }
    if (intent.close() != null) {
      arguments.put(Fields.CLOSE_DATE, intent.close().toString());
    }
    if (intent.nextStep() != null) {
      arguments.put(Fields.NEXT_STEP, intent.nextStep());
    }
    return arguments;
  }

  /** A question where the name fits several deals; empty where it is clear which one is meant. */
  static Optional<String> which(JsonNode details, String said) {
    DealFacts deal = DealFacts.of(details.path(Fields.DEAL));
    List<DealFacts> others = Read.list(details, Fields.OTHERS, DealFacts::of);
    long alike = others.stream().filter(other -> other.open() == deal.open()).count();
    if (alike == 0 || said.equals(deal.id())) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(Desk.sample(details));
    text.append(
        "“%s” fits %s. Which one do you mean? Say its name or its id.\n\n"
            .formatted(Say.safe(said), Say.deals(Read.number(details, Fields.MATCHES))));
    List<DealFacts> all = new ArrayList<>(others);
    all.addFirst(deal);
    text.append(
        Say.table(
            List.of("Deal", "Id", "Stage", ">Value", "Owner"),
            all.stream()
                .map(
                    one ->
                        List.of(
                            Say.bold(one.title()),
                            Say.safe(one.id()),
                            Say.safe(one.stage()),
                            one.value(),
                            one.owner() == null ? "–" : Say.safe(one.owner())))
                .toList()));
    return Optional.of(text.toString());
  }

  private String told(DealFacts deal) {
    return Told.of(desk, Fields.UPDATE_DEAL)
            .map(text -> text + "\n")
            .orElseGet(() -> desk.why(Fields.UPDATE_DEAL, "") + "\n")
        + declinedNote(deal);
  }

  private String declinedNote(DealFacts deal) {
    return desk.outcome(Fields.UPDATE_DEAL, "")
        .filter(outcome -> outcome.status() == Outcome.Status.DECLINED)
        .map(outcome -> "\n" + Say.bold(deal.title()) + " is as it was.\n")
        .orElse("");
  }
}
