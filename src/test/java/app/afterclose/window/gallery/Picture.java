package app.afterclose.window.gallery;

import app.afterclose.window.Story;
import app.afterclose.window.TestWindow;
import app.afterclose.window.state.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Parent;

/**
 * One picture of the gallery.
 *
 * @param name the file's, in lower case with hyphens; unlike all others
 * @param shows what is to be seen, in a sentence
 * @param fine whether it is drawn for a dense screen too
 * @param floating whether something floats over it in a window of its own
 * @param subject makes what is pictured, on the JavaFX thread
 */
record Picture(
    String name,
    String shows,
    int width,
    int height,
    boolean fine,
    boolean floating,
    Supplier<Subject> subject) {
  /** Large letters are for windows that are not narrow as well. */
  private static final int ROOMY = 900;

  /** The window of 1280 by 800 with the conversations of {@link Story}, after {@code steps}. */
  @SafeVarargs
  static Picture window(String name, String shows, Consumer<TestWindow>... steps) {
    return told(name, shows, window -> new Story(window.agent).tell(), steps);
  }

  /** The window on its first day: an agent that has heard of nothing yet. */
  @SafeVarargs
  static Picture firstDay(String name, String shows, Consumer<TestWindow>... steps) {
    return told(name, shows, _ -> {}, steps);
  }

  /** The window before an agent that was told {@code story} before the window opened. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  static Picture told(
      String name, String shows, Consumer<TestWindow> story, Consumer<TestWindow>... steps) {
    List<Consumer<TestWindow>> all = List.of(steps);
    return new Picture(name, shows, 1280, 800, false, false, () -> opened(story, all));
  }

  private static Subject opened(Consumer<TestWindow> story, List<Consumer<TestWindow>> steps) {
    var window = new TestWindow();
    story.accept(window);
    window.build();
    Consumer<TestWindow> connect = w -> w.inbox.connection(new Connection.Connected());
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
        false,
        false,
        () -> {
          P made = part.get();
          return new Subject(
              made, all.stream().<Runnable>map(step -> () -> step.accept(made)).toList());
        });
  }

  Picture size(int width, int height) {
    return new Picture(name, shows, width, height, fine, floating, subject);
  }

  /** Drawn for a dense screen too. */
  Picture alsoFine() {
    return new Picture(name, shows, width, height, true, floating, subject);
  }

  /** With what opens in a window of its own: popovers, menus, lists of choices. */
  Picture withPopups() {
    return new Picture(name, shows, width, height, fine, true, subject);
  }

  /** Every way in which it is drawn. */
  List<Look> looks() {
    var looks = new ArrayList<>(List.of(Look.LIGHT, Look.DARK));
    if (width >= ROOMY) {
      looks.add(Look.LARGE);
    }
    if (fine) {
      looks.addAll(List.of(Look.LIGHT.fine(), Look.DARK.fine()));
    }
    return looks;
  }

  String file(Look look) {
    return name + "-" + look.suffix() + ".png";
  }
}
