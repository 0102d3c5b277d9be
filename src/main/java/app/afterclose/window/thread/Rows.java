package app.afterclose.window.thread;

import app.afterclose.model.CallState;
import app.afterclose.model.History;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.window.markdown.Growing;
import app.afterclose.window.markdown.Parts;
import app.afterclose.window.markdown.Piece;
import app.afterclose.window.markdown.Unfinished;
import app.afterclose.window.words.CallWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a history into rows. Text that was read once is not read again, and a row that is as before
 * is the same object, so that comparing rows is cheap. FX thread only.
 */
final class Rows {
  /**
   * Rows, and how many of them stand before the last open text: these do not change while it grows.
   */
  record Layout(List<Row> rows, int settled) {}

  private static final class Text {
    final Growing growing = new Growing();
    String text = "";
    boolean open;
    List<Piece> pieces = List.of();
  }

  private final Map<String, Text> texts = new HashMap<>();
  private Content.@Nullable Doing doing;

  /** What the run does that is in flight, from now on; null when none is. */
  void doing(Content.@Nullable Doing now) {
    doing = now;
  }

  /** All rows of {@code history}. */
  Layout of(History history, LiveTexts live) {
    List<History.Item> items = history.items();
    var pass = new Pass(live, lastRun(items), null);
    int settled = 0;
    for (int i = 0; i < items.size(); ) {
      if (items.get(i) instanceof History.Said said && said.open()) {
        settled = pass.rows.size();
      }
      i = pass.add(items, i);
    }
    pass.end();
    texts.keySet().retainAll(pass.seen);
    return new Layout(List.copyOf(pass.rows), settled);
  }

  /** The rows from the last open text on, which come after {@code before}. */
  List<Row> tail(History history, LiveTexts live, @Nullable Row before) {
    List<History.Item> items = history.items();
    int from = items.size();
    for (int i = items.size() - 1; i >= 0 && from == items.size(); i--) {
      if (items.get(i) instanceof History.Said said && said.open()) {
        from = i;
      }
    }
    var pass = new Pass(live, lastRun(items), before == null ? null : before.content());
    for (int i = from; i < items.size(); ) {
      i = pass.add(items, i);
    }
    pass.end();
    return List.copyOf(pass.rows);
  }

  /** All of the model's text that {@code said} names, as markdown. */
  String message(String said) {
    Text text = texts.get(said);
    return text == null ? "" : text.text.strip();
  }

  private static @Nullable RunId lastRun(List<History.Item> items) {
    return items.isEmpty() ? null : items.getLast().run();
  }

  /** One walk over items. */
  private final class Pass {
    final List<Row> rows = new ArrayList<>();
    final Set<String> seen = new HashSet<>();
    final LiveTexts live;
    final @Nullable RunId lastRun;
    @Nullable Content before;

    Pass(LiveTexts live, @Nullable RunId lastRun, @Nullable Content before) {
      this.live = live;
      this.lastRun = lastRun;
      this.before = before;
    }

    /**
     * Adds the rows of the item at {@code i}, and of those that are shown with it; the next one's
     * index.
     */
    int add(List<History.Item> items, int i) {
      switch (items.get(i)) {
        case History.Asked a -> row("ask:" + a.run(), new Content.Ask(a));
        case History.Said s -> said(s);
        case History.Shortened s ->
            row("shortened:" + s.run() + ":" + s.turn(), new Content.Shortened(s.done()));
        case History.Called c -> {
          return calls(items, i, c.run());
        }
        case History.Rested r ->
            row(
                "rest:" + r.run(),
                new Content.Rest(r, r.run().equals(lastRun), Touched.of(items, r.run())));
      }
      return i + 1;
    }

    void end() {
      Content.Doing now = doing;
      if (now != null && now.run().run().equals(lastRun) && untold(now.run().status())) {
        row("doing:" + lastRun, now);
      }
      row("end", new Content.End());
    }

    /** Whether the last row does not tell by itself what {@code status} says. */
    private boolean untold(RunStatus status) {
      boolean told =
          switch (before) {
            case Content.Thinking _, Content.Approval _, Content.Doubt _, Content.Rest _ -> true;
            case Content.Shortened(boolean done) -> !done;
            case Content.Calls(List<History.Called> calls) -> CallWords.running(calls.getLast());
            case null, default -> false;
          };
      return switch (status) {
        case RunStatus.Running _ -> !told;
        case RunStatus.InLine _, RunStatus.Stopping _ -> !(before instanceof Content.Rest);
        case RunStatus.Waiting _,
            RunStatus.Paused _,
            RunStatus.Completed _,
            RunStatus.Failed _,
            RunStatus.Cancelled _ ->
            false;
      };
    }

    private void said(History.Said said) {
      String key = "said:" + said.run() + ":" + said.turn();
      String all = said.open() ? said.text() + live.of(said.run(), said.last()) : said.text();
      if (all.isBlank()) {
        if (said.open()) {
          row("thinking:" + said.run(), new Content.Thinking(said.run()));
        }
        return;
      }
      seen.add(key);
      Text text = texts.computeIfAbsent(key, _ -> new Text());
      if (!text.text.equals(all) || text.open != said.open()) {
        text.open = said.open();
        text.pieces = text.growing.update(said.open() ? Unfinished.shown(all) : all);
        text.text = all;
      }
      for (int i = 0; i < text.pieces.size(); i++) {
        List<Piece> parts = Parts.of(text.pieces.get(i));
        for (int j = 0; j < parts.size(); j++) {
          String part = j == 0 ? "" : ":" + j;
          row(key + ":" + i + part, new Content.Text(parts.get(j), key, j));
        }
      }
    }

    /** The calls of one batch or of several that follow each other. */
    private int calls(List<History.Item> items, int from, RunId run) {
      int to = from;
      var open = new ArrayList<String>();
      while (to < items.size()
          && items.get(to) instanceof History.Called c
          && c.run().equals(run)) {
        if (c.call().phase() == CallState.Phase.ASKED) {
          open.add(c.call().question());
        }
        to++;
      }
      var plain = new ArrayList<History.Called>();
      for (History.Item item : items.subList(from, to)) {
        if (item instanceof History.Called c) {
          if (c.call().question().isEmpty()) {
            plain.add(c);
            continue;
          }
          plain(plain);
          if (open.size() > 1 && c.call().phase() == CallState.Phase.ASKED) {
            row("all:" + run, new Content.ApproveAll(run, open));
            open.clear();
          }
          asked(c);
        }
      }
      plain(plain);
      return to;
    }

    private void plain(List<History.Called> calls) {
      if (!calls.isEmpty()) {
        row("calls:" + calls.getFirst().call().call().id(), new Content.Calls(calls));
        calls.clear();
      }
    }

    private void asked(History.Called c) {
      String id = ":" + c.call().call().id();
      switch (c.call().phase()) {
        case ASKED -> row("approval" + id, new Content.Approval(c));
        case DOUBTED -> row("doubt" + id, new Content.Doubt(c));
        case PROPOSED, APPROVED, STARTED, SETTLED -> row("answered" + id, new Content.Answered(c));
      }
    }

    private void row(String key, Content content) {
      rows.add(new Row(key, Gaps.between(before, content), content));
      before = content;
    }
  }
}
