package app.afterclose.llm;

import app.afterclose.json.Json;
import app.afterclose.model.FoundServer;
import app.afterclose.model.Preset;
import app.afterclose.model.Settings;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Looks for servers of models on this computer, all at once; whoever is silent is not there. */
final class Detection {
  private static final Settings.Timeouts SHORT =
      new Settings.Timeouts(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(1));

  /** A port that many programs use: only who says its name is taken for it. */
  private static final Map<String, String> NAMED = Map.of("llamacpp", "llamacpp");

  private final Json json;

  Detection(Json json) {
    this.json = json;
  }

  List<FoundServer> look(List<Preset> presets) {
    OkHttpClient client =
        Http.pool()
            .newBuilder()
            .proxy(Proxy.NO_PROXY)
            .callTimeout(SHORT.connect().plus(SHORT.firstByte()))
            .build();
    Executor each = task -> Thread.ofVirtual().name("detect").start(task);
    var looking = new ArrayList<CompletableFuture<Optional<FoundServer>>>();
    for (Preset preset : presets) {
      looking.add(CompletableFuture.supplyAsync(() -> at(preset, client), each));
    }
    List<FoundServer> found =
        looking.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
    client.connectionPool().evictAll();
    return found;
  }

  private Optional<FoundServer> at(Preset preset, OkHttpClient client) {
    var settings =
        new Settings.Provider(
            preset.kind(),
            preset.baseUrl(),
            null,
            "none",
            Map.of(),
            null,
            SHORT,
            null,
            false,
            null);
    var server =
        new Server(
            settings,
            Kind.of(preset.kind()).orElseThrow(),
            HttpUrl.get(preset.baseUrl()),
            new Key("none", null),
            new Web(client),
            json);
    return new Offers(json)
        .page(server, server.models())
        .map(Listing.Page::rows)
        .filter(rows -> itself(preset, rows))
        .map(rows -> new FoundServer(preset.id(), preset.baseUrl(), Listing.sorted(rows, false)));
  }

  private static boolean itself(Preset preset, List<Listing.Row> rows) {
    String name = NAMED.get(preset.id());
    return name == null || Offers.owner(rows).equals(name);
  }
}
