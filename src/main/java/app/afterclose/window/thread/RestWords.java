package app.afterclose.window.thread;

import app.afterclose.model.History;
import app.afterclose.model.Problem;
import app.afterclose.model.ProblemWords;
import app.afterclose.model.Span;
import app.afterclose.model.Texts;
import app.afterclose.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;

/** What a run's last line says of it. Pure. */
public final class RestWords {
  private RestWords() {}

  /** "12 min · 3 parts · 1,204 tokens": one part and no tokens go without saying. */
  public static String facts(History.Rested rested, Texts texts) {
    var facts = new ArrayList<String>();
    facts.add(texts.figures().length(rested.ran()));
    if (rested.parts() > 1) {
      facts.add(texts.say("rest.parts", texts.number(rested.parts())));
    }
    Usage usage = rested.usage();
    if (usage.total() > 0) {
      String key =
          usage.estimated()
              ? "rest.tokens.about"
              : usage.total() == 1 ? "rest.tokens.one" : "rest.tokens";
      facts.add(texts.say(key, texts.number(usage.total())));
    }
    return String.join(" · ", facts);
  }

  /**
   * "Waiting · the model's rate limit was reached · goes on at 14:32, in 0:42"; once that is over,
   * it waits for its turn.
   */
  static String waiting(Instant until, Problem why, Instant now, ZoneId zone, Texts texts) {
    Duration left = Duration.between(now, until);
    String happened = ProblemWords.happened(why);
    if (left.isNegative() || left.isZero()) {
      return texts.say("rest.waiting.over", happened);
    }
    String key =
        why instanceof Problem.Offline || why instanceof Problem.Unreachable
            ? "rest.waiting.again"
            : "rest.waiting";
    return texts.say(key, happened, texts.figures().time(until.atZone(zone)), Span.clock(left));
  }
}
