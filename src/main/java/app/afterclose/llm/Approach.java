package app.afterclose.llm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.json.Json;
import app.afterclose.model.Diagnosis;
import app.afterclose.model.Diagnosis.Part;
import app.afterclose.model.Problem;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import java.util.Locale;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** From settings to the server that they name, or to what is missing in them. */
final class Approach {
  private final Web web;
  private final Keys keys;
  private final Json json;

  Approach(Web web, Keys keys, Json json) {
    this.web = web;
    this.keys = keys;
    this.json = json;
  }

  /**
   * The server.
   *
   * @param typed the key as just typed, or null to look it up where the settings say
   */
  Reached to(Settings.Provider settings, @Nullable Secret typed) {
    if (settings.kind().equals(Builtin.KIND)) {
      return not(Part.NONE, plain("approach.builtin"), plain("approach.builtin.todo"));
    }
    return Kind.of(settings.kind())
        .map(kind -> to(settings, kind, typed))
        .orElseGet(
            () ->
                not(
                    Part.NONE,
                    plain("approach.kind", settings.kind()),
                    plain("approach.kind.todo", Kind.names())));
  }

  private Reached to(Settings.Provider settings, Kind kind, @Nullable Secret typed) {
    String written = Objects.requireNonNullElse(settings.baseUrl(), "").strip();
    String address = written.isEmpty() ? kind.base() : written;
    if (address.contains("{")) {
      return not(
          Part.ADDRESS,
          plain("approach.place", address.replaceFirst("^.*?(\\{[^}]*}?).*$", "$1")),
          plain("approach.place.todo"));
    }
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      return not(Part.ADDRESS, plain("approach.address", address), plain("approach.address.todo"));
    }
    return typed == null
        ? looked(settings, kind, url)
        : typed(settings, kind, url, typed.value().strip());
  }

  private Reached typed(Settings.Provider settings, Kind kind, HttpUrl url, String secret) {
    if (secret.isEmpty() || !secret.chars().allMatch(c -> c > ' ' && c < 127)) {
      return not(Part.KEY, plain("approach.key"), plain("approach.key.todo"));
    }
    return at(settings, kind, url, new Key(settings.key(), secret));
  }

  private Reached looked(Settings.Provider settings, Kind kind, HttpUrl url) {
    return switch (keys.find(settings.key(), KeyName.of(url))) {
      case Keys.Found.Is(Key key) -> at(settings, kind, url, key);
      case Keys.Found.Not(var problem) ->
          not(Part.KEY, sentence(problem.detail()), problem.remedy());
    };
  }

  private Reached at(Settings.Provider settings, Kind kind, HttpUrl url, Key key) {
    return Providers.wrong(settings, key)
        .map(problem -> not(part(problem, settings), sentence(problem.detail()), problem.remedy()))
        .orElseGet(() -> new Reached.Is(new Server(settings, kind, url, key, web, json)));
  }

  /** A header that lacks its key is mended by a key; anything else only in the file. */
  private static Part part(Problem.Rejected problem, Settings.Provider settings) {
    boolean noKey =
        settings.key().equals("none")
            && settings.headers().keySet().stream()
                .anyMatch(name -> problem.detail().equals(plain("header.noKey", name)));
    return noKey ? Part.KEY : Part.NONE;
  }

  private static Reached not(Part where, String what, String todo) {
    return new Reached.Not(new Diagnosis.NotAsked(where, what, todo));
  }

  private static String sentence(String clause) {
    return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + ".";
  }
}
