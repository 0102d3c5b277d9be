package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Todo;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Creates a task, on the deal or account that it names where that is known here. */
final class TodoPlan {
  private final Desk desk;
  private final Todo intent;

  TodoPlan(Desk desk, Todo intent) {
    this.desk = desk;
    this.intent = intent;
  }

  Move next() {
    Optional<Move> lookup =
        intent.name() == null
            ? Optional.empty()
            : desk.calls(
                "I’ll see whether this belongs to a deal.", LogPlan.lookups(desk, intent.name()));
    return lookup.or(this::create).orElseGet(this::answer);
  }

  private Optional<Move> create() {
    ObjectNode arguments = intent.name() == null ? desk.arguments() : LogPlan.where(desk);
    arguments.put(Fields.TITLE, intent.title());
    if (intent.notes() != null) {
      arguments.put(Fields.NOTES, intent.notes());
    }
    if (intent.due() != null) {
      arguments.put(Fields.DUE, intent.due().toString());
    }
    return desk.calls(
        "This is the task.", List.of(new Findings.Want(Fields.CREATE_TASK, "", arguments)));
  }

  private Move answer() {
    String told =
        Told.of(desk, Fields.CREATE_TASK).orElseGet(() -> desk.why(Fields.CREATE_TASK, ""));
    return new Move.Answer(told + "\n");
  }
}
