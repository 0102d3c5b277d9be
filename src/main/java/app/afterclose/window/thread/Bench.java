package app.afterclose.window.thread;

import app.afterclose.json.Json;
import app.afterclose.window.words.Texts;
import java.time.Clock;
import java.time.Instant;

/** What every row works with. */
record Bench(ThreadActions actions, Clock clock, Json json, Texts texts, Opened opened, Kept kept) {
  String say(String key, Object... with) {
    return texts.say(key, with);
  }

  Instant now() {
    return clock.instant();
  }
}
