package app.afterclose.window.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A ring turns for those who can see it, and for no one else. */
@ExtendWith(ApplicationExtension.class)
final class StateIconTest {
  @Test
  void itsRingTurnsOnlyWhileAWindowShowsIt(FxRobot robot) {
    robot.interact(
        () -> {
          var icon = new StateIcon(StateLook.RUNNING);
          var scene = new Scene(new StackPane(icon), 100, 100);
          assertThat(icon.turns()).as("in no window").isFalse();
          var window = new Stage();
          window.setScene(scene);
          window.show();
          assertThat(icon.turns()).as("shown").isTrue();
          Motion.still(scene, true);
          assertThat(icon.turns()).as("nothing is to move").isFalse();
          Motion.still(scene, false);
          assertThat(icon.turns()).as("shown").isTrue();
          var pane = (StackPane) scene.getRoot();
          pane.getChildren().clear();
          assertThat(icon.turns()).as("taken out").isFalse();
          pane.getChildren().add(icon);
          assertThat(icon.turns()).as("put back").isTrue();
          window.hide();
          assertThat(icon.turns()).as("the window is gone").isFalse();
        });
  }
}
