package app.afterclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  @ParameterizedTest
  @CsvSource(
      value = {
        "''",
        "--home my",
        "--home=my",
        "--open c1 --home my",
        "--home my --open c1 --at 7",
        "--home",
      })
  void withoutACommandItIsTheWindow(String line) {
    assertThat(Arguments.of(words(line)))
        .isEqualTo(new Arguments(Arguments.Start.WINDOW, words(line)));
  }

  @ParameterizedTest
  @CsvSource({"agent, ''", "--home my agent, my", "--home=my agent, my", "agent --home my, my"})
  void theAgentTakesItsFolder(String line, String home) {
    assertThat(Arguments.of(words(line)))
        .isEqualTo(new Arguments(Arguments.Start.AGENT, words(home)));
  }

  @ParameterizedTest
  @CsvSource({
    "ask agent",
    "--home agent ask Hello",
    "--help",
    "agent --help",
    "agent now",
    "--colour",
    "teleport"
  })
  void everythingElseIsTheTerminals(String line) {
    assertThat(Arguments.of(words(line)))
        .isEqualTo(new Arguments(Arguments.Start.TERMINAL, words(line)));
  }

  private static List<String> words(String line) {
    return line.isEmpty() ? List.of() : Arrays.asList(line.split(" "));
  }
}
