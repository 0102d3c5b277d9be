package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.Problem;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a turn gives, alike for both protocols. */
class TurnTest {
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
  void textComesAsItArrives(Protocol protocol) {
    server.streams(protocol.text);
    var listener = new Turns.Listener();
    var result = server.provider(protocol).turn(Turns.ask("How are we?"), listener, new Cut());
    var whole = (TurnResult.Whole) result;
    assertThat(whole.text()).isEqualTo(Protocol.SAID);
    assertThat(listener.heard()).isEqualTo(Protocol.SAID);
    assertThat(whole.stop()).isEqualTo(StopReason.END);
    assertThat(whole.calls()).isEmpty();
    assertThat(whole.usage()).isEqualTo(new Usage(175, 15, false));
  }

  @ParameterizedTest
  @EnumSource
  void everyWayToEndLinesIsRead(Protocol protocol) {
    for (String end : List.of("\r\n", "\r")) {
      server.streams(protocol.text.replace("\n", end));
      var result = turn(protocol, Turns.ask("?"));
      assertThat(result).isInstanceOf(TurnResult.Whole.class);
      assertThat(((TurnResult.Whole) result).text()).isEqualTo(Protocol.SAID);
    }
  }

  @ParameterizedTest
  @EnumSource
  void callsAreAssembledInOrder(Protocol protocol) {
    server.streams(protocol.tools);
    var cut = new Cut();
    var whole =
        (TurnResult.Whole)
            server.provider(protocol).turn(Turns.ask("?"), new Turns.Listener(), cut);
    assertThat(cut.signs()).as("a call that is written down is a sign of life").isGreaterThan(3);
    String first = protocol == Protocol.ANTHROPIC ? "toolu_01A" : "call_a";
    String second = protocol == Protocol.ANTHROPIC ? "toolu_01B" : "call_b";
    assertThat(whole.calls())
        .containsExactly(
            new TurnResult.Proposed(first, "deals", "{\"stage\": \"Proposal\", \"above\": 1.50}"),
            new TurnResult.Proposed(second, "summary", "{}"));
    assertThat(whole.stop()).isEqualTo(StopReason.TOOLS);
    assertThat(whole.text()).isEqualTo("I look.");
    assertThat(whole.usage()).isEqualTo(new Usage(40, 89, false));
  }

  @ParameterizedTest
  @EnumSource
  void atTheOutputLimitTheTextIsKeptAndNoCallCounts(Protocol protocol) {
    server.streams(protocol.tooMuch("So far"));
    var whole = (TurnResult.Whole) turn(protocol, Turns.ask("?"));
    assertThat(whole.stop()).isEqualTo(StopReason.LENGTH);
    assertThat(whole.text()).isEqualTo("So far");
    server.streams(
        protocol
            .tools
            .replace("tool_use\",\"stop_s", "max_tokens\",\"stop_s")
            .replace("tool_calls\"}]}", "length\"}]}"));
    var cutCalls = (TurnResult.Whole) turn(protocol, Turns.ask("?"));
    assertThat(cutCalls.stop()).isEqualTo(StopReason.LENGTH);
    assertThat(cutCalls.calls()).isEmpty();
    assertThat(cutCalls.raw()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void anOutputLimitReachedInSilenceIsNoWayToGoOn(Protocol protocol) {
    server.streams(protocol.tooMuch(""));
    var failed = (TurnResult.Failed) turn(protocol, Turns.ask("?"));
    assertThat(failed.problem()).isInstanceOf(Problem.Rejected.class);
    assertThat(failed.problem().passing()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void whoMustWrapUpCallsNothing(Protocol protocol) throws Exception {
    server.streams(protocol.tools);
    var request = Turns.ask(List.of(Turns.user("?")), "", true);
    var whole = (TurnResult.Whole) turn(protocol, request);
    assertThat(whole.calls()).isEmpty();
    assertThat(whole.stop()).isEqualTo(StopReason.END);
    assertThat(whole.raw()).isNull();
    assertThat(server.request().getBody().utf8())
        .contains(Wording.WRAP_UP)
        .contains(
            protocol == Protocol.ANTHROPIC
                ? "\"tool_choice\":{\"type\":\"none\"}"
                : "\"tool_choice\":\"none\"");
  }

  @ParameterizedTest
  @EnumSource
  void argumentsThatAreNoObjectFailTheTurnAndRunNothing(Protocol protocol) {
    server.streams(protocol.tools.replace("1.50}", "1.50"));
    var failed = (TurnResult.Failed) turn(protocol, Turns.ask("?"));
    assertThat(failed.problem().passing()).isTrue();
    assertThat(failed.text()).isEqualTo("I look.");
  }

  @ParameterizedTest
  @EnumSource
  void usageThatIsMissingIsEstimatedAndMarked(Protocol protocol) {
    server.streams(protocol.text.replace("usage", "unused"));
    var whole = (TurnResult.Whole) turn(protocol, Turns.ask("?"));
    assertThat(whole.usage().estimated()).isTrue();
    assertThat(whole.usage().output()).isEqualTo((Protocol.SAID.length() + 3) / 4);
    assertThat(whole.usage().input()).isGreaterThan(50);
  }

  @ParameterizedTest
  @EnumSource
  void aListenersOwnErrorIsNotTheServers(Protocol protocol) {
    server.streams(protocol.text);
    assertThatThrownBy(
            () ->
                server
                    .provider(protocol)
                    .turn(
                        Turns.ask("?"),
                        text -> {
                          throw new IllegalStateException("the journal is closed");
                        },
                        new Cut()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the journal is closed");
  }

  private TurnResult turn(Protocol protocol, TurnRequest request) {
    return server.provider(protocol).turn(request, new Turns.Listener(), new Cut());
  }
}
