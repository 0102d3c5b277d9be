package app.afterclose.os.login;

import static app.afterclose.model.Texts.plain;

import app.afterclose.os.Folders;
import app.afterclose.os.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is started at login.
 *
 * @param name names the entry among others; fit for a file's name
 * @param command the program and its arguments
 */
record Launch(String name, List<String> command) {
  private static final String NAME = "app.afterclose";

  Launch {
    command = List.copyOf(command);
  }

  /** The agent of this data folder, which is named only where it has to be. */
  static Launch agent(Folders folders, Platform platform, List<String> program) {
    var command = new ArrayList<>(program);
    boolean usual = folders.usual(platform);
    if (!usual) {
      command.addAll(List.of("--home", folders.data().toString()));
    }
    command.add("agent");
    return new Launch(usual ? NAME : NAME + "-" + folders.name(), command);
  }

  /** Throws unless an entry can say it: a line break in a folder's name would end it. */
  void check() throws IOException {
    if (command.stream().anyMatch(word -> word.chars().anyMatch(Character::isISOControl))) {
      throw new IOException(plain("folder.character"));
    }
  }
}
