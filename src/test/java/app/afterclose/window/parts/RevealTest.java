package app.afterclose.window.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.afterclose.window.OnFx;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What was said is scrolled to, and what is in sight already stays where it is. */
@ExtendWith(ApplicationExtension.class)
final class RevealTest {
  private final Region above = tall(500);
  private final Region said = tall(40);
  private final Region below = tall(300);

  @Test
  void scrollsDownAsFarAsIsNeeded() {
    ScrollPane pane = pane();
    bring(said);
    assertThat(top(pane)).isCloseTo(500 + 40 + 8 - 200, within(2.0));
    bring(said);
    assertThat(top(pane)).isCloseTo(500 + 40 + 8 - 200, within(2.0));
  }

  @Test
  void scrollsUpToItsBeginning() {
    ScrollPane pane = pane();
    OnFx.ask(
        () -> {
          pane.setVvalue(1);
          return true;
        });
    bring(said);
    assertThat(top(pane)).isCloseTo(500, within(2.0));
  }

  @Test
  void whereNothingScrollsNothingHappens() {
    OnFx.ask(() -> new Scene(new VBox(said)));
    bring(said);
    assertThat(said.getLayoutY()).isZero();
  }

  private ScrollPane pane() {
    return OnFx.ask(
        () -> {
          var pane = new ScrollPane(new VBox(above, said, below));
          pane.setFitToWidth(true);
          var scene = new Scene(pane, 300, 200);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return pane;
        });
  }

  private static double top(ScrollPane pane) {
    return OnFx.ask(
        () ->
            pane.getVvalue()
                * (pane.getContent().getLayoutBounds().getHeight()
                    - pane.getViewportBounds().getHeight()));
  }

  private static void bring(Region region) {
    Reveal.bring(region);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Region tall(double height) {
    var region = new Region();
    region.setMinHeight(height);
    region.setMaxHeight(height);
    return region;
  }
}
