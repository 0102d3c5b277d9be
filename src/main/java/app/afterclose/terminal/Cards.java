package app.afterclose.terminal;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import app.afterclose.model.CallState;
import app.afterclose.model.RunId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Open cards in a terminal: the action in words, its fields, and what to type. */
final class Cards {
  /** Whoever approves has to see the whole of it; this is for what no one would read. */
  private static final int VALUE = 10_000;

  private final Json json;
  private final String program;

  /**
   * @param program how the rep calls Afterclose, its {@code --home} included
   */
  Cards(Json json, String program) {
    this.json = json;
    this.program = program;
  }

  /** The cards and, below, how to answer; no card means that the run asks for more time. */
  List<String> lines(RunId run, List<CallState> open) {
    var lines = new ArrayList<String>();
    open.forEach(call -> card(call, lines));
    return answered(run, open, lines);
  }

  /** The same with each card's question alone, for whoever has seen the cards and named none. */
  List<String> brief(RunId run, List<CallState> open) {
    var lines = new ArrayList<String>();
    open.forEach(call -> lines.add("  " + call.call().id() + "  " + call.question()));
    return answered(run, open, lines);
  }

  private List<String> answered(RunId run, List<CallState> open, List<String> lines) {
    lines.add("");
    if (open.isEmpty()) {
      lines.add("Go on:    " + program + " continue " + run);
      lines.add("Or wrap up with what there is:  " + program + " finish " + run);
    }
    open.stream().filter(Cards::asks).findFirst().ifPresent(c -> answers(run, c, open, lines));
    open.stream()
        .filter(call -> !asks(call))
        .findFirst()
        .ifPresent(
            call ->
                lines.add(
                    "Settle:   %s resolve %s --call %s retry|done|skip"
                        .formatted(program, run, call.call().id())));
    return lines;
  }

  /** What to type. */
  String command(String name, RunId run) {
    return program + " " + name + " " + run;
  }

  /** Whether the card asks for approval, and not what became of a call in doubt. */
  static boolean asks(CallState call) {
    return call.phase() == CallState.Phase.ASKED;
  }

  private void answers(RunId run, CallState first, List<CallState> open, List<String> lines) {
    long asked = open.stream().filter(Cards::asks).count();
    String one = " " + run + " --call " + first.call().id();
    lines.add(
        "Approve:  " + program + " approve" + one + (asked > 1 ? "   (or --all of them)" : ""));
    lines.add("Change:   " + program + " approve" + one + " --set NAME=VALUE");
    lines.add("Decline:  " + program + " decline" + one + " --reason TEXT");
  }

  private void card(CallState call, List<String> lines) {
    lines.add("");
    lines.add("  " + call.call().id() + "  " + call.question());
    JsonNode fields = tree(call.arguments());
    JsonNode before = tree(call.before());
    int width = fields.propertyNames().stream().mapToInt(String::length).max().orElse(0);
    for (String name : fields.propertyNames()) {
      String value = text(fields.path(name));
      String was = text(before.path(name));
      String shown = was.isEmpty() || was.equals(value) ? value : was + " → " + value;
      String label = "      " + name + " ".repeat(width - name.length()) + "  ";
      for (String line : shown.split("\n", -1)) {
        lines.add((label + line).stripTrailing());
        label = " ".repeat(label.length());
      }
    }
  }

  private static String text(JsonNode value) {
    String text =
        value.isMissingNode() || value.isNull()
            ? ""
            : value.isString() ? value.asString() : value.toString();
    return text.length() <= VALUE ? text : text.substring(0, VALUE) + "…";
  }

  private JsonNode tree(String text) {
    try {
      return json.tree(text);
    } catch (BadJson e) {
      throw new Fault(Exit.FAILED, "A card’s fields are no JSON: " + e.getMessage());
    }
  }
}
