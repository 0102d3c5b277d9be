package app.afterclose.llm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.json.Json;
import app.afterclose.model.Problem;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import app.afterclose.os.Keyring;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Makes the provider that the settings name. Those over HTTP share one pool of connections. Any
 * thread may call.
 */
public final class Providers {
  private final Json json;
  private final Provider builtin;
  private final Keys keys;
  private final Web web;

  /**
   * Providers that have not been made yet.
   *
   * @param builtin the built-in analyst, which needs neither key nor network
   * @param environment gives the value of an environment variable, or null when it is not set
   * @param keyring keeps keys under the names that {@link KeyName} gives
   */
  public Providers(
      Json json,
      Provider builtin,
      Function<String, @Nullable String> environment,
      Keyring keyring) {
    this(json, builtin, new Keys(environment, keyring), Web.later());
  }

  /** Over {@code web}. */
  Providers(Json json, Provider builtin, Keys keys, Web web) {
    this.json = json;
    this.builtin = builtin;
    this.keys = keys;
    this.web = web;
  }

  /**
   * The provider for {@code settings}. Where these name none that can be asked, the one given fails
   * every turn with what is wrong and what to change.
   */
  public Provider of(Settings.Provider settings) {
    if (settings.kind().equals(Builtin.KIND)) {
      return builtin;
    }
    return Kind.of(settings.kind())
        .map(kind -> connected(settings, kind))
        .orElseGet(
            () ->
                unavailable(
                    settings,
                    plain("settings.kind.unknown", settings.kind()),
                    plain("settings.kind.and", Kind.names())));
  }

  /**
   * Forgets connections that nobody uses at the moment: after a sleep of the machine they look well
   * and are dead, and a request over one would wait in vain.
   */
  public void reconnect() {
    web.reconnect();
  }

  private Provider connected(Settings.Provider settings, Kind kind) {
    String model = settings.model();
    if (model == null || model.isBlank()) {
      return unavailable(settings, plain("settings.model.none"), plain("settings.model.and"));
    }
    String address = settings.baseUrl() == null ? kind.base() : settings.baseUrl().strip();
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      return unavailable(settings, plain("settings.address.none"), plain("settings.address.and"));
    }
    return settings.key().equals(Keys.KEYRING)
        ? new Keyed(
            settings.kind(),
            model.strip(),
            settings.webSearch(),
            Near.is(url.host()),
            () -> keyed(settings, url, model.strip(), kind))
        : keyed(settings, url, model.strip(), kind);
  }

  private Provider keyed(Settings.Provider settings, HttpUrl url, String model, Kind kind) {
    return switch (keys.find(settings.key(), KeyName.of(url))) {
      case Keys.Found.Is(Key key) ->
          wrong(settings, key)
              .<Provider>map(problem -> new Unavailable(settings.kind(), model, problem))
              .orElseGet(() -> kind.maker().make(url, model, http(settings, url, key), json));
      case Keys.Found.Not(Problem.Rejected problem) ->
          new Unavailable(settings.kind(), model, problem);
    };
  }

  static Optional<Problem.Rejected> wrong(Settings.Provider settings, Key key) {
    String proxy = settings.proxy();
    Optional<Problem.Rejected> way = proxy == null ? Optional.empty() : ProxyWay.wrong(proxy);
    return way.or(() -> ExtraHeaders.wrong(settings.headers(), key));
  }

  private Http http(Settings.Provider settings, HttpUrl url, Key key) {
    return new Http(web, settings, url.host(), key, json);
  }

  /** The server that {@code settings} name, to be looked at rather than worked with. */
  Reached server(Settings.Provider settings, @Nullable Secret typed) {
    return new Approach(web, keys, json).to(settings, typed);
  }

  /** The provider at a server that was approached. */
  Provider provider(Server server, String model) {
    return server.kind().maker().make(server.base(), model, server.http(), json);
  }

  private static Provider unavailable(Settings.Provider settings, String detail, String and) {
    String model = settings.model();
    return new Unavailable(
        settings.kind(), model == null ? "" : model, Problem.Rejected.connect(detail, and));
  }
}
