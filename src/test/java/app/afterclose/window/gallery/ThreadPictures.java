package app.afterclose.window.gallery;

import app.afterclose.model.British;
import app.afterclose.model.LiveText;
import app.afterclose.model.Problem;
import app.afterclose.window.Reading;
import app.afterclose.window.thread.Tale;
import app.afterclose.window.thread.Tales;
import app.afterclose.window.thread.ThreadView;
import app.afterclose.window.thread.Wishes;
import app.afterclose.window.words.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** The thread by itself, in every state of a run. */
final class ThreadPictures {
  private ThreadPictures() {}

  static List<Picture> all() {
    var rejected =
        Problem.Rejected.connect(
            "api.anthropic.com did not accept the key",
            "enter the right key, or mend it in the keyring");
    return List.of(
        of("thread-analysis", "A long answer in three parts", Tales.analysis()).size(900, 1300),
        of(
            "thread-scrolled",
            "The same, with the way back to its end",
            Tales.analysis(),
            ThreadPictures::up),
        of("thread-narrow", "The same in 600 units", Tales.analysis()).size(600, 1400),
        of("thread-narrowest", "The same in 380 units", Tales.analysis()).size(380, 1400),
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
        of("thread-failed", "A failed run", Tales.failed(new Problem.ProviderTimeout()))
            .size(900, 420),
        of("thread-rejected", "A run whose key was refused", Tales.failed(rejected)).size(900, 420),
        of("thread-cancelled", "A run that the rep stopped", Tales.cancelled()).size(900, 320),
        of("thread-more-time", "A run whose time is used up", Tales.moreTime()).size(900, 420));
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
    return view -> view.show(tale.history(), live);
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
}
