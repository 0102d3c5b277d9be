package app.afterclose.window.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.OnFx;
import app.afterclose.window.theme.Theme;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class DropDownTest {
  @Test
  void itIsAsWideAsBeforeOnceLargeLettersAreSmallAgain() {
    List<Double> widths =
        OnFx.ask(
            () -> {
              var list = new DropDown<String>();
              list.getItems().setAll("Month first (12/31/2026)", "Day first");
              list.getSelectionModel().selectFirst();
              var scene = new Scene(new HBox(list), 900, 100);
              return List.of(
                  width(scene, list, 100), width(scene, list, 200), width(scene, list, 100));
            });
    assertThat(widths.get(1)).isGreaterThan(widths.get(0) * 1.5);
    assertThat(widths.get(2)).isEqualTo(widths.get(0));
  }

  private static double width(Scene scene, DropDown<String> list, int percent) {
    Theme.dress(scene, ColorScheme.LIGHT, percent);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return list.getWidth();
  }
}
