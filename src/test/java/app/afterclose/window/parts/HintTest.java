package app.afterclose.window.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A tooltip that costs nothing until the pointer comes. */
final class HintTest {
  private final Button button = new Button();

  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void theTooltipIsMadeWhenThePointerComes() {
    fx(() -> Hint.set(button, "Import"));
    assertThat(button.getTooltip()).isNull();
    assertThat(Hint.of(button)).hasValue("Import");
    fx(this::enter);
    assertThat(button.getTooltip().getText()).isEqualTo("Import");
  }

  @Test
  void itIsShownWherePointedAtForTheFirstTime() throws Exception {
    var stage = new Stage[1];
    fx(
        () -> {
          Hint.set(button, "Import");
          stage[0] = new Stage();
          stage[0].setScene(new Scene(new StackPane(button), 200, 200));
          stage[0].show();
          stage[0].requestFocus();
        });
    new FxRobot().moveTo(button);
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> button.getTooltip() != null && button.getTooltip().isShowing());
    fx(() -> stage[0].close());
  }

  @Test
  void itSaysWhatWasSetLast() {
    fx(
        () -> {
          Hint.set(button, "Import");
          Hint.set(button, "Import deals");
          enter();
        });
    assertThat(button.getTooltip().getText()).isEqualTo("Import deals");
    fx(() -> Hint.set(button, "Import again"));
    assertThat(button.getTooltip().getText()).isEqualTo("Import again");
  }

  @Test
  void screenReadersHaveItFromTheStart() {
    fx(() -> Hint.set(button, "Import"));
    assertThat(button.queryAccessibleAttribute(AccessibleAttribute.HELP)).isEqualTo("Import");
  }

  @Test
  void aHintOfKeysFollowsWhatTheButtonSays() {
    fx(
        () -> {
          Buttons.name(button, "Import");
          Buttons.hint(button, Shortcut.IMPORT);
        });
    assertThat(Hint.of(button)).hasValue(Shortcut.IMPORT.hint("Import"));
  }

  private void enter() {
    Event.fireEvent(
        button,
        new MouseEvent(
            MouseEvent.MOUSE_ENTERED,
            1,
            1,
            1,
            1,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            false,
            true,
            null));
  }

  private static void fx(Runnable does) {
    WaitForAsyncUtils.waitForAsyncFx(30_000, does);
  }
}
