package app.afterclose.llm.analyst;

import java.util.List;

/** What the analyst does in a turn. */
public sealed interface Move {
  /** What it says in it. */
  String text();

  /** It looks something up or proposes something, and says so in a sentence. */
  record Calls(String text, List<Wanted> calls) implements Move {
    public Calls {
      calls = List.copyOf(calls);
    }
  }

  /**
   * It is done.
   *
   * @param beyond whether all it can say is that it takes a model to do what was asked
   */
  record Answer(String text, boolean beyond) implements Move {
    /** An answer to what was asked. */
    public Answer(String text) {
      this(text, false);
    }
  }

  /** A call it wants; {@code arguments} is a JSON object as text. */
  record Wanted(String tool, String arguments) {}
}
