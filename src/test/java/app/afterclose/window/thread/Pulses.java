package app.afterclose.window.thread;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for JavaFX to have laid out what was changed. */
final class Pulses {
  private Pulses() {}

  /** Returns when events in the queue are done and {@code count} pulses have laid out the scene. */
  static void pass(Scene scene, int count) {
    WaitForAsyncUtils.waitForFxEvents();
    for (int i = 0; i < count; i++) {
      var passed = new CountDownLatch(1);
      var listener =
          new Runnable() {
            @Override
            public void run() {
              scene.removePostLayoutPulseListener(this);
              passed.countDown();
            }
          };
      Platform.runLater(
          () -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
          });
      try {
        if (!passed.await(20, TimeUnit.SECONDS)) {
          throw new AssertionError("no pulse within 20 seconds");
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
