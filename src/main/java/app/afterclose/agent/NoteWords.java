package app.afterclose.agent;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.BellItem;
import app.afterclose.model.Problem;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Texts;
import app.afterclose.os.Notifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A notification in the rep's words. Pure. */
final class NoteWords {
  /** The name of the one notification. */
  static final String NOTE = "bell";

  static final String OPEN = "open";
  static final String RETRY = "retry";

  /** So many conversations are named in one notification. */
  private static final int NAMED = 4;

  /** Characters of a title: more is cut by most desktops. */
  private static final int TITLE = 80;

  private NoteWords() {}

  /**
   * Says what rang.
   *
   * @param unseen one item at least
   * @param discreet whether nothing of what it is about may be shown
   * @param line an item's state with what matters about it, "Failed · the provider timed out"
   */
  static Notifier.Note of(
      List<BellItem> unseen, boolean discreet, Function<BellItem, String> line, Texts texts) {
    return unseen.size() == 1
        ? one(unseen.getFirst(), discreet, line)
        : several(unseen, discreet, texts);
  }

  private static Notifier.Note one(
      BellItem item, boolean discreet, Function<BellItem, String> line) {
    RunStatus status = item.status();
    String title = discreet ? plain("note.one." + became(status)) : title(item);
    String body = discreet ? "" : line.apply(item);
    return new Notifier.Note(NOTE, title, body, buttons(status), stays(status));
  }

  private static Notifier.Note several(List<BellItem> items, boolean discreet, Texts texts) {
    String body = discreet ? "" : names(items, texts);
    boolean stays = items.stream().anyMatch(item -> stays(item.status()));
    var open = List.of(new Notifier.Button(OPEN, plain("run.open")));
    return new Notifier.Note(NOTE, count(items, texts), body, open, stays);
  }

  /** The last is what a click on the notification itself does, which is never more than to look. */
  private static List<Notifier.Button> buttons(RunStatus status) {
    boolean retry =
        status instanceof RunStatus.Failed(Problem problem) && problem.again() == Problem.Again.YES;
    String look = status instanceof RunStatus.Paused ? "bell.review" : "run.open";
    var open = new Notifier.Button(OPEN, plain(look));
    return retry ? List.of(new Notifier.Button(RETRY, plain("bell.retry")), open) : List.of(open);
  }

  private static boolean stays(RunStatus status) {
    return status instanceof RunStatus.Paused;
  }

  /** "3 requests finished", or "3 requests: 1 needs you, 2 finished". */
  private static String count(List<BellItem> items, Texts texts) {
    List<String> parts = new ArrayList<>();
    for (var kind :
        List.of(RunStatus.Paused.class, RunStatus.Failed.class, RunStatus.Completed.class)) {
      List<RunStatus> of = items.stream().map(BellItem::status).filter(kind::isInstance).toList();
      if (of.size() == items.size()) {
        return texts.counted("note.all." + became(of.getFirst()), of.size());
      }
      if (!of.isEmpty()) {
        parts.add(texts.counted("note.some." + became(of.getFirst()), of.size()));
      }
    }
    return texts.say("note.mixed", items.size(), String.join(", ", parts));
  }

  private static String became(RunStatus status) {
    return switch (status) {
      case RunStatus.Paused _ -> "paused";
      case RunStatus.Failed _ -> "failed";
      case RunStatus.Completed _ -> "completed";
      case RunStatus.Cancelled _,
          RunStatus.Running _,
          RunStatus.Stopping _,
          RunStatus.InLine _,
          RunStatus.Waiting _ ->
          throw new IllegalArgumentException("nobody is notified of " + status);
    };
  }

  /** The latest first, as in the bell. */
  private static String names(List<BellItem> items, Texts texts) {
    String names =
        items.reversed().stream()
            .limit(NAMED)
            .map(item -> title(item) + " · " + item.status().word())
            .collect(Collectors.joining("\n"));
    int more = items.size() - NAMED;
    return more > 0 ? names + "\n" + texts.say("tray.more", more) : names;
  }

  private static String title(BellItem item) {
    String title = TrayView.line(item.title(), TITLE);
    return title.isEmpty() ? plain("tray.untitled") : title;
  }
}
