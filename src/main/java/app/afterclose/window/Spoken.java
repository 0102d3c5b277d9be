package app.afterclose.window;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StatusWords;
import app.afterclose.model.Texts;
import app.afterclose.window.state.Titles;
import app.afterclose.window.state.WindowModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is told aloud: each run that comes to another state, by its conversation's title; of the
 * open one every state, of others those that need the rep or are over.
 */
final class Spoken {
  private final Texts texts;
  private final Map<RunId, Class<?>> known = new HashMap<>();
  private boolean begun;

  Spoken(Texts texts) {
    this.texts = texts;
  }

  /** What is to be told since the last time. */
  List<String> next(WindowModel model) {
    var told = new ArrayList<String>();
    for (ConversationHead head : model.heads()) {
      RunHead run = head.run();
      if (run == null) {
        continue;
      }
      RunHead shown = model.shown(run);
      Class<?> now = shown.status().getClass();
      boolean other = !now.equals(known.put(run.run(), now));
      boolean open = model.open().filter(head.id()::equals).isPresent();
      if (begun && other && (open || matters(shown.status()))) {
        told.add(words(head, shown, model));
      }
    }
    begun |= model.known();
    return told;
  }

  private String words(ConversationHead head, RunHead run, WindowModel model) {
    boolean runs = run.status() instanceof RunStatus.Running;
    String more = runs ? "" : StatusWords.more(run, head.changed(), model.now(), texts.figures());
    String title = Titles.of(head);
    String word = run.status().word();
    String state = more.isEmpty() ? word : word + ", " + more;
    return title.isEmpty() ? state : texts.say("spoken.state", title, state);
  }

  private static boolean matters(RunStatus status) {
    return switch (status) {
      case RunStatus.Paused _, RunStatus.Completed _, RunStatus.Failed _, RunStatus.Cancelled _ ->
          true;
      case RunStatus.Running _, RunStatus.Stopping _, RunStatus.InLine _, RunStatus.Waiting _ ->
          false;
    };
  }
}
