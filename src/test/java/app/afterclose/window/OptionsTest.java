package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.ConversationId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OptionsTest {
  @Test
  void takesBothSpellings() {
    assertThat(Options.of(List.of())).isEqualTo(new Options(null, null, 0));
    assertThat(Options.of(List.of("--home", "/a b", "--open=c1")))
        .isEqualTo(new Options("/a b", "c1", 0));
    assertThat(Options.of(List.of("--home=/a=b"))).isEqualTo(new Options("/a=b", null, 0));
  }

  @Test
  void opensAConversationAtAnEntryOrTheBell() {
    Options at = Options.of(List.of("--open", "c1", "--at", "17"));
    assertThat(at.conversation()).isEqualTo(new ConversationId("c1"));
    assertThat(at.at()).isEqualTo(17);
    assertThat(at.bell()).isFalse();
    Options bell = Options.of(List.of("--open=bell"));
    assertThat(bell.conversation()).isNull();
    assertThat(bell.bell()).isTrue();
  }

  @Test
  void saysWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Options.of(List.of("--at", "here"))).hasMessageContaining("--at");
    assertThatThrownBy(() -> Options.of(List.of("--open", "no such/one")))
        .hasMessageContaining("no such/one");
    assertThatThrownBy(() -> Options.of(List.of("--fast")))
        .hasMessageContaining("--fast")
        .hasMessageContaining("--home DIR");
    assertThatThrownBy(() -> Options.of(List.of("--home"))).hasMessageContaining("--home");
  }
}
