package app.afterclose.window.active;

import app.afterclose.model.RunStatus;
import app.afterclose.model.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the pill says: "3 running · 1 waiting · 1 needs you". */
final class PillWords {
  private PillWords() {}

  /** The pill's words for runs with these states; those that are over do not count. */
  static String of(Collection<RunStatus> states, Texts texts) {
    int running = 0;
    int waiting = 0;
    int paused = 0;
    for (RunStatus state : states) {
      switch (state) {
        case RunStatus.Running _, RunStatus.Stopping _ -> running++;
        case RunStatus.InLine _, RunStatus.Waiting _ -> waiting++;
        case RunStatus.Paused _ -> paused++;
        case RunStatus.Completed _, RunStatus.Failed _, RunStatus.Cancelled _ -> {}
      }
    }
    List<String> words = new ArrayList<>();
    if (running > 0) {
      words.add(texts.say("pill.running", running));
    }
    if (waiting > 0) {
      words.add(texts.say("pill.waiting", waiting));
    }
    if (paused > 0) {
      words.add(texts.say(paused == 1 ? "pill.paused.one" : "pill.paused.many", paused));
    }
    return words.isEmpty() ? texts.say("pill.none") : String.join(" · ", words);
  }
}
