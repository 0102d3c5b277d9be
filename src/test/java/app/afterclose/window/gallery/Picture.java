package app.afterclose.window.gallery;

import app.afterclose.window.Story;
import app.afterclose.window.TestWindow;
import app.afterclose.window.state.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Parent;

/**
 * One picture of the gallery.
 *
 * @param name the file's, in lower case with hyphens; unlike all others
 * @param shows what is to be seen, in a sentence
 * @param more how it is drawn besides
 * @param ready whether what takes its time is there
 * @param subject makes what is pictured, on the JavaFX thread
 */
record Picture(
    String name,
    String shows,
    int width,
    int height,
    More more,
    Predicate<Parent> ready,
    Supplier<Subject> subject) {
  /** Large letters are for every window, and not for a part that is narrower than any. */
  private static final int ROOMY = 700;

  private static final String HOME = "/home/rep/.local/share/afterclose";

  /**
   * How a picture is drawn besides.
   *
   * @param fine for a dense screen too
   * @param floating with what floats over it in a window of its own
   * @param narrow in a narrow window too
   * @param wide on a large screen too
   * @param towards what the rep would scroll to where large letters push it away; may be empty
   */
  record More(boolean fine, boolean floating, boolean narrow, boolean wide, String towards) {
    static final More NONE = new More(false, false, false, false, "");
  }

  /** The window of 1280 by 800 with the conversations of {@link Story}, after {@code steps}. */
  @SafeVarargs
  static Picture window(String name, String shows, Consumer<TestWindow>... steps) {
    return told(name, shows, window -> new Story(window.agent).tell(), steps);
  }

  /** The same with {@code steps} that were put together. */
  static Picture window(String name, String shows, List<Consumer<TestWindow>> steps) {
    return told(name, shows, window -> new Story(window.agent).tell(), steps);
  }

  /** The window on its first day: an agent that has heard of no conversation yet. */
  @SafeVarargs
  static Picture firstDay(String name, String shows, Consumer<TestWindow>... steps) {
    return told(name, shows, _ -> {}, steps);
  }

  /** The window before an agent that was told {@code story} before the window opened. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  static Picture told(
      String name, String shows, Consumer<TestWindow> story, Consumer<TestWindow>... steps) {
    return told(name, shows, story, List.of(steps));
  }

  static Picture told(
      String name, String shows, Consumer<TestWindow> story, List<Consumer<TestWindow>> steps) {
    return new Picture(name, shows, 1280, 800, More.NONE, _ -> true, () -> opened(story, steps));
  }

  private static Subject opened(Consumer<TestWindow> story, List<Consumer<TestWindow>> steps) {
    var window = new TestWindow();
    Answers.give(window.agent);
    story.accept(window);
    window.build();
    Consumer<TestWindow> connect = w -> w.inbox.connection(new Connection.Connected(HOME));
    List<Runnable> all =
        Stream.concat(Stream.of(connect), steps.stream())
            .<Runnable>map(step -> () -> step.accept(window))
            .toList();
    return new Subject(window.root(), all);
  }

  /** A part of the window by itself, 900 by 640, after {@code steps}. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  static <P extends Parent> Picture part(
      String name, String shows, Supplier<P> part, Consumer<P>... steps) {
    List<Consumer<P>> all = List.of(steps);
    return new Picture(
        name,
        shows,
        900,
        640,
        More.NONE,
        _ -> true,
        () -> {
          P made = part.get();
          return new Subject(
              made, all.stream().<Runnable>map(step -> () -> step.accept(made)).toList());
        });
  }

  Picture size(int width, int height) {
    return new Picture(name, shows, width, height, more, ready, subject);
  }

  /** Drawn for a dense screen too. */
  Picture alsoFine() {
    return with(new More(true, more.floating, more.narrow, more.wide, more.towards));
  }

  /** With what opens in a window of its own: popovers, menus, lists of choices. */
  Picture withPopups() {
    return with(new More(more.fine, true, more.narrow, more.wide, more.towards));
  }

  /** Drawn in a narrow window too. */
  Picture alsoNarrow() {
    return with(new More(more.fine, more.floating, true, more.wide, more.towards));
  }

  /** Drawn on a large screen too. */
  Picture alsoWide() {
    return with(new More(more.fine, more.floating, more.narrow, true, more.towards));
  }

  /** With large letters scrolled to what {@code query} finds. */
  Picture towards(String query) {
    return with(new More(more.fine, more.floating, more.narrow, more.wide, query));
  }

  /** Drawn only once that is so, after all steps. */
  Picture until(Predicate<Parent> there) {
    return new Picture(name, shows, width, height, more, there, subject);
  }

  private Picture with(More other) {
    return new Picture(name, shows, width, height, other, ready, subject);
  }

  /** The picture in each of its sizes. */
  Stream<Picture> sizes() {
    var plain = new More(more.fine, more.floating, false, false, more.towards);
    var small = new More(false, more.floating, false, false, more.towards);
    var all = new ArrayList<>(List.of(with(plain)));
    if (more.wide) {
      all.add(sized("wide", "on a large screen", 1920, 1200, small));
    }
    if (more.narrow) {
      all.add(sized("narrow", "in a narrow window", 700, 800, small));
    }
    return all.stream();
  }

  private Picture sized(String as, String where, int wide, int high, More less) {
    return new Picture(name + "-" + as, shows + ", " + where, wide, high, less, ready, subject);
  }

  /** Every way in which it is drawn. */
  List<Look> looks() {
    // In this order what has to be dressed anew is least, and what large letters push away is last.
    var looks = new ArrayList<>(List.of(Look.LIGHT));
    if (more.fine) {
      looks.add(Look.LIGHT.fine());
    }
    looks.add(Look.DARK);
    if (more.fine) {
      looks.add(Look.DARK.fine());
    }
    if (width >= ROOMY) {
      looks.addAll(List.of(Look.LARGE_DARK, Look.LARGE));
    }
    return looks;
  }

  /**
   * The same, those together for which it need not be brought about anew. What floats takes its
   * stylesheets and its place when it opens.
   */
  List<List<Look>> sittings() {
    return more.floating ? looks().stream().map(List::of).toList() : List.of(looks());
  }

  String file(Look look) {
    return name + "-" + look.suffix() + ".png";
  }
}
