package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Problem;
import app.afterclose.model.Settings;
import app.afterclose.model.Usage;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a connection is lost, silent or cut, the turn ends and keeps the text that came. */
@Timeout(120)
class LostTest {
  private ModelServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ModelServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void silenceBeforeTheFirstByteTimesOut(Protocol protocol) {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    var failed = (TurnResult.Failed) turn(protocol, impatient(300, 20_000));
    assertThat(failed.problem()).isEqualTo(new Problem.ProviderTimeout());
    assertThat(failed.usage().estimated()).as("it may have been billed").isTrue();
    server.streamsAndHolds("");
    assertThat(((TurnResult.Failed) turn(protocol, impatient(300, 20_000))).problem())
        .isEqualTo(new Problem.ProviderTimeout());
  }

  @ParameterizedTest
  @EnumSource
  void silenceInTheMiddleTimesOutAndKeepsTheText(Protocol protocol) {
    server.streamsAndHolds(protocol.beginning());
    var failed = (TurnResult.Failed) turn(protocol, impatient(20_000, 300));
    assertThat(failed.problem()).isEqualTo(new Problem.ProviderTimeout());
    assertThat(failed.text()).isEqualTo("Grüße, ");
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatForgetsToHangUpHoldsNothingUp(Protocol protocol) {
    server.streamsAndHolds(protocol.text);
    assertThat(turn(protocol, ModelServer.PATIENT)).isInstanceOf(TurnResult.Whole.class);
  }

  @ParameterizedTest
  @EnumSource
  void aCutInTheMiddleKeepsTheText(Protocol protocol) {
    server.streamsAndHolds(protocol.beginning());
    var cut = new Cut();
    var result = server.provider(protocol).turn(Turns.ask("?"), text -> cut.now(), cut);
    var was = (TurnResult.WasCut) result;
    assertThat(was.text()).isEqualTo("Grüße, ");
    assertThat(was.usage().estimated()).isTrue();
    assertThat(was.usage().output()).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void aCutBeforeTheFirstByteEndsAtOnce(Protocol protocol) throws InterruptedException {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    var cut = new Cut();
    var provider = server.provider(protocol);
    var result = new AtomicReference<TurnResult>();
    var turn =
        Thread.ofVirtual()
            .start(() -> result.set(provider.turn(Turns.ask("?"), new Turns.Listener(), cut)));
    server.request();
    cut.now();
    assertThat(turn.join(Duration.ofSeconds(10))).isTrue();
    var was = (TurnResult.WasCut) result.get();
    assertThat(was.text()).isEmpty();
    assertThat(was.usage().estimated()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aTurnCutBeforeItBeganAsksNobody(Protocol protocol) {
    var cut = new Cut();
    cut.now();
    assertThat(server.provider(protocol).turn(Turns.ask("?"), new Turns.Listener(), cut))
        .isEqualTo(new TurnResult.WasCut("", Usage.NONE));
    assertThat(server.requests()).isZero();
  }

  /** A look-up of a name cannot be broken off, and may take as long as the system likes. */
  @Test
  void aCutDoesNotWaitForANameToBeLookedUp() throws InterruptedException {
    var looking = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    var client =
        Http.pool()
            .newBuilder()
            .dns(
                host -> {
                  looking.countDown();
                  awaitUninterruptibly(over);
                  return List.of(InetAddress.getLoopbackAddress());
                })
            .build();
    var settings =
        ModelServer.settings("openai", "http://slow.test", Map.of(), null, ModelServer.PATIENT);
    var provider = ModelServer.providers(client).of(settings);
    var cut = new Cut();
    var result = new AtomicReference<TurnResult>();
    var turn =
        Thread.ofVirtual()
            .start(() -> result.set(provider.turn(Turns.ask("?"), new Turns.Listener(), cut)));
    looking.await();
    cut.now();
    assertThat(turn.join(Duration.ofSeconds(10))).isTrue();
    over.countDown();
    assertThat(result.get()).isEqualTo(new TurnResult.WasCut("", Usage.NONE));
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    boolean interrupted = false;
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private TurnResult turn(Protocol protocol, Settings.Timeouts timeouts) {
    return server
        .provider(protocol, timeouts)
        .turn(Turns.ask("?"), new Turns.Listener(), new Cut());
  }

  private static Settings.Timeouts impatient(long firstByte, long idle) {
    return new Settings.Timeouts(
        Duration.ofSeconds(20), Duration.ofMillis(firstByte), Duration.ofMillis(idle));
  }
}
