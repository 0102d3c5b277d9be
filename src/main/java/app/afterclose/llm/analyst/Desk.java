package app.afterclose.llm.analyst;

import app.afterclose.json.Json;
import app.afterclose.llm.analyst.Findings.Want;
import app.afterclose.llm.analyst.Scene.Exchange;
import app.afterclose.model.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a plan works with: the request in hand, what was found for it, and what may be called.
 *
 * @param asked the request in hand
 * @param found what came of the calls for it
 * @param tools the names of the tools that may be called
 * @param wrapUp whether nothing more may be called
 */
record Desk(Exchange asked, Findings found, Set<String> tools, boolean wrapUp, Json json) {
  static Desk of(Scene scene, Json json) {
    Exchange asked = scene.exchanges().getLast();
    return new Desk(asked, new Findings(asked.done(), json), scene.tools(), scene.wrapUp(), json);
  }

  /** Calls those wanted that have no outcome yet; empty when there is nothing left to call. */
  Optional<Move> calls(String text, List<Want> wants) {
    List<Move.Wanted> missing =
        found.missing(wants).stream().filter(call -> tools.contains(call.tool())).toList();
    return wrapUp || missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new Move.Calls(text, missing));
  }

  /** As {@link #calls(String, List)}, for one call. */
  Optional<Move> call(String text, String tool, ObjectNode arguments) {
    return calls(text, List.of(new Want(tool, "", arguments)));
  }

  ObjectNode arguments() {
    return json.mapper().createObjectNode();
  }

  /** Arguments with one text; none when it is null. */
  ObjectNode arguments(String name, @Nullable String value) {
    ObjectNode node = arguments();
    return value == null ? node : node.put(name, value);
  }

  /** Why there is no result of a tool, in a sentence or two for the rep. */
  String why(String tool, String about) {
    Optional<JsonNode> flaw = found.flaw(tool, about);
    if (flaw.isPresent()) {
      return flaw.get().has(Fields.SUGGESTIONS) || !flaw.get().has(Fields.ERROR)
          ? notThere(flaw.get())
          : Say.safe(Read.text(flaw.get(), Fields.ERROR));
    }
    if (!tools.contains(tool)) {
      return "The tool for this (" + tool.replace('_', ' ') + ") is not available here.";
    }
    return "I had to finish before I could look this up. Ask again and I will do it first.";
  }

  private static String notThere(JsonNode flaw) {
    List<String> near =
        Read.list(flaw, Fields.SUGGESTIONS, one -> Say.bold(Read.text(one, Fields.NAME)));
    String error = Say.safe(Read.text(flaw, Fields.ERROR, "I could not find that."));
    return near.isEmpty() ? error : error + " Did you mean " + or(near) + "?";
  }

  private static String or(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /** The outcome of a write, or null when it was never run. */
  Optional<Outcome> outcome(String tool, String about) {
    return found.last(tool, about).map(Scene.Done::outcome);
  }

  /** The sentence that marks invented data; empty for the rep's own. */
  static String sample(JsonNode result) {
    return result.path(Fields.SAMPLE).asBoolean(false)
        ? "> This is the bundled sample pipeline: the deals are invented and go when you import"
            + " your own.\n\n"
        : "";
  }
}
