package app.afterclose.tool;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.British;
import app.afterclose.model.CallId;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadPageToolTest {
  private final Json json = new Json();
  private final MockWebServer server = new MockWebServer();
  private final Tool.Acts tool = (Tool.Acts) LocalWeb.readPage(json);

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPageIsGivenWithWhereItIsFromAndSaidInWords() {
    server.enqueue(
        new MockResponse.Builder().code(301).headers(Headers.of("Location", "/new")).build());
    answers(
        "text/html",
        "<title>Prices</title><meta name=date content=2026-03-31><p>From 9."
            + " <a href=/terms>Terms</a>");
    var outcome = read(url("/old"));
    assertThat(outcome.status()).isEqualTo(Outcome.Status.OK);
    assertThat(outcome.said()).isEqualTo("Read “Prices” on " + server.getHostName());
    assertThat(json.tree(outcome.content()))
        .isEqualTo(
            json.tree(
                """
                {"address": "%s", "asked_address": "%s", "title": "Prices", "date": "2026-03-31",
                 "text": "From 9. Terms", "links": ["Terms → %s"]}
                """
                    .formatted(url("/new"), url("/old"), url("/terms"))));
  }

  @Test
  void aLongPageHasParts() {
    String text = "é🎯".repeat(ReadPageTool.PART / 3) + "a" + "🎯".repeat(ReadPageTool.PART - 9);
    var whole = new StringBuilder();
    for (int part = 1; part <= 3; part++) {
      answers("text/plain; charset=utf-8", text);
      JsonNode content = json.tree(read(url("/"), part).content());
      assertThat(content.path("part").intValue()).isEqualTo(part);
      assertThat(content.path("parts").intValue()).isEqualTo(3);
      assertThat(content.path("text").stringValue().length()).isLessThan(ReadPageTool.PART + 2);
      whole.append(content.path("text").stringValue());
    }
    answers("text/plain; charset=utf-8", text);
    assertThat(json.tree(read(url("/"), 9).content()).path("part").intValue()).isEqualTo(3);
    assertThat(whole).asString().isEqualTo(text);
  }

  @Test
  void ofManyLinksTheFirstAreGiven() {
    answers(
        "text/html",
        IntStream.range(0, 100)
            .mapToObj(i -> "<a href=/" + i + ">Link " + i + "</a>")
            .collect(Collectors.joining(" ")));
    JsonNode content = json.tree(read(url("/")).content());
    assertThat(content.path("links").size()).isEqualTo(ReadPageTool.LINKS);
    assertThat(content.path("notes").toString()).contains("Of 100 links the first 40");
  }

  @Test
  void aPageThatIsNotThereIsAnOrdinaryResult() {
    server.enqueue(new MockResponse.Builder().code(404).build());
    var outcome = read(url("/x"));
    assertThat(outcome.status()).isEqualTo(Outcome.Status.ERROR);
    assertThat(outcome.content()).contains(url("/x"), "There is no such page (404).");
    assertThat(outcome.said())
        .isEqualTo("Could not read " + server.getHostName() + ": There is no such page (404).");
  }

  @Test
  void whatIsNoTextIsNamed() {
    answers("application/pdf", "%PDF");
    var outcome = read(url("/x.pdf"));
    assertThat(outcome.status()).isEqualTo(Outcome.Status.ERROR);
    assertThat(outcome.content()).contains("application/pdf", "\"bytes\":4");
    assertThat(outcome.said()).isEqualTo("Found no page on " + server.getHostName());
  }

  @Test
  void anEmptyPageIsSaidToBe() {
    answers("text/html", "<script>draw()</script>");
    assertThat(read(url("/")).content()).contains("no text on this page");
  }

  @Test
  void itReadsAndItsArgumentsAreChecked() {
    var toolbox = new Toolbox(List.of(tool), json, British.FIGURES);
    assertThat(tool.spec().effect()).isEqualTo(Effect.READ);
    assertThat(toolbox.flaws(tool, "{\"address\": \"https://a.test\", \"part\": 2}")).isEmpty();
    assertThat(toolbox.flaws(tool, "{}")).containsOnlyKeys("address");
    assertThat(toolbox.flaws(tool, "{\"address\": \"https://a.test\", \"part\": 0}"))
        .containsOnlyKeys("part");
    assertThat(WebTools.all(json, "1.2")).singleElement().isInstanceOf(Tool.Acts.class);
    assertThat(tool.propose("{\"address\": \"https://a.test\"}").question())
        .isEqualTo("Read the page https://a.test?");
  }

  private Outcome read(String address) {
    return tool.run("{\"address\": \"" + address + "\"}", context());
  }

  private Outcome read(String address, int part) {
    return tool.run("{\"address\": \"" + address + "\", \"part\": " + part + "}", context());
  }

  private static Tool.Context context() {
    var call = CallId.of(new RunId("r"), 1, 0);
    return new Tool.Context(call, () -> Instant.EPOCH, ZoneOffset.UTC);
  }

  private String url(String path) {
    return server.url(path).toString();
  }

  private void answers(String type, String body) {
    server.enqueue(
        new MockResponse.Builder().headers(Headers.of("content-type", type)).body(body).build());
  }
}
