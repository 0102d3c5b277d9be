package app.afterclose.os.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a Linux machine has mains power, from what its kernel says of each supply.
 *
 * @see <a href="https://docs.kernel.org/power/power_supply_class.html">Linux power supply class</a>
 */
record Mains(Path supplies) {
  private static final Logger LOG = LoggerFactory.getLogger(Mains.class);

  /**
   * A supply.
   *
   * @param type {@code Mains}, {@code USB}, {@code Battery}, …
   * @param scope {@code Device} for the battery of a mouse or a keyboard
   * @param online 1 for a charger that delivers
   * @param status {@code Discharging} for a battery that is used up
   */
  record Supply(String type, String scope, String online, String status) {}

  /** True where nobody can tell. */
  boolean there() {
    if (!Files.isDirectory(supplies)) {
      return true;
    }
    try (Stream<Path> all = Files.list(supplies)) {
      return there(all.map(Mains::supply).toList());
    } catch (IOException e) {
      LOG.debug("reading {}", supplies, e);
      return true;
    }
  }

  /**
   * A charger that delivers means mains; else a battery of the machine that is used up does not.
   */
  static boolean there(List<Supply> supplies) {
    List<Supply> own = supplies.stream().filter(s -> !s.scope().equals("Device")).toList();
    boolean charged =
        own.stream().anyMatch(s -> !s.type().equals("Battery") && s.online().equals("1"));
    return charged
        || own.stream()
            .noneMatch(s -> s.type().equals("Battery") && s.status().equals("Discharging"));
  }

  private static Supply supply(Path folder) {
    return new Supply(
        value(folder, "type"),
        value(folder, "scope"),
        value(folder, "online"),
        value(folder, "status"));
  }

  private static String value(Path folder, String name) {
    try {
      return Files.readString(folder.resolve(name)).strip();
    } catch (NoSuchFileException e) {
      return ""; // not every supply has everything
    } catch (IOException e) {
      LOG.debug("reading {} of {}", name, folder, e);
      return "";
    }
  }
}
