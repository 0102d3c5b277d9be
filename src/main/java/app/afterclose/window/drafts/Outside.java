package app.afterclose.window.drafts;

import app.afterclose.model.Texts;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/**
 * The rep's own programs and files, as drafts leave for them. For the JavaFX thread.
 *
 * @param browse opens an address in the rep's own programs
 * @param where asks the rep for a file to write, suggesting a name; empty when they changed their
 *     mind
 */
public record Outside(Consumer<String> browse, Function<String, Optional<Path>> where) {
  private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{N} ._-]+");
  private static final int LONGEST = 60;

  /** The desktop's own dialog for saving a message, over {@code window}. */
  public static Function<String, Optional<Path>> dialog(Supplier<Window> window, Texts texts) {
    return name -> {
      var chooser = new FileChooser();
      chooser.setTitle(texts.say("drafts.save.title"));
      chooser.setInitialFileName(name);
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(texts.say("drafts.save.kind"), "*.eml"));
      return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
    };
  }

  /**
   * Opens a draft in the rep's mail program; one that is too long for an address as a message.
   *
   * @throws IOException when that cannot be written
   */
  void mail(Edit edit) throws IOException {
    Optional<String> address = Mailto.of(edit.to(), edit.subject(), edit.body());
    if (address.isPresent()) {
      browse.accept(address.get());
      return;
    }
    Path folder = Files.createTempDirectory("afterclose-");
    Path file = folder.resolve(name(edit));
    folder.toFile().deleteOnExit();
    file.toFile().deleteOnExit();
    write(edit, file);
    browse.accept(file.toUri().toString());
  }

  /**
   * Saves a draft as a message where the rep says.
   *
   * @return the file; empty when the rep changed their mind
   * @throws IOException when it cannot be written
   */
  Optional<Path> save(Edit edit) throws IOException {
    Optional<Path> file = where.apply(name(edit));
    if (file.isPresent()) {
      write(edit, file.get());
    }
    return file;
  }

  private static void write(Edit edit, Path file) throws IOException {
    Files.writeString(file, Eml.of(edit.to(), edit.subject(), edit.body()), StandardCharsets.UTF_8);
  }

  /** A name that every file system takes. */
  static String name(Edit edit) {
    String bare = UNFIT.matcher(edit.subject()).replaceAll(" ").strip().replaceAll("\\s+", " ");
    String cut = bare.length() > LONGEST ? bare.substring(0, LONGEST).strip() : bare;
    return (cut.isEmpty() ? "Draft" : cut.replaceAll("^\\.+|[. ]+$", "")) + ".eml";
  }
}
