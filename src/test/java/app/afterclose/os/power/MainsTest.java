package app.afterclose.os.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a desktop, '', true",
    "plugged in, Mains//1/ Battery///Charging, true",
    "plugged in and full, Mains//1/ Battery///Full, true",
    "on battery, Mains//0/ Battery///Discharging, false",
    "charged by USB-C, Mains//0/ USB//1/ Battery///Charging, true",
    "a weak charger, USB//1/ Battery///Discharging, true",
    "nothing on USB-C, USB//0/ Battery///Discharging, false",
    "a desktop with a mouse, Battery/Device//Discharging, true",
    "a laptop with a mouse, Mains//0/ Battery/System//Discharging Battery/Device//Full, false",
    "a battery that says nothing, Mains//0/ Battery///Unknown, true"
  })
  void whatItsSuppliesSay(String machine, String supplies, boolean mains) {
    var all =
        Arrays.stream(supplies.split(" "))
            .filter(text -> !text.isEmpty())
            .map(text -> text.split("/", -1))
            .map(f -> new Mains.Supply(f[0], f[1], f[2], f[3]))
            .toList();
    assertThat(Mains.there(all)).as(machine).isEqualTo(mains);
  }

  @Test
  void theKernelsFilesAreRead(@TempDir Path folder) throws IOException {
    assertThat(new Mains(folder.resolve("none")).there()).isTrue();
    supply(folder, "BAT0", "type", "Battery", "status", "Discharging");
    supply(folder, "AC", "type", "Mains", "online", "0");
    assertThat(new Mains(folder).there()).isFalse();
    supply(folder, "AC", "online", "1");
    assertThat(new Mains(folder).there()).isTrue();
  }

  @Test
  void whatMacSays() {
    assertThat(Power.macMains("Now drawing from 'AC Power'\n -InternalBattery-0 90%")).isTrue();
    assertThat(Power.macMains("Now drawing from 'Battery Power'\n -Internal")).isFalse();
    assertThat(Power.macMains("")).isTrue();
  }

  private static void supply(Path folder, String name, String... values) throws IOException {
    Path supply = Files.createDirectories(folder.resolve(name));
    for (int i = 0; i < values.length; i += 2) {
      Files.writeString(supply.resolve(values[i]), values[i + 1] + "\n");
    }
  }
}
