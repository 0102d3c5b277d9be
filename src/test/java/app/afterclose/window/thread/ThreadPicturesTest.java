package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.LiveText;
import app.afterclose.model.Problem;
import app.afterclose.window.Png;
import app.afterclose.window.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The thread in every state, pictured without a display; the pictures stay in target/pictures. */
@ExtendWith(ApplicationExtension.class)
final class ThreadPicturesTest {
  private static final Path FOLDER = Path.of("target", "pictures", "thread");

  private ColorScheme scheme = ColorScheme.LIGHT;
  private int text = 14;

  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void everyState(ColorScheme in) throws Exception {
    scheme = in;
    picture("analysis", 900, 1300, Tales.analysis(), 0, v -> {});
    picture("reading", 900, 420, Tales.reading(false), 5, v -> {});
    picture("read", 900, 420, Tales.reading(true), 0, v -> {});
    picture("opened", 900, 980, Tales.reading(true), 0, ThreadPicturesTest::open);
    picture("approvals", 900, 2200, Tales.approvals(), 0, v -> {});
    picture("approvals-end", 900, 800, Tales.approvals(), 0, v -> {});
    picture("failed", 900, 420, Tales.failed(new Problem.ProviderTimeout()), 0, v -> {});
    var rejected =
        Problem.Rejected.connect(
            "api.anthropic.com did not accept the key",
            "enter the right key, or mend it in the keyring");
    picture("rejected", 900, 420, Tales.failed(rejected), 0, v -> {});
    picture("cancelled", 900, 320, Tales.cancelled(), 0, v -> {});
    picture("moretime", 900, 420, Tales.moreTime(), 0, v -> {});
    picture("doubt", 900, 480, Tales.doubt(), 0, v -> {});
    picture("wrong", 900, 640, Tales.approvals(), 0, ThreadPicturesTest::wrong);
    picture("declining", 900, 640, Tales.approvals(), 0, v -> press(v, "Decline"));
    picture("scrolled", 900, 640, Tales.analysis(), 0, ThreadPicturesTest::scroll);
    Tale tale = Tales.streaming();
    String part = Tales.ANALYSIS.substring(0, Tales.ANALYSIS.indexOf("| MG Advanced") + 60);
    List<LiveText> live = List.of(tale.live(0, part));
    picture("streaming", 900, 700, tale, 0, v -> v.show(tale.history(), live));
    picture("thinking", 900, 260, tale, 0, v -> {});
  }

  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void everyWidthAndSizeOfText(ColorScheme in) throws Exception {
    scheme = in;
    picture("narrow", 600, 1400, Tales.analysis(), 0, v -> {});
    picture("narrow-approvals", 600, 1200, Tales.approvals(), 0, v -> {});
    picture("narrowest", 380, 1400, Tales.analysis(), 0, v -> {});
    text = 28;
    picture("large", 1280, 1400, Tales.analysis(), 0, v -> {});
    picture("large-approvals", 1280, 1400, Tales.approvals(), 0, v -> {});
  }

  private static void wrong(ThreadView view) {
    ((TextInputControl) view.lookup(".thread-form .text-field")).setText("Dr Ada Okafor");
    ((TextInputControl) view.lookup(".thread-form .text-area")).setText("");
    press(view, "Approve changes");
  }

  private static void press(ThreadView view, String text) {
    for (Node node : view.lookupAll(".button")) {
      if (node instanceof Button button && button.getText().equals(text)) {
        button.fire();
        return;
      }
    }
  }

  private static void scroll(ThreadView view) {
    ((Column) view.lookup(".thread-list")).scroll(-200);
  }

  private static void open(ThreadView view) {
    open(view, 1);
    view.layout();
    open(view, 2);
  }

  private static void open(ThreadView view, int index) {
    int i = 0;
    for (Node node : view.lookupAll(".thread-opener")) {
      if (i++ == index) {
        node.executeAccessibleAction(AccessibleAction.FIRE);
      }
    }
  }

  private void picture(
      String name, int width, int height, Tale tale, int later, Consumer<ThreadView> then)
      throws Exception {
    Path file = FOLDER.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
    WaitForAsyncUtils.asyncFx(
            () -> {
              var clock = Clock.fixed(tale.now.plus(Duration.ofSeconds(later)), ZoneOffset.UTC);
              var view = new ThreadView(new Wishes(), clock);
              var root = new StackPane(view);
              root.setStyle("-fx-font-size: " + text + "px");
              var scene = new Scene(root, width, height);
              Theme.dress(scene, scheme);
              view.show(tale.history(), List.of());
              settle(root);
              then.accept(view);
              settle(root);
              Png.write(scene.snapshot(null), file);
              return true;
            })
        .get();
    assertThat(Files.size(file)).isGreaterThan(3_000);
  }

  private static void settle(StackPane root) {
    for (int i = 0; i < 6; i++) {
      root.applyCss();
      root.layout();
    }
  }
}
