package app.afterclose.desktop;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A rep at home on a real desktop, with a data folder and a model of their own. */
@Tag("desktop")
abstract class DesktopCase {
  private static final Path LEFT =
      Path.of(System.getProperty("afterclose.desktop", "target/desktop"));

  @TempDir private static Path session;
  static Desktop desktop;
  @TempDir private Path folder;
  Visit visit;
  Model model;

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
    visit.hands().picture("at-the-end");
    visit.close();
    model.close();
  }
}
