package app.afterclose.window.export;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Texts;
import app.afterclose.window.state.Whole;
import app.afterclose.window.state.Wholes;
import app.afterclose.window.words.FileNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Writes conversations into files. For the JavaFX thread; files are written on another one. */
public final class Exporter {
  /** How long the name of a file becomes at most, in characters, before its extension. */
  private static final int NAME = 60;

  private final Wholes wholes;
  private final Executor gate;
  private final ZoneId zone;
  private final Texts texts;

  /**
   * @param gate onto the JavaFX thread
   * @param zone the rep's, for the times in the file
   */
  public Exporter(Wholes wholes, Executor gate, ZoneId zone, Texts texts) {
    this.texts = texts;
    this.wholes = wholes;
    this.gate = gate;
    this.zone = zone;
  }

  /**
   * Writes all of a conversation to {@code file} as markdown, in place of what is there.
   *
   * @return completed on the JavaFX thread with the file; exceptionally with an {@link IOException}
   *     whose message says in words what went wrong and what to do. The file is then as it was.
   */
  public CompletableFuture<Path> export(ConversationId id, Path file) {
    var written = new CompletableFuture<Path>();
    var _ =
        wholes
            .get(id)
            .thenApplyAsync(whole -> write(whole, file), Thread::startVirtualThread)
            .whenCompleteAsync(
                (path, problem) -> {
                  if (problem == null) {
                    written.complete(path);
                  } else {
                    written.completeExceptionally(cause(problem));
                  }
                },
                gate);
    return written;
  }

  /** The name of a file to offer for a conversation: its title, where that makes one. */
  public static String name(ConversationHead head) {
    return FileNames.of(head.title(), NAME, "chat") + ".md";
  }

  private Path write(Whole whole, Path file) {
    try {
      String text = Transcript.markdown(whole.head(), whole.history(), zone, texts);
      TextFile.write(file, text, texts);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Throwable cause(Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null
        && (cause instanceof CompletionException || cause instanceof UncheckedIOException)) {
      cause = cause.getCause();
    }
    return cause;
  }
}
