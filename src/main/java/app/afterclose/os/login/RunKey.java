package app.afterclose.os.login;

import static app.afterclose.model.Texts.plain;

import app.afterclose.os.Autostart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The Run key of Windows, read and changed by its own {@code reg}. */
final class RunKey implements Autostart {
  private static final long PATIENCE = 10;

  private final Path temporary;
  private final Launch launch;

  RunKey(Path temporary, Launch launch) {
    this.temporary = temporary;
    this.launch = launch;
  }

  @Override
  public boolean on() throws IOException {
    return reg(List.of("reg", "query", RegistryText.KEY, "/v", launch.name())) == 0;
  }

  @Override
  public void set(boolean on) throws IOException {
    launch.check();
    String text =
        on
            ? RegistryText.set(launch.name(), launch.command())
            : RegistryText.removed(launch.name());
    Path file = Files.createTempFile(temporary, "afterclose", ".reg");
    try {
      // reg takes a text that begins with the mark for UTF-16.
      Files.write(file, ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
      int status = reg(List.of("reg", "import", file.toString()));
      if (status != 0) {
        throw new IOException(plain("registry.refused", String.valueOf(status)));
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static int reg(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      throw new IOException(plain("registry.silent", String.valueOf(PATIENCE)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(plain("registry.interrupted"), e);
    } finally {
      process.destroyForcibly();
    }
  }
}
