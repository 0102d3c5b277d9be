package app.afterclose.window.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.theme.Appearance.Scheme;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The desktop turns dark, or light again, under an open window. */
@ExtendWith(ApplicationExtension.class)
final class FollowTest {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final ObjectProperty<ColorScheme> desktop = new SimpleObjectProperty<>(ColorScheme.LIGHT);
  private final ObjectProperty<Appearance> wish = new SimpleObjectProperty<>(Appearance.DEFAULT);
  private ComboBox<String> box;
  private Stage stage;
  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    fx(
        () -> {
          box = new ComboBox<>();
          box.getItems().setAll("one", "two");
          var root = new VBox(box);
          root.getStyleClass().add("shell");
          root.setStyle("-fx-background-color: -color-bg-default");
          scene = new Scene(root, 300, 200);
          Theme.follow(scene, wish, desktop);
          stage.setScene(scene);
          stage.show();
        });
  }

  @AfterEach
  void close() {
    fx(() -> stage.hide());
  }

  @Test
  void theWindowTurnsWithTheDesktop() {
    awaitDark(false);
    fx(() -> desktop.set(ColorScheme.DARK));
    awaitDark(true);
    fx(() -> desktop.set(ColorScheme.LIGHT));
    awaitDark(false);
  }

  @Test
  void notWhenTheRepChoseOne() {
    fx(() -> wish.set(new Appearance(Scheme.LIGHT, 100, false)));
    fx(() -> desktop.set(ColorScheme.DARK));
    awaitDark(false);
    fx(() -> wish.set(new Appearance(Scheme.SYSTEM, 100, false)));
    awaitDark(true);
    fx(() -> wish.set(new Appearance(Scheme.DARK, 100, false)));
    fx(() -> desktop.set(ColorScheme.LIGHT));
    awaitDark(true);
  }

  @Test
  void whatTheDesktopBecameWhileTheWindowWasHiddenIsWornWhenItComesBack() {
    fx(() -> stage.hide());
    fx(() -> desktop.set(ColorScheme.DARK));
    assertThat(dark()).as("nothing shows it").isFalse();
    fx(() -> stage.show());
    awaitDark(true);
  }

  @Test
  void anOpenListIsClosedForItWouldKeepItsOldDress() {
    fx(() -> box.show());
    assertThat(box.isShowing()).isTrue();
    fx(() -> wish.set(new Appearance(Scheme.SYSTEM, 110, false)));
    assertThat(box.isShowing()).as("the same colours").isTrue();
    fx(() -> desktop.set(ColorScheme.DARK));
    assertThat(box.isShowing()).isFalse();
    fx(() -> box.show());
    assertThat(box.isShowing()).isTrue();
  }

  private void awaitDark(boolean dark) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> dark() == dark && ground(dark));
    } catch (TimeoutException e) {
      throw new AssertionError("dark " + dark() + ", " + scene.getFill(), e);
    }
  }

  private boolean dark() {
    return scene.getRoot().getPseudoClassStates().contains(DARK)
        && String.valueOf(scene.getUserAgentStylesheet()).contains("dark");
  }

  /** Whether the colours that are seen have come with the stylesheet. */
  private boolean ground(boolean dark) {
    return scene.getFill() instanceof Color fill && (fill.getBrightness() < 0.5) == dark;
  }

  private static void fx(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
