package app.afterclose.window.thread;

import app.afterclose.model.History;
import app.afterclose.model.Span;
import app.afterclose.model.Usage;
import app.afterclose.window.words.Texts;
import app.afterclose.window.words.Words;
import java.util.ArrayList;

/** What a run's last line says of it. Pure. */
public final class RestWords {
  private RestWords() {}

  /** "12 min · 3 parts · 1,204 tokens": one part and no tokens go without saying. */
  public static String facts(History.Rested rested, Texts texts) {
    var facts = new ArrayList<String>();
    facts.add(Span.length(rested.ran()));
    if (rested.parts() > 1) {
      facts.add(texts.say("rest.parts", Words.number(rested.parts())));
    }
    Usage usage = rested.usage();
    if (usage.total() > 0) {
      String key =
          usage.estimated()
              ? "rest.tokens.about"
              : usage.total() == 1 ? "rest.tokens.one" : "rest.tokens";
      facts.add(texts.say(key, Words.number(usage.total())));
    }
    return String.join(" · ", facts);
  }
}
