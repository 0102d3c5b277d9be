package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.Display.Lack;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DisplayTest {
  private static final Map<String, String> X = Map.of("DISPLAY", ":0");

  @Test
  void linuxNeedsADisplayAndGtk() {
    assertThat(Display.lacks("Linux", "", Map.of(), _ -> true)).contains(Lack.DISPLAY);
    assertThat(Display.lacks("Linux", "", Map.of("DISPLAY", ""), _ -> true)).contains(Lack.DISPLAY);
    assertThat(Display.lacks("Linux", "", X, _ -> true)).isEmpty();
    assertThat(Display.lacks("Linux", "", Map.of("WAYLAND_DISPLAY", "w"), _ -> true)).isEmpty();
    assertThat(Display.lacks("Linux", "", X, _ -> false)).contains(Lack.GTK);
  }

  @Test
  void otherSystemsAndTheHeadlessPlatformLackNothing() {
    assertThat(Display.lacks("Mac OS X", "", Map.of(), _ -> false)).isEmpty();
    assertThat(Display.lacks("Windows 11", "", Map.of(), _ -> false)).isEmpty();
    assertThat(Display.lacks("Linux", "headless", Map.of(), _ -> false)).isEmpty();
  }

  @Test
  void eachLackIsOneSentenceThatSaysWhatToDo() {
    assertThat(Lack.GTK.message()).contains("libgtk-3-0").endsWith(".");
    assertThat(Lack.DISPLAY.message()).contains("no display").endsWith(".");
  }
}
