package app.afterclose.window.gallery;

import app.afterclose.model.RunId;
import app.afterclose.window.Story;
import app.afterclose.window.TestWindow;
import java.time.Duration;

/** Conversations in numbers. */
final class Crowd {
  private static final String[] ASKED = {
    "Find my five most stalled deals",
    "Research Alder & Finch before the renewal",
    "Who decides at Harbour Logistics?",
    "Summarise last quarter by region and product line, with win rates",
    "Prepare me for the call with Lindqvist at three",
  };

  /** Before all that the story tells of the last days: what rang stands in the order of time. */
  private static final int FIRST = 72;

  private Crowd() {}

  /** 500 conversations, a few each day. */
  static void talked(TestWindow window) {
    tell(window, 500, false);
  }

  /** 40 of them have rung; the first ones unread. */
  static void rang(TestWindow window) {
    tell(window, 40, true);
  }

  private static void tell(TestWindow window, int count, boolean ring) {
    var story = new Story(window.agent);
    for (int i = count; i > 0; i--) {
      window.agent.now = Story.NOW.minus(Duration.ofHours(FIRST + 5L * i));
      RunId run = story.finished("n" + i, ASKED[i % ASKED.length], "Done.");
      if (ring) {
        window.agent.ring(run, i > 9);
      }
    }
    story.tell();
    window.agent.now = Story.NOW;
  }
}
