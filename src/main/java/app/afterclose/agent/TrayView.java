package app.afterclose.agent;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.BellItem;
import app.afterclose.model.CallState;
import app.afterclose.model.Figures;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StatusWords;
import app.afterclose.os.Tray;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tray shows of what goes on. Pure. */
final class TrayView {
  static final String OPEN = "open";
  static final String STOP = "stop";
  static final String LOGIN = "login";
  static final String QUIT = "quit";

  /** Begins the key of an entry that opens a run; the run's id follows. */
  static final String RUN = "run:";

  /** Begins the key of one that opens a run at its card; the run's and the call's ids follow. */
  static final String CARD = "card:";

  /** Begins the key of one that opens a failed run; the run's id follows. */
  static final String FAILED = "failed:";

  /** Runs listed one by one, and as many cards; a menu is no list to scroll in. */
  private static final int RUNS = 6;

  private static final int FAILURES = 3;
  private static final int TITLE = 40;
  private static final int QUESTION = 60;

  private TrayView() {}

  /**
   * A run that is not over.
   *
   * @param title its conversation's; may be empty
   * @param at when {@code run} was as it says
   */
  record Active(RunHead run, String title, Instant at) {}

  /**
   * What goes on.
   *
   * @param active runs that are not over, the oldest first
   * @param failed unread items of the bell for failed runs, the newest first
   * @param login whether the agent starts at login, or null where that cannot be chosen
   */
  record Scene(
      List<Active> active,
      List<BellItem> failed,
      @Nullable Boolean login,
      Instant now,
      Figures figures) {}

  static Tray.View of(Scene scene) {
    return new Tray.View(state(scene), hint(scene), menu(scene));
  }

  private static Tray.State state(Scene scene) {
    if (scene.active().stream().anyMatch(TrayView::paused)) {
      return Tray.State.NEEDS_YOU;
    }
    if (!scene.failed().isEmpty()) {
      return Tray.State.FAILED;
    }
    return scene.active().isEmpty() ? Tray.State.IDLE : Tray.State.RUNNING;
  }

  private static String hint(Scene scene) {
    long needy = scene.active().stream().filter(TrayView::paused).count();
    long waiting = scene.active().stream().filter(TrayView::waiting).count();
    long running = scene.active().size() - waiting - needy;
    String counts =
        Stream.of(
                some("pill.running", running),
                some("pill.waiting", waiting),
                some(needy == 1 ? "pill.paused.one" : "pill.paused.many", needy),
                some("tray.failed", scene.failed().size()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? plain("tray.hint") : plain("tray.hint.counts", counts);
  }

  private static String some(String key, long count) {
    return count == 0 ? "" : plain(key, String.valueOf(count));
  }

  private static boolean waiting(Active active) {
    RunStatus status = active.run().status();
    return status instanceof RunStatus.InLine || status instanceof RunStatus.Waiting;
  }

  private static boolean paused(Active active) {
    return active.run().status() instanceof RunStatus.Paused;
  }

  private static List<Tray.Item> menu(Scene scene) {
    var menu = new ArrayList<Tray.Item>();
    menu.add(new Tray.Item.Action(OPEN, plain("tray.open")));
    group(menu, runs(scene));
    group(menu, cards(scene));
    group(menu, scene.failed().stream().limit(FAILURES).map(TrayView::failed).toList());
    if (!scene.active().isEmpty()) {
      group(menu, List.of(new Tray.Item.Action(STOP, plain("tray.stop"))));
    }
    menu.add(new Tray.Item.Line());
    if (scene.login() != null) {
      menu.add(new Tray.Item.Check(LOGIN, plain("settings.login.name"), scene.login()));
    }
    menu.add(new Tray.Item.Action(QUIT, plain("quit.yes")));
    return menu;
  }

  private static void group(List<Tray.Item> menu, List<? extends Tray.Item> entries) {
    if (!entries.isEmpty()) {
      menu.add(new Tray.Item.Line());
      menu.addAll(entries);
    }
  }

  private static List<Tray.Item> runs(Scene scene) {
    return listed(
        scene.active().stream()
            .map(a -> new Tray.Item.Action(RUN + a.run().run(), line(a, scene)))
            .toList());
  }

  private static String line(Active active, Scene scene) {
    // What it asks stands in its card's own entry.
    String state =
        paused(active)
            ? plain("tray.paused", active.run().status().word())
            : StatusWords.line(active.run(), active.at(), scene.now(), scene.figures());
    return title(active.title(), active.run().request()) + " · " + state;
  }

  private static List<Tray.Item> cards(Scene scene) {
    return listed(
        scene.active().stream()
            .filter(a -> !(a.run().status() instanceof RunStatus.Stopping))
            .flatMap(a -> a.run().open().stream().map(call -> card(a.run(), call)))
            .toList());
  }

  private static Tray.Item.Action card(RunHead run, CallState call) {
    String key = CARD + run.run() + ":" + call.call().id();
    return new Tray.Item.Action(key, plain("run.review.named", line(call.question(), QUESTION)));
  }

  private static Tray.Item.Action failed(BellItem item) {
    String state = item.status().word() + " · " + StatusWords.more(item.status(), item.at());
    return new Tray.Item.Action(
        FAILED + item.run(), title(item.title(), "") + " · " + line(state, QUESTION));
  }

  /** The first of {@code entries}, and how many there are more: those open the window. */
  private static List<Tray.Item> listed(List<Tray.Item.Action> entries) {
    var listed = new ArrayList<Tray.Item>(entries.stream().limit(RUNS).toList());
    int more = entries.size() - listed.size();
    if (more > 0) {
      listed.add(new Tray.Item.Action(OPEN, plain("tray.more", String.valueOf(more))));
    }
    return listed;
  }

  private static String title(String title, String request) {
    String line = line(title.isBlank() ? request : title, TITLE);
    return line.isEmpty() ? plain("tray.untitled") : line;
  }

  /** The beginning of {@code text} in one line. */
  static String line(String text, int most) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
  }
}
