package app.afterclose.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The story of a rep at home on the desktop, typed and clicked. */
@Tag("desktop")
final class DesktopIT {
  private static final Path LEFT =
      Path.of(System.getProperty("afterclose.desktop", "target/desktop"));

  @TempDir private static Path session;
  private static Desktop desktop;

  @TempDir private Path folder;
  private Visit visit;
  private Model model;

  @BeforeAll
  static void start() throws IOException {
    desktop = new Desktop(session, LEFT.resolve("logs"));
  }

  @AfterAll
  static void end() {
    if (desktop != null) {
      desktop.close();
    }
  }

  @BeforeEach
  void begin(TestInfo test) throws IOException {
    String name = test.getTestMethod().orElseThrow().getName();
    visit = new Visit(desktop, folder, LEFT.resolve(name));
    model = new Model();
  }

  @AfterEach
  void leave() {
    visit.close();
    model.close();
  }

  @Test
  void theRepSendsClosesAndIsCalledBackToTheFinishedAnswer() {
    String window = visit.open();
    visit.hands().picture("window", window);
    String start = visit.hands().look(window);
    String run = visit.ask("Analyse my pipeline");
    visit.awaitStatus(run, "Running");
    visit.hands().awaitChange(window, start);
    visit.hands().picture("running");
    visit.hands().close(window);
    assertThat(visit.status(run)).as("it does not notice").isEqualTo("Running");
    visit.awaitStatus(run, "Completed");
    assertThat(visit.read(run)).as("it waits in the bell").contains(false);
    visit.hands().picture("again", visit.open());
  }
}
