package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Findings.Want;
import app.afterclose.llm.analyst.Intent.Several;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Looks into each of several deals, in one batch, and sets them side by side. */
final class SeveralPlan {
  private final Desk desk;
  private final List<String> names;
  private final int left;

  SeveralPlan(Desk desk, Several intent) {
    List<String> each = intent.names().stream().distinct().toList();
    this.desk = desk;
    this.names = each.stream().limit(FollowUpReader.MOST).toList();
    this.left = each.size() - names.size();
  }

  Move next() {
    List<Want> wants = new ArrayList<>();
    for (String name : names) {
      wants.add(new Want(Fields.DEAL_DETAILS, name, desk.arguments(Fields.DEAL, name)));
    }
    return desk.calls("I’ll look into %s.".formatted(Say.all(names.size())), wants)
        .orElseGet(() -> new Move.Answer(answer()));
  }

  private String answer() {
    List<JsonNode> found = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    for (String name : names) {
      desk.found()
          .result(Fields.DEAL_DETAILS, name)
          .ifPresentOrElse(
              found::add,
              () ->
                  rest.append(
                      "%s: %s\n\n".formatted(Say.bold(name), desk.why(Fields.DEAL_DETAILS, name))));
    }
    if (left > 0) {
      rest.append("I looked into the first %s.\n\n".formatted(Say.word(names.size())));
    }
    return (found.isEmpty() ? "" : SeveralText.of(found)) + rest;
  }
}
