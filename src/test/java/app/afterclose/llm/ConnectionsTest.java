package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.British;
import app.afterclose.model.Diagnosis;
import app.afterclose.model.Diagnosis.Part;
import app.afterclose.model.DiagnosisWords;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A try of a connection says precisely what is wrong, over real HTTP. */
final class ConnectionsTest extends ConnectionTest {
  @ParameterizedTest
  @EnumSource
  void aModelThatStreamsAndCallsTheToolWorks(Protocol protocol) throws InterruptedException {
    server.streams(protocol.tools);
    var works = (Diagnosis.Works) test(protocol);
    assertThat(works.model()).isEqualTo("model-x");
    assertThat(works.firstByte()).isPositive();
    var request = server.request();
    String header = protocol == Protocol.OPENAI ? "Authorization" : "x-api-key";
    assertThat(request.getHeaders().get(header)).endsWith(ModelServer.SECRET);
    var body = new Json().tree(request.getBody().utf8());
    assertThat(body.path("stream").booleanValue()).isTrue();
    assertThat(body.path("tools").size()).isEqualTo(1);
    assertThat(request.getBody().utf8()).hasSizeLessThan(2_000);
  }

  @ParameterizedTest
  @EnumSource
  void aModelThatOnlyTalksHasNoTools(Protocol protocol) {
    server.streams(protocol.text);
    assertThat(test(protocol)).isInstanceOf(Diagnosis.NoTools.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401 | {"error":{"type":"authentication_error","message":"invalid x-api-key"}}          | KeyRefused
          401 |                                                                                  | KeyRefused
          400 | {"error":{"message":"API key not valid. Please pass a valid API key."}}          | KeyRefused
          403 | {"error":{"type":"permission_error","message":"not for your region"}}            | NotAllowed
          404 | {"error":{"message":"model 'model-x' not found"}}                                | NoSuchModel
          404 | {"error":{"code":"model_not_found","message":"The model `model-x` does not exist or you do not have access to it."}} | NoSuchModel
          404 | {"type":"error","error":{"type":"not_found_error","message":"model: model-x"}}   | NoSuchModel
          404 | {"object":"error","message":"The model `model-x` does not exist.","code":404}    | NoSuchModel
          404 | {"error":{"code":"DeploymentNotFound","message":"The API deployment for this resource does not exist."}} | NoSuchModel
          400 | {"error":{"message":"model-x is not a valid model ID","code":400}}               | NoSuchModel
          400 | {"object":"error","message":"Invalid model: model-x","type":"invalid_model"}     | NoSuchModel
          404 | {"detail":"Not Found"}                                                           | NoApiThere
          404 | <html><body>nginx</body></html>                                                  | NoApiThere
          301 |                                                                                  | NoApiThere
          400 | Client sent an HTTP request to an HTTPS server.                                  | NoApiThere
          400 | {"error":{"message":"registry.ollama.ai/library/model-x does not support tools"}} | NoTools
          404 | {"error":{"message":"No endpoints found that support tool use."}}                | NoTools
          400 | {"object":"error","message":"\\"auto\\" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set"} | NoTools
          500 | {"error":{"message":"tools param requires --jinja flag"}}                        | NoTools
          400 | {"error":{"message":"Streaming is not supported for this model"}}                | NoStreaming
          402 | {"error":{"message":"This request requires more credits"}}                       | NoCredit
          429 | {"error":{"type":"insufficient_quota","message":"You exceeded your current quota"}} | NoCredit
          400 | {"error":{"message":"Your credit balance is too low to access the Anthropic API."}} | NoCredit
          429 | {"error":{"type":"rate_limit_error","message":"slow down"}}                      | TooMany
          407 |                                                                                  | ProxyFailed
          529 | {"error":{"type":"overloaded_error","message":"Overloaded"}}                     | Unwell
          502 | <html>Bad gateway</html>                                                         | Unwell
          422 | {"detail":"temperature out of range"}                                            | Declined
          200 | {"choices":[{"message":{"content":"hello"}}]}                                    | NoStreaming
          200 | {"hello":"world"}                                                                | NoApiThere
          200 | {"error":{"type":"overloaded_error","message":"Overloaded"}}                     | Unwell
          """)
  void anAnswerThatIsNoneIsTold(int status, @Nullable String body, String found) {
    for (Protocol protocol : Protocol.values()) {
      String said = body == null ? "" : body.replace("\\\\", "\\");
      String type =
          said.startsWith("{")
              ? "application/json"
              : said.startsWith("<") ? "text/html" : "text/plain";
      server.answers(status, said, "content-type: " + type);
      if (status == 404) {
        server.answers(404, "");
      }
      Diagnosis diagnosis = test(protocol);
      assertThat(diagnosis.getClass().getSimpleName()).as("%s", diagnosis).isEqualTo(found);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPageIsNoApi(Protocol protocol) {
    server.answers(200, "<html>Sign in</html>", "content-type: text/html");
    assertThat(test(protocol)).isInstanceOf(Diagnosis.NoApiThere.class);
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownModelIsToldByTheListWhereTheServerSaysNothing(Protocol protocol) {
    server.answers(404, "{}", "content-type: application/json");
    server.answers(200, "{\"data\":[{\"id\":\"other\"}]}", "content-type: application/json");
    assertThat(test(protocol)).isInstanceOf(Diagnosis.NoSuchModel.class);
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatRepeatsTheKeyIsNotRepeated(Protocol protocol) {
    server.answers(
        401,
        "{\"error\":{\"message\":\"Incorrect API key provided: %s.\"}}"
            .formatted(ModelServer.SECRET),
        "content-type: application/json");
    Diagnosis found = test(protocol);
    assertThat(found.toString() + DiagnosisWords.of(found, British.FIGURES))
        .contains("Incorrect API key")
        .doesNotContain(ModelServer.SECRET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          builtin | -                                       | m | none       | NONE    | built-in analyst
          openai  | https://{RESOURCE}.openai.azure.com/x   | m | none       | ADDRESS | {RESOURCE}
          openai  | ftp://models                            | m | none       | ADDRESS | no web address
          openai  | http://localhost:1                      | - | none       | MODEL   | No model
          openai  | http://localhost:1                      | m | env:UNSET  | KEY     | UNSET
          """)
  void whatIsMissingIsToldBeforeAnythingIsSent(
      String kind,
      @Nullable String url,
      @Nullable String model,
      String key,
      Part part,
      String what) {
    var found = connections().test(new Settings.Provider(kind, url, model, key), null);
    assertThat(found.part()).isEqualTo(part);
    assertThat(DiagnosisWords.happened(found, British.FIGURES)).contains(what);
  }

  @Test
  void whatCannotBeAKeyIsNotSent() {
    var found =
        connections().test(at(Protocol.OPENAI, server.url(), "m", "none"), new Secret("two words"));
    assertThat(found.part()).isEqualTo(Part.KEY);
    assertThat(found.toString()).doesNotContain("two words");
    assertThat(server.requests()).isZero();
  }

  @Test
  void aHeaderThatHoldsTheKeyGoesWithTheList() throws InterruptedException {
    server.answers(200, "{\"data\":[]}");
    var azure =
        new Settings.Provider(
            "openai",
            server.url() + "openai/v1",
            null,
            "none",
            Map.of("api-key", "${key}"),
            null,
            Settings.Timeouts.DEFAULT,
            null,
            false,
            null);
    connections().models(azure, KEY);
    var request = server.request();
    assertThat(request.getHeaders().get("api-key")).isEqualTo(ModelServer.SECRET);
    assertThat(request.getUrl().encodedPath()).isEqualTo("/openai/v1/models");
  }
}
