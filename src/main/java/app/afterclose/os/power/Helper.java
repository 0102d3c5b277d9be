package app.afterclose.os.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program that keeps the machine awake for as long as it runs. Its input is a pipe from here, so
 * that one that reads it ends with this process, however that ends.
 */
record Helper(List<String> command) implements Awake.Way {
  private static final Logger LOG = LoggerFactory.getLogger(Helper.class);

  Helper {
    command = List.copyOf(command);
  }

  /** Where {@code name} is on this search path. */
  static Optional<Path> find(String name, String path) {
    return Arrays.stream(path.split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public Optional<Awake.Hold> take(Runnable lost) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var _ = process.onExit().thenRunAsync(lost, Thread::startVirtualThread);
      return Optional.of(() -> end(process));
    } catch (IOException e) {
      LOG.info("{} cannot be started", command.getFirst(), e);
      return Optional.empty();
    }
  }

  private static void end(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      LOG.debug("its input was closed already", e);
    }
    process.destroy();
  }
}
