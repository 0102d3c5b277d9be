package app.afterclose.window.importing;

import app.afterclose.model.Texts;
import java.util.ArrayList;
import java.util.List;

/** How many rows are new, changed, known or left out, in one line. Pure. */
final class Counting {
  private Counting() {}

  static String line(Texts texts, long added, long updated, long unchanged, long skipped) {
    List<String> words = new ArrayList<>();
    words.add(texts.say("import.added", texts.number(added)));
    if (updated > 0) {
      words.add(texts.say("import.updated", texts.number(updated)));
    }
    if (unchanged > 0) {
      words.add(texts.say("import.unchanged", texts.number(unchanged)));
    }
    if (skipped > 0) {
      words.add(texts.say("import.skipped", skipped));
    }
    return String.join(" · ", words);
  }
}
