package app.afterclose.window.thread;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is selected in the thread: from where the rep pressed to where the rep has come, by
 * characters, words or paragraphs. It holds keys of rows and no nodes, so that it outlives rows
 * that scroll out of sight and text that goes on growing. Pure but for its state.
 */
final class Marking {
  /** By how much it grows. */
  enum Unit {
    CHARACTER,
    WORD,
    PARAGRAPH;

    /** By how often the rep has clicked. */
    static Unit of(int clicks) {
      return clicks <= 1 ? CHARACTER : clicks == 2 ? WORD : PARAGRAPH;
    }
  }

  /** From one spot to a later one. */
  record Range(Spot from, Spot to) {}

  private Unit unit = Unit.CHARACTER;
  private @Nullable Range anchor;
  private @Nullable Range range;

  /** What is selected; nothing when it is empty or its rows are gone. */
  Optional<Range> range(Script script) {
    return Optional.ofNullable(range)
        .filter(r -> script.index(r.from().row()) >= 0 && script.index(r.to().row()) >= 0)
        .filter(r -> script.compare(r.from(), r.to()) < 0);
  }

  void begin(Spot spot, Unit by, Script script) {
    unit = by;
    anchor = around(spot, script);
    range = anchor;
  }

  /** Selects on to {@code spot}, wherever it lies; begins there when nothing was begun. */
  void extend(Spot spot, Script script) {
    if (anchor == null || script.index(anchor.from().row()) < 0) {
      begin(spot, unit, script);
      return;
    }
    Range head = around(spot, script);
    Spot from = script.compare(head.from(), anchor.from()) < 0 ? head.from() : anchor.from();
    Spot to = script.compare(head.to(), anchor.to()) > 0 ? head.to() : anchor.to();
    range = new Range(from, to);
  }

  void all(Script script) {
    if (!script.rows().isEmpty()) {
      unit = Unit.CHARACTER;
      range = new Range(script.start(0), script.end(script.rows().size() - 1));
      anchor = new Range(range.from(), range.from());
    }
  }

  void clear() {
    anchor = null;
    range = null;
  }

  private Range around(Spot spot, Script script) {
    String text = script.text(spot);
    int offset = Math.min(spot.offset(), text.length());
    return switch (unit) {
      case CHARACTER -> between(spot, offset, offset);
      case PARAGRAPH -> between(spot, 0, text.length());
      case WORD -> {
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        if (text.isEmpty()) {
          yield between(spot, 0, 0);
        }
        int end = words.following(Math.min(offset, text.length() - 1));
        yield between(spot, words.previous(), end);
      }
    };
  }

  private static Range between(Spot spot, int from, int to) {
    return new Range(
        new Spot(spot.row(), spot.leaf(), from), new Spot(spot.row(), spot.leaf(), to));
  }
}
