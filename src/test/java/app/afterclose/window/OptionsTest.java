package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OptionsTest {
  @Test
  void takesBothSpellings() {
    assertThat(Options.of(List.of())).isEqualTo(new Options(null, null));
    assertThat(Options.of(List.of("--home", "/a b", "--open=c1")))
        .isEqualTo(new Options("/a b", "c1"));
    assertThat(Options.of(List.of("--home=/a=b"))).isEqualTo(new Options("/a=b", null));
  }

  @Test
  void saysWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Options.of(List.of("--fast")))
        .hasMessageContaining("--fast")
        .hasMessageContaining("--home DIR");
    assertThatThrownBy(() -> Options.of(List.of("--home"))).hasMessageContaining("--home");
  }
}
