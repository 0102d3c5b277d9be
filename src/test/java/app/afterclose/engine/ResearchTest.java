package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.llm.StrictModel;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.tool.LocalWeb;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Research over a site of linked pages: many steps, several links, an answer with its sources. */
@Timeout(60)
class ResearchTest {
  private static final int PAGES = 12;
  private static final Duration LINK = Duration.ofSeconds(30);
  private static final Duration PAGE = Duration.ofSeconds(9);

  private final Json json = new Json();
  private final MockWebServer site = new MockWebServer();
  private final AtomicLong nanos = new AtomicLong();

  /** What the model has seen: the address that it was asked about and the links of each result. */
  private final List<String> known = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"anthropic", "openai"})
  void itChainsThroughLinksAndNamesItsSources(String kind) throws Exception {
    serve();
    try (site;
        var model = new StrictModel(kind, this::next, this::answer);
        var rig =
            new EngineRig(
                model.provider(),
                EngineRig.limits(LINK, Duration.ofHours(2), 6),
                UnaryOperator.identity(),
                tools -> tools.others.add(LocalWeb.readPage(json)))) {
      rig.nanos = nanos::get;
      String start = site.url("/page/1").toString();
      known.add(start);
      RunId run = rig.ask("Research Acme, beginning with " + start);
      rig.await(run, RunStatus.Completed.class);

      assertThat(model.refused()).isEmpty();
      assertThat(outcomes(rig, run))
          .hasSize(PAGES + 1)
          .filteredOn(outcome -> outcome.status() == Outcome.Status.OK)
          .hasSize(PAGES)
          .allMatch(outcome -> outcome.said().startsWith("Read “Acme, page "));
      assertThat(outcomes(rig, run))
          .filteredOn(outcome -> outcome.status() == Outcome.Status.ERROR)
          .singleElement()
          .matches(outcome -> outcome.content().contains("no such page"));
      assertThat(rig.state(run).chain().link()).as("links").isGreaterThanOrEqualTo(4);
      assertThat(endings(rig, run).subList(0, 3))
          .allMatch(
              ending -> ending instanceof Ending.Yielded(var why) && why == Ending.Reason.CAP);
      String answer = answered(rig, run);
      assertThat(known).hasSize(PAGES + 1).allMatch(answer::contains);
      assertThat(site.getRequestCount()).as("no page is asked for twice").isEqualTo(PAGES + 1);
    }
  }

  /** Reads up to two pages at once that it knows of and has not read. */
  private List<String> next(int read) {
    return known.subList(Math.min(read, known.size()), Math.min(read + 2, known.size())).stream()
        .flatMap(address -> List.of("read_web_page", "{\"address\":\"" + address + "\"}").stream())
        .toList();
  }

  private String answer() {
    return "Acme grows. Sources: " + String.join(" ", known);
  }

  /** Each page leads to the next two; the last ones to one that is gone. */
  private void serve() throws IOException {
    site.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            nanos.addAndGet(PAGE.toNanos());
            int page = Integer.parseInt(request.getTarget().replaceAll("\\D", ""));
            return page > PAGES ? new MockResponse.Builder().code(404).build() : page(page);
          }
        });
    site.start();
  }

  private MockResponse page(int page) {
    String links =
        List.of(page + 1, page + 2).stream()
            .filter(next -> next <= PAGES + 1)
            .map(next -> "<li><a href='/page/%d'>Page %d</a></li>".formatted(next, next))
            .collect(Collectors.joining());
    for (int next : List.of(page + 1, page + 2)) {
      String address = site.url("/page/" + next).toString();
      if (next <= PAGES + 1 && !known.contains(address)) {
        known.add(address);
      }
    }
    return new MockResponse.Builder()
        .headers(Headers.of("content-type", "text/html; charset=utf-8"))
        .body("<title>Acme, page %d</title><p>Fact %d.</p><ul>%s</ul>".formatted(page, page, links))
        .build();
  }

  private static List<Outcome> outcomes(EngineRig rig, RunId run) {
    return rig.entries(run).stream()
        .filter(r -> r.entry() instanceof Entry.CallEnded)
        .map(r -> ((Entry.CallEnded) r.entry()).outcome())
        .toList();
  }

  private static String answered(EngineRig rig, RunId run) {
    return rig.entries(run).stream()
        .filter(r -> r.entry() instanceof Entry.TurnEnded)
        .map(r -> ((Entry.TurnEnded) r.entry()).text())
        .toList()
        .getLast();
  }

  private static List<Ending> endings(EngineRig rig, RunId run) {
    return rig.entries(run).stream()
        .filter(r -> r.entry() instanceof Entry.LinkEnded)
        .map(r -> ((Entry.LinkEnded) r.entry()).ending())
        .toList();
  }
}
