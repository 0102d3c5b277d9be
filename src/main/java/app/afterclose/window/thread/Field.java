package app.afterclose.window.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an approval card, decided from the schema and the arguments.
 *
 * @param name the argument's name
 * @param label how the rep knows it
 * @param value its value as text to edit; empty when the argument is not there
 * @param before what it holds now as text, or null where nothing is replaced
 * @param choices for {@link Kind#CHOICE}: what can be chosen
 * @param needed whether it must not be left empty
 * @param given whether the arguments hold it
 */
record Field(
    String name,
    String label,
    Kind kind,
    String value,
    @Nullable String before,
    List<String> choices,
    boolean needed,
    boolean given) {
  Field {
    choices = List.copyOf(choices);
  }

  /** How a value is edited. */
  enum Kind {
    LINE,
    LINES,
    NUMBER,
    WHOLE_NUMBER,
    DATE,
    CHOICE,
    YES_NO,
    /** A list of texts, one a line. */
    LIST,
    /** Anything else, as JSON. */
    JSON,
    /** Shown, not edited. */
    FIXED
  }

  /** What is to be said of a field besides its name. */
  enum Note {
    NONE,
    /** The rep has changed it. */
    EDITED,
    WAS_EMPTY,
    /** It is proposed as it is. */
    SAME,
    CLEARED
  }

  /** What is to be said of it while it holds {@code text}. */
  Note note(String text) {
    if (kind != Kind.FIXED && !text.equals(value)) {
      return Note.EDITED;
    }
    if (before == null) {
      return Note.NONE;
    }
    if (before.equals(value)) {
      return Note.SAME;
    }
    if (before.isBlank()) {
      return Note.WAS_EMPTY;
    }
    return value.isBlank() ? Note.CLEARED : Note.NONE;
  }

  /** Whether it stands beside another, and not across the card. */
  boolean narrow() {
    return before == null
        && switch (kind) {
          case LINE, NUMBER, WHOLE_NUMBER, DATE, CHOICE, YES_NO -> value.length() <= 44;
          case LINES, LIST, JSON, FIXED -> false;
        };
  }

  /** Whether it is shown from the start. */
  boolean shown() {
    return given || needed || before != null;
  }
}
