package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Problem;
import java.io.IOException;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Against a server that, like the real ones, refuses a call without its result. */
class PairingTest {
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
  void everyCallIsFollowedByItsResult(Protocol protocol) {
    var message = begin(protocol);
    var results = Turns.results(message);
    var plain = new Message.Assistant(message.text(), message.calls(), null);
    for (Message.Assistant form : List.of(message, plain)) {
      List<Message> whole = List.of(Turns.user("?"), form, results);
      List<Message> followed = List.of(Turns.user("?"), form, results, Turns.user("And now?"));
      for (List<Message> messages : List.of(whole, followed)) {
        for (String kept : List.of("", "So far ")) {
          for (boolean wrapUp : List.of(false, true)) {
            assertThat(turn(protocol, Turns.ask(messages, kept, wrapUp)))
                .isInstanceOf(TurnResult.Whole.class);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCallWithoutItsResultIsRefused(Protocol protocol) {
    var message = begin(protocol);
    var one = new Message.Results(Turns.results(message).results().subList(0, 1));
    var turned = new Message.Results(Turns.results(message).results().reversed());
    for (Message after : List.of(one, turned, Turns.user("Never mind"))) {
      var result = turn(protocol, Turns.ask(List.of(Turns.user("?"), message, after), "", false));
      assertThat(((TurnResult.Failed) result).problem())
          .isInstanceOfSatisfying(
              Problem.Rejected.class, p -> assertThat(p.detail()).contains("lacks its result"));
    }
  }

  private Message.Assistant begin(Protocol protocol) {
    server.streams(protocol.tools);
    var message = Turns.assistant(turn(protocol, Turns.ask("?")));
    server.dispatch(body -> answer(protocol, body));
    return message;
  }

  private TurnResult turn(Protocol protocol, TurnRequest request) {
    return server.provider(protocol).turn(request, new Turns.Listener(), new Cut());
  }

  private static MockResponse answer(Protocol protocol, JsonNode body) {
    return StrictModel.paired(protocol, body.path("messages"))
        ? ModelServer.stream().body(protocol.text).build()
        : new MockResponse.Builder()
            .code(400)
            .body("{\"error\":{\"message\":\"a call lacks its result\"}}")
            .build();
  }
}
