package app.afterclose.window.details;

import java.util.List;

/** A row of the drawer, in words; equal rows look the same, those of one id stand for the same. */
sealed interface DetailRow {
  /** What can be told in a line each. */
  record Facts(List<Fact> facts) implements DetailRow {
    public Facts {
      facts = List.copyOf(facts);
    }

    @Override
    public String id() {
      return "facts";
    }
  }

  record Fact(String name, String value) {}

  record Heading(String id, String words) implements DetailRow {}

  /**
   * A part of the run.
   *
   * @param time when it began
   * @param from where its bar begins on the run's time, 0 to 1
   * @param to where its bar ends
   */
  record Part(String id, Mark mark, String name, String words, String time, double from, double to)
      implements DetailRow {}

  /** What lay between two parts. */
  record Gap(String id, Mark mark, String words) implements DetailRow {}

  /** Something that opens what lies below it. */
  record Step(String id, Mark mark, String words, String facts, Fold fold) implements DetailRow {}

  /** What a step was asked with or gave back, of which {@code text} is shown and {@code all} is. */
  record Content(String id, String caption, String text, String all, String more)
      implements DetailRow {}

  /** Whether a row can be opened, and is. */
  enum Fold {
    NONE,
    CLOSED,
    OPEN
  }

  /** Which row it is, however it changes. */
  String id();

  /** What a screen reader says. */
  default String said() {
    return switch (this) {
      case Facts f ->
          String.join(", ", f.facts().stream().map(x -> x.name() + " " + x.value()).toList());
      case Heading h -> h.words();
      case Part p -> p.name() + ", " + p.words() + ", " + p.time();
      case Gap g -> g.words();
      case Step s -> s.facts().isEmpty() ? s.words() : s.words() + ", " + s.facts();
      case Content c -> c.caption() + ": " + c.text();
    };
  }

  /** Under which key Enter, Space or a click opens or closes something; empty for nothing. */
  default String toggles() {
    return switch (this) {
      case Step s -> s.fold() == Fold.NONE ? "" : s.id();
      case Content c -> c.more().isEmpty() ? "" : c.id();
      case Facts _, Heading _, Part _, Gap _ -> "";
    };
  }
}
