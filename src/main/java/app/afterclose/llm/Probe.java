package app.afterclose.llm;

import app.afterclose.json.Json;
import app.afterclose.model.Diagnosis;
import app.afterclose.model.Effect;
import app.afterclose.model.ModelName;
import app.afterclose.model.ToolSpec;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/** One real, streamed turn with one tiny tool, by the very code that a run uses. */
final class Probe {
  private static final ToolSpec TOOL =
      new ToolSpec(
          "ready",
          "Reports that you are ready.",
          "{\"type\":\"object\",\"properties\":{\"ready\":{\"type\":\"boolean\"}},\"required\":[\"ready\"]}",
          Effect.READ,
          Duration.ofSeconds(10));

  private final Providers providers;
  private final Json json;
  private final InstantSource clock;

  Probe(Providers providers, Json json, InstantSource clock) {
    this.providers = providers;
    this.json = json;
    this.clock = clock;
  }

  Diagnosis test(Server server, String model) {
    var witness = new Witness();
    Server watched = server.seenBy(witness);
    Provider provider = providers.provider(watched, model);
    TurnResult result = provider.turn(request(), _ -> {}, new Cut());
    Evidence seen = Evidence.of(server, server.base(), model, witness, json, result);
    // Whether the model or the address is wrong: a server that lists models has an address.
    if (seen.status() == 404
        && new Offers(json).of(server) instanceof Connections.Offered.Models(var models)) {
      seen = seen.offering(models.stream().map(ModelName::id).toList());
    }
    return Verdict.of(seen);
  }

  private TurnRequest request() {
    var ask =
        new Message.User(
            clock.instant(),
            ZoneOffset.UTC,
            "This is a test of the connection. Call the tool \"ready\" with ready = true, and write"
                + " nothing else.");
    return new TurnRequest(
        "You are being tested. Do exactly what you are asked.",
        List.of(ask),
        List.of(TOOL),
        "",
        false,
        clock.instant(),
        ZoneOffset.UTC);
  }
}
