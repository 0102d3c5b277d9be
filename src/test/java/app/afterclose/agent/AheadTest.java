package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Request;
import org.junit.jupiter.api.Test;

final class AheadTest {
  @Test
  void whoNeedsTheTalkGetsItHoweverLongItTakes() {
    var wire = Ahead.begin().wire();
    Command.Hello hello = Build.own().hello();
    var asked = new Request(7, hello);
    assertThat(wire.get().read(wire.get().write(asked), Request.class)).isEqualTo(asked);
    assertThat(wire.get()).isSameAs(wire.get());
  }
}
