package app.afterclose.terminal;

import static app.afterclose.model.Texts.plain;

import app.afterclose.client.Conversation;
import app.afterclose.model.Figures;
import app.afterclose.model.History;
import app.afterclose.model.RunId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Streams what a run says and does: its text to standard output as it arrives, a line for each tool
 * call that ended to standard error. What was written cannot be unwritten, so that text which comes
 * again after a crash is passed over, and text which comes differently begins on a new line.
 */
final class Answer {
  private static final Duration SHORTEST = Duration.ofMillis(100);

  private final RunId run;
  private final Screen screen;
  private final Figures figures;
  private final Map<Integer, String> written = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private int last;

  Answer(RunId run, Screen screen, Figures figures) {
    this.run = run;
    this.figures = figures;
    this.screen = screen;
  }

  /** Writes what is new. */
  void show(Conversation conversation) {
    for (History.Item item : conversation.history().items()) {
      if (item.run().equals(run)) {
        switch (item) {
          case History.Said said -> said(said, conversation.live(run, said.last()));
          case History.Called called -> called(called);
          case History.Shortened shortened -> shortened(shortened);
          case History.Asked _, History.Rested _ -> {}
        }
      }
    }
  }

  private void said(History.Said said, String live) {
    String text = said.open() ? said.text() + live : said.text();
    String before = written.getOrDefault(said.turn(), "");
    // What a crash took back may come again: until it is longer than what stands there, wait.
    if (text.isEmpty() || (!text.equals(before) && before.startsWith(text))) {
      return;
    }
    if (text.equals(before)) {
      return;
    }
    if (last != said.turn() && !written.isEmpty()) {
      screen.endLine();
      screen.text("\n");
    }
    last = said.turn();
    written.put(said.turn(), text);
    screen.text(fresh(before, text));
  }

  /** What to write so that {@code text} stands there where {@code before} stood. */
  static String fresh(String before, String text) {
    if (text.startsWith(before)) {
      return text.substring(before.length());
    }
    int same = 0;
    while (same < Math.min(before.length(), text.length())
        && before.charAt(same) == text.charAt(same)) {
      same++;
    }
    return "\n" + text.substring(text.lastIndexOf('\n', Math.max(0, same - 1)) + 1);
  }

  private void shortened(History.Shortened shortened) {
    if (shortened.done() && told.add("shortened " + shortened.turn())) {
      screen.endLine();
      screen.dim("· " + plain("thread.shortened"));
    }
  }

  private void called(History.Called called) {
    var outcome = called.call().outcome();
    if (outcome != null && told.add(called.call().call().id().value())) {
      var took = called.took();
      screen.endLine();
      screen.dim("· " + outcome.said() + (took == null ? "" : " · " + length(took)));
    }
  }

  /** Nothing takes no time. */
  private String length(Duration took) {
    return figures.length(took.compareTo(SHORTEST) < 0 ? SHORTEST : took);
  }
}
