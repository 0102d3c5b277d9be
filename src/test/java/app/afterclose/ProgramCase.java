package app.afterclose;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built program with a data folder of its own, and real processes. */
@Timeout(240)
abstract class ProgramCase {
  @TempDir Path folder;
  Program program;

  @BeforeEach
  final void begin() throws IOException {
    program = new Program(folder);
  }

  @AfterEach
  final void end() {
    program.close();
  }
}
