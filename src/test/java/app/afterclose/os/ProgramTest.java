package app.afterclose.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProgramTest {
  @Test
  void oneLauncherIsAllOfThem() {
    var said = Map.of("afterclose.launcher", "/opt/afterclose/bin/afterclose");
    for (String part : List.of("agent", "window")) {
      assertThat(Program.launcher(part, said::get))
          .contains(new Program(List.of("/opt/afterclose/bin/afterclose")));
    }
  }

  @Test
  void whatHasALauncherOfItsOwnIsStartedByThat() {
    var said =
        Map.of(
            "afterclose.launcher", "/programs/afterclose",
            "afterclose.launcher.agent", "/programs/./afterclose-agent");
    assertThat(Program.launcher("agent", said::get).orElseThrow().command().getFirst())
        .endsWith("afterclose-agent");
    assertThat(Program.launcher("window", said::get).orElseThrow().command().getFirst())
        .endsWith("afterclose");
  }

  @Test
  void withoutOneItIsNotKnown() {
    var said = Map.of("afterclose.launcher", " ");
    assertThat(Program.launcher("agent", said::get)).isEqualTo(Optional.empty());
  }
}
