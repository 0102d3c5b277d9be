package app.afterclose.terminal;

import app.afterclose.wire.Build;
import picocli.CommandLine;

/** What {@code --version} says. */
final class Version implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    Build own = Build.own();
    String version = own.version().isEmpty() ? "(not built by Maven)" : own.version();
    return new String[] {
      ("Afterclose " + version + (own.id().isEmpty() ? "" : ", build " + own.id())).strip()
    };
  }
}
