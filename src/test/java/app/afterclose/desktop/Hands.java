package app.afterclose.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rep's hands and eyes on a desktop. */
final class Hands {
  private static final Pattern GEOMETRY =
      Pattern.compile("X=(-?\\d+)\\s+Y=(-?\\d+)\\s+WIDTH=(\\d+)\\s+HEIGHT=(\\d+)");

  /** More than an empty area has. */
  private static final Pattern COLOURS = Pattern.compile("^\\d{2,} ");

  private final Desktop desktop;
  private final Path pictures;
  private int taken;

  /** Where something is on the screen, in pixels. */
  record Place(int x, int y, int width, int height) {}

  /**
   * @param pictures where screenshots go
   */
  Hands(Desktop desktop, Path pictures) throws IOException {
    this.desktop = desktop;
    this.pictures = Files.createDirectories(pictures);
  }

  void type(String text) {
    desktop.run("xdotool", "type", "--delay", "15", text);
  }

  void press(String... keys) {
    for (String key : keys) {
      desktop.run("xdotool", "key", "--delay", "40", key);
    }
  }

  void click(int x, int y) {
    click(x, y, 1);
  }

  void rightClick(int x, int y) {
    click(x, y, 3);
  }

  void pointAt(int x, int y) {
    desktop.run("xdotool", "mousemove", String.valueOf(x), String.valueOf(y));
  }

  private void click(int x, int y, int button) {
    pointAt(x, y);
    desktop.run("xdotool", "click", String.valueOf(button));
  }

  /** The windows in sight of a class, such as {@code xfce4-notifyd}. */
  List<String> windowsOf(String type) {
    return search("--class", "^" + type + "$");
  }

  /** The windows in sight with this title. */
  List<String> windowsTitled(String title) {
    return search("--name", "^" + title + "$");
  }

  private List<String> search(String by, String pattern) {
    return desktop
        .ask("xdotool", "search", "--onlyvisible", by, pattern)
        .map(out -> out.lines().toList())
        .orElse(List.of());
  }

  /** The window that has the focus, or empty. */
  Optional<String> focused() {
    return desktop.ask("xdotool", "getactivewindow").map(String::strip);
  }

  /** What the window manager and others know of a window. */
  String properties(String window) {
    return desktop.ask("xprop", "-id", window).orElse("");
  }

  Optional<Place> place(String window) {
    return desktop
        .ask("xdotool", "getwindowgeometry", "--shell", window)
        .map(GEOMETRY::matcher)
        .filter(Matcher::find)
        .map(
            found ->
                new Place(number(found, 1), number(found, 2), number(found, 3), number(found, 4)));
  }

  /** Gives a window the focus, by the window manager. */
  void activate(String window) {
    desktop.run("xdotool", "windowactivate", window);
    Until.is("the window has the focus", () -> focused().equals(Optional.of(window)));
  }

  /** Puts a window away into the panel. */
  void minimise(String window) {
    desktop.run("xdotool", "windowminimize", window);
    Until.is("the window is put away", () -> !focused().equals(Optional.of(window)));
  }

  /** Asks a window to close as its title bar's button does. */
  void close(String window) {
    activate(window);
    press("alt+F4");
    Until.is("the window is closed", () -> place(window).isEmpty());
  }

  /** What is in the middle of a window now, to be compared. */
  String look(String window) {
    return place(window).map(this::look).orElse("");
  }

  /** Waits until something else than {@code before} is in the middle of a window. */
  void awaitChange(String window, String before) {
    Until.is(
        "the window shows something else",
        () -> {
          String now = look(window);
          return COLOURS.matcher(now).find() && !now.equals(before);
        });
  }

  /**
   * Waits until something is in the middle of a window and does not change any more. A window's
   * first frame is the product's mark alone, which takes no keys: all is there once the rail is.
   */
  void settled(String window) {
    var before = new AtomicReference<>("");
    Until.is(
        "the window shows something and lies still",
        () -> {
          String now = look(window);
          return now.equals(before.getAndSet(now))
              && COLOURS.matcher(now).find()
              && place(window).filter(at -> COLOURS.matcher(rail(at)).find()).isPresent();
        });
  }

  private String rail(Place at) {
    return colours("%dx%d+%d+%d".formatted(56, at.height() - 100, at.x() + 4, at.y() + 50));
  }

  /** How many colours are right of a window's list and above its input, and their fingerprint. */
  private String look(Place at) {
    String area =
        "%dx%d+%d+%d".formatted(at.width() - 360, at.height() - 180, at.x() + 340, at.y() + 70);
    return colours(area);
  }

  private String colours(String area) {
    return desktop
        .ask("import", "-window", "root", "-crop", area, "-format", "%k %#", "info:-")
        .orElse("");
  }

  /** The same of what is in a window, once all of it is there. */
  Path picture(String name, String window) {
    settled(window);
    Path file = picture(name);
    Place at = place(window).orElseThrow(() -> new AssertionError("the window is gone"));
    if (at.x() <= 0 || at.y() <= Desktop.BAR) {
      throw new AssertionError("the window's title is out of reach: " + at + ", see " + file);
    }
    return file;
  }

  /** Keeps what is on the screen, as {@code NN-name.png}. */
  Path picture(String name) {
    Path file = pictures.resolve("%02d-%s.png".formatted(++taken, name));
    desktop.run("import", "-window", "root", file.toString());
    try {
      if (Files.size(file) == 0) {
        throw new AssertionError("nothing is in the picture " + file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
