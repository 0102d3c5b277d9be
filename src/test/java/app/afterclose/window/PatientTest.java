package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.service.query.NodeQuery;

/** A node that comes later than it is asked for is waited for. */
@ExtendWith(WindowRobot.class)
final class PatientTest {
  private final Pane root = new Pane();

  @Test
  void whatIsNotThereYetIsWaitedFor(FxRobot robot) throws InterruptedException {
    var looked = new CountDownLatch(2);
    NodeQuery patient =
        Patient.query(
            () -> {
              looked.countDown();
              return robot.from(root).lookup(".late").lookup(".word");
            });
    var found = CompletableFuture.supplyAsync(() -> patient.<Label>query());
    looked.await();
    Platform.runLater(this::come);
    assertThat(found.join().getText()).isEqualTo("Here");
    assertThat(patient.tryQuery()).isPresent();
  }

  @Test
  void whatIsOnlyTriedIsNotWaitedFor(FxRobot robot) {
    NodeQuery patient = Patient.query(() -> robot.from(root).lookup(".never"));
    assertThat(patient.tryQuery()).isEmpty();
    assertThat(patient.queryAll()).isEmpty();
  }

  private void come() {
    var word = new Label("Here");
    word.getStyleClass().add("word");
    var late = new Pane(word);
    late.getStyleClass().add("late");
    root.getChildren().add(late);
  }
}
