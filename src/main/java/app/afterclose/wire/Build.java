package app.afterclose.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which program this is.
 *
 * @param protocol {@link Wire#PROTOCOL} as it was when this was built
 * @param version for people, like 0.1.0
 * @param id tells one build from another and sorts by time (UTC, {@code yyyyMMddTHHmmssZ}); empty
 *     when it was compiled without the build, and then fits every other id
 */
public record Build(int protocol, String version, String id) {
  private static final String FILE = "build.properties";

  /** The running program, as the build wrote it down. */
  public static Build own() {
    try (InputStream in = Build.class.getResourceAsStream(FILE)) {
      var said = new Properties();
      if (in != null) {
        said.load(in);
      }
      return new Build(Wire.PROTOCOL, filled(said, "version"), filled(said, "id"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own " + FILE, e);
    }
  }

  static Build of(Command.Hello hello) {
    return new Build(hello.protocol(), hello.version(), hello.build());
  }

  /** How this program introduces itself. */
  public Command.Hello hello() {
    return new Command.Hello(protocol, version, id);
  }

  /** Whether the two can work together: of one protocol, and one build as far as that is known. */
  public boolean fits(Build other) {
    return protocol == other.protocol
        && (id.isEmpty() || other.id.isEmpty() || id.equals(other.id));
  }

  /** Whether this one came after one that it does not fit. */
  public boolean newerThan(Build other) {
    return protocol == other.protocol ? id.compareTo(other.id) > 0 : protocol > other.protocol;
  }

  /** Empty for what only the build fills in. */
  private static String filled(Properties said, String name) {
    String value = said.getProperty(name, "");
    return value.startsWith("$") || value.startsWith("@") ? "" : value;
  }
}
