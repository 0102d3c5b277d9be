package app.afterclose.window.gallery;

import app.afterclose.model.British;
import app.afterclose.model.LiveText;
import app.afterclose.model.Problem;
import app.afterclose.model.Texts;
import app.afterclose.window.Reading;
import app.afterclose.window.thread.Scenes;
import app.afterclose.window.thread.Tale;
import app.afterclose.window.thread.Tales;
import app.afterclose.window.thread.ThreadView;
import app.afterclose.window.thread.Wishes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** The thread by itself, in every state of a run. */
final class ThreadPictures {
  private ThreadPictures() {}

  static List<Picture> all() {
    return Stream.of(answers(), work(), ends(), failures()).flatMap(List::stream).toList();
  }

  private static List<Picture> answers() {
    Tale everything = Scenes.answered("Show me everything", Scenes.MIXED);
    return List.of(
        of("thread-analysis", "A long answer in three parts", Tales.analysis()).size(900, 1300),
        of(
            "thread-scrolled",
            "The same, with the way back to its end",
            Tales.analysis(),
            ThreadPictures::up),
        of("thread-narrow", "The same in 600 units", Tales.analysis()).size(600, 1400),
        of("thread-narrowest", "The same in 380 units", Tales.analysis()).size(380, 1400),
        of("thread-everything", "Whatever can stand in an answer", everything).size(900, 1250),
        of("thread-everything-narrow", "The same in 420 units", everything).size(420, 1400),
        of(
                "thread-selected",
                "Text that is selected across blocks",
                everything,
                view -> drag(view, 300, 240, 420, 820))
            .size(900, 1250),
        of(
                "thread-right-to-left",
                "An answer in Hebrew and Arabic",
                Scenes.answered("מה מצב הצנרת?", Scenes.RIGHT_TO_LEFT))
            .size(900, 560));
  }

  private static List<Picture> work() {
    return List.of(
        of("thread-thinking", "A turn that has said nothing yet", Tales.streaming()).size(900, 260),
        of("thread-streaming", "A turn whose text is coming", Tales.streaming(), stream()),
        later("thread-reading", "Reads that go on, one for 5 s", Tales.reading(false), 5)
            .size(900, 420),
        of("thread-read", "Reads that are done, folded", Tales.reading(true)).size(900, 420),
        of(
                "thread-opened",
                "The same, opened to arguments and result",
                Tales.reading(true),
                open(1),
                open(2))
            .size(900, 980),
        of("thread-shortened", "A chat that was shortened", Scenes.shortened()).size(900, 420));
  }

  private static List<Picture> ends() {
    var rate = new Problem.RateLimited(null);
    var offline = new Problem.Offline("no way out");
    var server = new Problem.Unreachable("llm.example.com", "connection refused");
    return List.of(
        of("thread-touched", "What a run touched", Scenes.touched()).size(900, 420),
        of("thread-beyond", "A request that takes a model", Scenes.beyond()).size(900, 420),
        of("thread-cancelled", "A run that the rep stopped", Tales.cancelled()).size(900, 320),
        of("thread-more-time", "A run whose time is used up", Tales.moreTime()).size(900, 420),
        of("thread-waiting-rate", "A run that waits for the rate limit", Scenes.waiting(rate))
            .size(900, 320),
        of("thread-waiting-offline", "A run that waits for the network", Scenes.waiting(offline))
            .size(900, 320),
        of("thread-waiting-server", "A run that waits for a server", Scenes.waiting(server))
            .size(900, 320));
  }

  private static List<Picture> failures() {
    var rejected =
        Problem.Rejected.connect(
            "api.anthropic.com did not accept the key",
            "enter the right key, or mend it in the keyring");
    Instant next = Instant.parse("2026-08-01T00:00:00Z");
    return List.of(
        failed("timeout", "The provider timed out", new Problem.ProviderTimeout()),
        failed("rejected", "The key was refused", rejected),
        failed("rate", "The rate limit did not end", new Problem.RateLimited(null)),
        failed("overloaded", "The provider is overloaded", new Problem.Overloaded(null, "529")),
        failed("offline", "There is no network", new Problem.Offline("no way out")),
        failed(
            "data",
            "Data that a tool needs is not there",
            new Problem.DataUnavailable("your pipeline", "the disk does not answer")),
        failed(
            "budget",
            "The month's tokens are used up",
            new Problem.BudgetExhausted(1_000_000, 1_003_900, next)),
        failed("refused", "The model declined", new Problem.Refused("")),
        failed("no-progress", "Nothing new came any more", new Problem.NoProgress(3)),
        failed("too-long", "The chat is too long", new Problem.TooLong()),
        failed(
            "unexpected",
            "Something went wrong",
            new Problem.Unexpected("turn 4 of part 2 is not open")));
  }

  private static Picture failed(String name, String shows, Problem problem) {
    return of("thread-failed-" + name, "A failed run: " + shows, Tales.failed(problem))
        .size(900, 420);
  }

  private static void up(ThreadView view) {
    Reading.press(view.lookup(".thread-list"), KeyCode.PAGE_UP);
  }

  /** The thread with {@code tale}, as the gallery shows it. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  static Picture of(String name, String shows, Tale tale, Consumer<ThreadView>... steps) {
    return Picture.part(name, shows, () -> view(tale, 0), steps);
  }

  private static Picture later(String name, String shows, Tale tale, int seconds) {
    return Picture.part(name, shows, () -> view(tale, seconds));
  }

  private static ThreadView view(Tale tale, int later) {
    var clock = Clock.fixed(tale.now.plus(Duration.ofSeconds(later)), ZoneOffset.UTC);
    var view = new ThreadView(new Wishes(), clock, new Texts(British.FIGURES));
    view.getStyleClass().add("shell");
    view.show(tale.history(), List.of());
    return view;
  }

  private static Consumer<ThreadView> stream() {
    Tale tale = Tales.streaming();
    String part = Tales.ANALYSIS.substring(0, Tales.ANALYSIS.indexOf("| MG Advanced") + 60);
    List<LiveText> live = List.of(tale.live(0, part));
    return view -> {
      view.doing(tale.head(), tale.now);
      view.show(tale.history(), live);
    };
  }

  private static Consumer<ThreadView> open(int index) {
    return view -> {
      int i = 0;
      for (Node node : view.lookupAll(".thread-opener")) {
        if (i++ == index) {
          node.executeAccessibleAction(AccessibleAction.FIRE);
        }
      }
    };
  }

  private static void drag(ThreadView view, double x, double y, double toX, double toY) {
    Node list = Hand.find(view, ".thread-list");
    list.fireEvent(mouse(list, MouseEvent.MOUSE_PRESSED, x, y));
    list.fireEvent(mouse(list, MouseEvent.MOUSE_DRAGGED, toX, toY));
    list.fireEvent(mouse(list, MouseEvent.MOUSE_RELEASED, toX, toY));
  }

  private static MouseEvent mouse(Node list, EventType<MouseEvent> type, double x, double y) {
    var at = new PickResult(list, x, y);
    var button = MouseButton.PRIMARY;
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    return new MouseEvent(
        type, x, y, x, y, button, 1, false, false, false, false, down, false, false, false, false,
        false, at);
  }
}
