package app.afterclose.window.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class GateTest {
  private final Queue<Runnable> fx = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();
  private final Gate gate = new Gate(fx::add, () -> done.add("drawn"));

  @Test
  void whatComesTogetherIsDrawnOnce() {
    gate.execute(() -> done.add("one"));
    gate.execute(() -> done.add("two"));
    assertThat(fx).hasSize(1);
    fx.remove().run();
    assertThat(done).containsExactly("one", "two", "drawn");
  }

  @Test
  void whatComesMeanwhileIsNextTime() {
    gate.execute(() -> gate.execute(() -> done.add("later")));
    fx.remove().run();
    assertThat(done).containsExactly("drawn");
    fx.remove().run();
    assertThat(done).containsExactly("drawn", "later", "drawn");
  }

  @Test
  void aFaultDoesNotShutTheGate() {
    gate.execute(
        () -> {
          throw new IllegalStateException("broken");
        });
    assertThatThrownBy(() -> fx.remove().run()).hasMessage("broken");
    gate.execute(() -> done.add("next"));
    fx.remove().run();
    assertThat(done).containsExactly("drawn", "next", "drawn");
  }
}
