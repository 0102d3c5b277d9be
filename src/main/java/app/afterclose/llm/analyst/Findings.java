package app.afterclose.llm.analyst;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import app.afterclose.llm.analyst.Scene.Done;
import app.afterclose.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What came of the calls that were made for the request in hand. */
final class Findings {
  /** A call that was not run, because the request was stopped and goes on, is tried so often. */
  private static final int TRIES = 2;

  private final List<Done> done;
  private final Json json;

  Findings(List<Done> done, Json json) {
    this.done = done;
    this.json = json;
  }

  /** A call wanted; {@code about} tells calls of one tool apart, empty where there is only one. */
  record Want(String tool, String about, ObjectNode arguments) {}

  /** Those of the calls that have no outcome yet. */
  List<Move.Wanted> missing(List<Want> wants) {
    List<Move.Wanted> missing = new ArrayList<>();
    for (Want want : wants) {
      List<Done> before = all(want.tool(), want.about());
      boolean settled =
          before.stream().anyMatch(call -> call.outcome().status() != Outcome.Status.NOT_RUN);
      if (!settled && before.size() < TRIES) {
        missing.add(new Move.Wanted(want.tool(), json.write(want.arguments())));
      }
    }
    return missing;
  }

  /** The newest call of a tool, whatever came of it. */
  Optional<Done> last(String tool) {
    return last(tool, "");
  }

  /** The newest call of a tool about something. */
  Optional<Done> last(String tool, String about) {
    List<Done> found = all(tool, about);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
  }

  /** The result of the newest call of a tool that went well. */
  Optional<JsonNode> result(String tool) {
    return result(tool, "");
  }

  /** The result of the newest call of a tool about something that went well. */
  Optional<JsonNode> result(String tool, String about) {
    return all(tool, about).reversed().stream()
        .filter(call -> call.outcome().status() == Outcome.Status.OK)
        .findFirst()
        .map(call -> tree(call.outcome().content()));
  }

  /** What a call that did not go well was answered with. */
  Optional<JsonNode> flaw(String tool, String about) {
    return last(tool, about)
        .filter(call -> call.outcome().status() != Outcome.Status.OK)
        .map(call -> tree(call.outcome().content()));
  }

  private List<Done> all(String tool, String about) {
    return done.stream()
        .filter(call -> call.tool().equals(tool))
        .filter(call -> about.isEmpty() || about.equals(about(call)))
        .toList();
  }

  /** The deal or account that a call was made about. */
  private String about(Done call) {
    JsonNode arguments = tree(call.proposed());
    for (String name : List.of(Fields.DEAL_ID, Fields.DEAL, Fields.ACCOUNT)) {
      String value = Read.text(arguments, name);
      if (value != null) {
        return value;
      }
    }
    return "";
  }

  /** Plain text instead of JSON comes from those that say why a call was not run. */
  JsonNode tree(String text) {
    try {
      return json.tree(text);
    } catch (BadJson e) {
      return json.mapper().createObjectNode().put(Fields.ERROR, text);
    }
  }
}
