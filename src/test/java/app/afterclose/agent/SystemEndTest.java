package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The system's end of the process, before there is an agent and while there is one. */
final class SystemEndTest {
  private final SystemEnd end = new SystemEnd();
  private final CountDownLatch asked = new CountDownLatch(1);

  @Test
  void beforeThereIsAnAgentNobodyIsWaitedFor() {
    assertThat(end.come()).isFalse();
    end.comes();
    assertThat(end.come()).isTrue();
    end.asks(asked::countDown);
    assertThat(asked.getCount()).as("one that came meanwhile leaves at once").isZero();
  }

  @Test
  void theAgentIsAskedToLeaveAndWaitedFor() throws Exception {
    end.asks(asked::countDown);
    var system = new Thread(end::comes);
    system.start();
    assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(end.come()).isTrue();
    assertThat(system.isAlive()).as("waits until the agent has gone").isTrue();
    end.gone();
    system.join();
  }
}
