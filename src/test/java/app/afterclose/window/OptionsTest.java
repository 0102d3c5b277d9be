package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.ConversationId;
import app.afterclose.wire.Destination;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OptionsTest {
  private static final ConversationId CHAT = new ConversationId("c1");

  @Test
  void takesBothSpellings() {
    var here = new Destination.Here();
    assertThat(Options.of(List.of())).isEqualTo(new Options(null, here));
    assertThat(Options.of(List.of("--home", "/a b", "--open=c1")))
        .isEqualTo(new Options("/a b", new Destination.Conversation(CHAT)));
    assertThat(Options.of(List.of("--home=/a=b"))).isEqualTo(new Options("/a=b", here));
  }

  @Test
  void opensAConversationAtAnEntryOrAPlace() {
    assertThat(Options.of(List.of("--at", "17", "--open", "c1")).to())
        .isEqualTo(new Destination.Conversation(CHAT, 17));
    assertThat(Options.of(List.of("--open=bell")).to()).isEqualTo(new Destination.Bell());
    assertThat(Options.of(List.of("--open", "new")).to()).isEqualTo(new Destination.NewChat());
    assertThat(Options.of(List.of("--open", "pipeline")).to())
        .isEqualTo(new Destination.Pipeline());
  }

  @Test
  void saysWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Options.of(List.of("--at", "here"))).hasMessageContaining("--at");
    assertThatThrownBy(() -> Options.of(List.of("--open", "no such/one")))
        .hasMessageContaining("no such/one")
        .hasMessageContaining("pipeline");
    assertThatThrownBy(() -> Options.of(List.of("--fast")))
        .hasMessageContaining("--fast")
        .hasMessageContaining("--home DIR");
    assertThatThrownBy(() -> Options.of(List.of("--home"))).hasMessageContaining("--home");
  }
}
