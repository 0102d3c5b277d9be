package app.afterclose.client;

import static app.afterclose.model.Texts.plain;

import app.afterclose.os.Folders;
import app.afterclose.os.Program;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts the agent as a process that outlives this one. It writes to {@code logs/agent.log}. */
public final class AgentProcess implements Starter {
  private static final int TAIL = 4_000;

  private final Folders folders;
  private final Program program;

  /**
   * @param folders whose data folder the agent serves
   */
  public AgentProcess(Folders folders, Program program) {
    this.folders = folders;
    this.program = program;
  }

  @Override
  public Attempt start() throws IOException {
    Path log = folders.agentLog();
    Files.createDirectories(folders.logs());
    long before = Files.exists(log) ? Files.size(log) : 0;
    Process process =
        program.start(
            List.of("--home", folders.data().toString(), "agent"), folders.data(), log, Map.of());
    return new Started(process, log, before);
  }

  private record Started(Process process, Path log, long before) implements Attempt {
    @Override
    public boolean underWay() {
      return process.isAlive();
    }

    /** An agent that finds another one at work ends with 0: that is no failure. */
    @Override
    public Optional<String> failure() {
      if (process.isAlive() || process.exitValue() == 0) {
        return Optional.empty();
      }
      String said = lastWords();
      return Optional.of(
          said != null
              ? said
              : plain("attach.silent", String.valueOf(process.exitValue()), log.toString()));
    }

    /** The last line it wrote; the agent says last why it cannot start. */
    private @Nullable String lastWords() {
      try (var file = new RandomAccessFile(log.toFile(), "r")) {
        long from = Math.max(before, file.length() - TAIL);
        file.seek(from);
        byte[] bytes = new byte[(int) (file.length() - from)];
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .reduce((_, last) -> last)
            .orElse(null);
      } catch (IOException e) {
        return plain("attach.log", log.toString(), String.valueOf(e.getMessage()));
      }
    }
  }
}
