package app.afterclose.llm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.json.Json;
import app.afterclose.model.Diagnosis;
import app.afterclose.model.FoundServer;
import app.afterclose.model.ModelName;
import app.afterclose.model.Preset;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way from a key or a local server to a model that answers: what there is, what it offers, and
 * whether it works. Each method asks over the network on the caller's thread and blocks for at most
 * the settings' timeouts. Any thread may call.
 */
public final class Connections {
  private final Providers providers;
  private final Json json;
  private final InstantSource clock;

  public Connections(Providers providers, Json json, InstantSource clock) {
    this.providers = providers;
    this.json = json;
    this.clock = clock;
  }

  /** What a server offers, or why it cannot be said. */
  public sealed interface Offered {
    record Models(List<ModelName> models) implements Offered {
      public Models {
        models = List.copyOf(models);
      }
    }

    record Not(Diagnosis why) implements Offered {}
  }

  /** The servers that answer on this computer. */
  public List<FoundServer> detect() {
    return detect(Presets.ALL.stream().filter(Preset::local).toList());
  }

  List<FoundServer> detect(List<Preset> presets) {
    return new Detection(json).look(presets);
  }

  /**
   * The models of the server that {@code settings} name.
   *
   * @param key the key as just typed, or null to look it up where the settings say
   */
  public Offered models(Settings.Provider settings, @Nullable Secret key) {
    return switch (providers.server(settings, key)) {
      case Reached.Not(Diagnosis why) -> new Offered.Not(why);
      case Reached.Is(Server server) -> new Offers(json).of(server);
    };
  }

  /** What keeps {@code settings} from being used at all, as far as can be told without asking. */
  public Optional<Diagnosis> wrong(Settings.Provider settings, @Nullable Secret key) {
    return switch (providers.server(settings, key)) {
      case Reached.Not(Diagnosis why) -> Optional.of(why);
      case Reached.Is _ -> unnamed(settings);
    };
  }

  private static Optional<Diagnosis> unnamed(Settings.Provider settings) {
    String model = settings.model();
    return model != null && !model.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Diagnosis.NotAsked(
                Diagnosis.Part.MODEL, plain("approach.model"), plain("approach.model.todo")));
  }

  /**
   * Asks the model for a very short turn, as a run would, and says what came of it.
   *
   * @param key the key as just typed, or null to look it up where the settings say
   */
  public Diagnosis test(Settings.Provider settings, @Nullable Secret key) {
    return switch (providers.server(settings, key)) {
      case Reached.Not(Diagnosis why) -> why;
      case Reached.Is(Server server) ->
          unnamed(settings)
              .orElseGet(() -> new Probe(providers, json, clock).test(server, model(settings)));
    };
  }

  private static String model(Settings.Provider settings) {
    return Objects.requireNonNull(settings.model()).strip();
  }
}
