package app.afterclose.window;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * A window's process that a test can watch: the real window, on the headless platform. It prints
 * what is to be read in it, each line once, and types a request first when it is given one.
 */
public final class HeadlessWindow {
  private static final int PAGES = 10;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final List<String> printed = new ArrayList<>();
  private final String request;
  private boolean asked;
  private int page;

  private HeadlessWindow(String request) {
    this.request = request;
  }

  /**
   * Opens the window.
   *
   * @param args the request to type, or an empty one for none; then the window's own options
   */
  public static void main(String... args) {
    var driver = new HeadlessWindow(args[0]);
    Platform.startup(driver::begin);
    WindowMain.run(Arrays.asList(args).subList(1, args.length));
  }

  private void begin() {
    var look = new Timeline(new KeyFrame(Duration.millis(100), _ -> look()));
    look.setCycleCount(Animation.INDEFINITE);
    look.play();
  }

  private void look() {
    for (Window window : Window.getWindows()) {
      if (window instanceof Stage stage && stage.isShowing() && stage.getScene() != null) {
        Parent root = stage.getScene().getRoot();
        ask(root);
        Reading.lines(root).stream().filter(line -> !printed.contains(line)).forEach(this::print);
        leaf(root);
      }
    }
  }

  private void print(String line) {
    printed.add(line);
    out.println(line);
  }

  /** Types the request as soon as the window knows the agent. */
  private void ask(Parent root) {
    var input = (TextArea) root.lookup("#input");
    Node start = root.lookup(".start");
    if (!asked && !request.isEmpty() && input != null && start.isVisible()) {
      asked = true;
      input.setText(request);
      Reading.press(input, KeyCode.ENTER);
    }
  }

  /** Turns the pages of the thread back, and from the end again, so that all of it is seen. */
  private void leaf(Parent root) {
    Node thread = root.lookup(".thread-list");
    if (request.isEmpty() && thread != null) {
      Reading.press(thread, page++ % PAGES == 0 ? KeyCode.END : KeyCode.PAGE_UP);
    }
  }
}
