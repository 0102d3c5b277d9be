package app.afterclose.engine;

import java.util.function.Consumer;

/**
 * Hides the overlap where a model goes on from a cut text: models often begin with the last words
 * once more. What comes first is held back until it is clear whether it repeats the end of the kept
 * text; the repetition is dropped, everything else passed on.
 */
final class Seam {
  /** Shorter repetitions are taken for chance. */
  static final int SHORTEST = 16;

  /** Longer ones are not looked for. */
  static final int LONGEST = 400;

  private final String tail;
  private final Consumer<String> out;
  private final StringBuilder held = new StringBuilder();
  private boolean decided;

  Seam(String kept, Consumer<String> out) {
    this.tail = kept.substring(Math.max(0, kept.length() - LONGEST));
    this.out = out;
    this.decided = tail.length() < SHORTEST;
  }

  void accept(String text) {
    if (decided) {
      out.accept(text);
      return;
    }
    held.append(text);
    if (held.length() >= LONGEST || !couldRepeat()) {
      decide();
    }
  }

  /** The text is over: passes on what is still held back. */
  void end() {
    if (!decided) {
      decide();
    }
  }

  /** The text was cut: what was held back is the beginning of a repetition, and is dropped. */
  void cut() {
    decided = true;
  }

  /** What {@code text}, which is whole or was cut, adds after {@code kept}. */
  static String after(String kept, String text, boolean whole) {
    var added = new StringBuilder();
    var seam = new Seam(kept, added::append);
    seam.accept(text);
    if (whole) {
      seam.end();
    } else {
      seam.cut();
    }
    return added.toString();
  }

  /** Whether what is held could still grow into a repetition of the tail's end. */
  private boolean couldRepeat() {
    String so = held.toString();
    for (int from = 0; from <= tail.length() - SHORTEST; from++) {
      String end = tail.substring(from);
      if (end.startsWith(so) || so.startsWith(end)) {
        return so.length() < end.length();
      }
    }
    return false;
  }

  private void decide() {
    decided = true;
    String so = held.toString();
    String fresh = so.substring(overlap(so));
    if (!fresh.isEmpty()) {
      out.accept(fresh);
    }
  }

  private int overlap(String so) {
    for (int length = Math.min(tail.length(), so.length()); length >= SHORTEST; length--) {
      if (tail.regionMatches(tail.length() - length, so, 0, length)) {
        return length;
      }
    }
    return 0;
  }
}
