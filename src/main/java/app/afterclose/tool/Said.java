package app.afterclose.tool;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Texts;
import java.util.List;

/** How a tool speaks to the rep; what a model reads has its own form. Pure. */
record Said(Texts texts) {

  /** "8,800 deals", "1 deal", "no deals". */
  String deals(long count) {
    return texts.counted("count.deals", count);
  }

  /** "12 activities", "1 activity", "no activities". */
  String activities(long count) {
    return texts.counted("count.activities", count);
  }

  /** What was found, and how much of it was read where that is not all. */
  String found(String what, long total, long read) {
    return read < total ? texts.say("did.found.read", what, read) : plain("did.found", what);
  }

  /** "value", "value and next step", "value, closing date and next step". */
  static String and(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : plain("list.and", String.join(", ", words.subList(0, last)), words.get(last));
  }
}
