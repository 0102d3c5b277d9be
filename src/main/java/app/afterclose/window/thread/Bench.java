package app.afterclose.window.thread;

import app.afterclose.json.Json;
import app.afterclose.model.Texts;
import java.time.Clock;
import java.time.Instant;

/** What every row works with. */
record Bench(
    ThreadActions actions,
    Clock clock,
    Json json,
    Texts texts,
    Values values,
    Opened opened,
    Kept kept) {
  static Bench of(ThreadActions actions, Clock clock, Texts texts) {
    Json json = new Json();
    var values = new Values(texts.figures(), json);
    return new Bench(actions, clock, json, texts, values, new Opened(), new Kept());
  }

  String say(String key, Object... with) {
    return texts.say(key, with);
  }

  Instant now() {
    return clock.instant();
  }
}
