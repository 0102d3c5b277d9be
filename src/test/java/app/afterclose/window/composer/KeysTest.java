package app.afterclose.window.composer;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.composer.Keys.Act;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class KeysTest {
  private static final boolean SHIFT = true;
  private static final boolean OTHER = true;
  private static final boolean COMPOSING = true;
  private static final boolean OPEN = true;
  private static final boolean IN_FLIGHT = true;

  @TestFactory
  Stream<DynamicTest> whatAKeyMeans() {
    return Stream.of(
        row("Enter sends", KeyCode.ENTER, !SHIFT, !OTHER, !COMPOSING, !OPEN, !IN_FLIGHT, Act.SEND),
        row("in flight too", KeyCode.ENTER, !SHIFT, !OTHER, !COMPOSING, !OPEN, IN_FLIGHT, Act.SEND),
        row("Shift breaks", KeyCode.ENTER, SHIFT, !OTHER, !COMPOSING, !OPEN, !IN_FLIGHT, Act.BREAK),
        row("composed word", KeyCode.ENTER, !SHIFT, !OTHER, COMPOSING, !OPEN, !IN_FLIGHT, Act.NONE),
        row("Ctrl+Enter", KeyCode.ENTER, !SHIFT, OTHER, !COMPOSING, !OPEN, !IN_FLIGHT, Act.NONE),
        row("Escape stops", KeyCode.ESCAPE, !SHIFT, !OTHER, !COMPOSING, !OPEN, IN_FLIGHT, Act.STOP),
        row("closes first", KeyCode.ESCAPE, !SHIFT, !OTHER, !COMPOSING, OPEN, IN_FLIGHT, Act.CLOSE),
        row("at rest", KeyCode.ESCAPE, !SHIFT, !OTHER, !COMPOSING, !OPEN, !IN_FLIGHT, Act.NONE),
        row(
            "closes at rest",
            KeyCode.ESCAPE,
            !SHIFT,
            !OTHER,
            !COMPOSING,
            OPEN,
            !IN_FLIGHT,
            Act.CLOSE),
        row("composing", KeyCode.ESCAPE, !SHIFT, !OTHER, COMPOSING, !OPEN, IN_FLIGHT, Act.NONE),
        row(
            "composing, open",
            KeyCode.ESCAPE,
            !SHIFT,
            !OTHER,
            COMPOSING,
            OPEN,
            IN_FLIGHT,
            Act.NONE),
        row("a letter", KeyCode.A, !SHIFT, !OTHER, !COMPOSING, OPEN, IN_FLIGHT, Act.NONE));
  }

  private static DynamicTest row(
      String name,
      KeyCode key,
      boolean shift,
      boolean other,
      boolean composing,
      boolean open,
      boolean inFlight,
      Act act) {
    return DynamicTest.dynamicTest(
        name,
        () -> assertThat(Keys.act(key, shift, other, composing, open, inFlight)).isEqualTo(act));
  }
}
