package app.afterclose.model;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code settings.json} says. Every part has a default, so an absent file is a valid one. */
public record Settings(
    Provider provider, Limits limits, Organisation organisation, Desktop desktop) {

  public static final Settings DEFAULT =
      new Settings(Provider.DEFAULT, Limits.DEFAULT, new Organisation(null), Desktop.DEFAULT);

  /** The same with another provider. */
  public Settings with(Provider other) {
    return new Settings(other, limits, organisation, desktop);
  }

  /** The same with other caps. */
  public Settings with(Limits other) {
    return new Settings(provider, other, organisation, desktop);
  }

  /** The same with other manners on the desktop. */
  public Settings with(Desktop other) {
    return new Settings(provider, limits, organisation, other);
  }

  /**
   * Which model answers.
   *
   * @param kind {@code builtin}, {@code anthropic} or {@code openai}
   * @param baseUrl the server, or null for the vendor's own
   * @param model the model's name, or null for the kind's default
   * @param key {@code keyring}, {@code env:NAME} or {@code none}; never the key itself
   * @param headers sent with each request besides the protocol's own
   * @param proxy the address of an HTTP proxy, or null for the system's own way
   * @param timeouts how long a silent server is waited for
   * @param contextTokens what the model can read at once, or null for what is known of it
   * @param webSearch whether the provider's own web search may be used, where it has one
   * @param titleModel a cheap model that names conversations, or null to name them without one
   */
  public record Provider(
      String kind,
      @Nullable String baseUrl,
      @Nullable String model,
      String key,
      Map<String, String> headers,
      @Nullable String proxy,
      Timeouts timeouts,
      @Nullable Long contextTokens,
      boolean webSearch,
      @Nullable String titleModel) {
    public static final Provider DEFAULT = new Provider("builtin", null, null, "none");

    public Provider {
      headers = Map.copyOf(headers);
    }

    /** With the usual rest: no headers, no proxy, the usual timeouts, no web search. */
    public Provider(String kind, @Nullable String baseUrl, @Nullable String model, String key) {
      this(kind, baseUrl, model, key, Map.of(), null, Timeouts.DEFAULT, null, false, null);
    }

    /** The same with its key elsewhere. */
    public Provider with(String otherKey) {
      return new Provider(
          kind,
          baseUrl,
          model,
          otherKey,
          headers,
          proxy,
          timeouts,
          contextTokens,
          webSearch,
          titleModel);
    }
  }

  /**
   * How long a silent server is waited for.
   *
   * @param connect for a connection
   * @param firstByte for the first byte of the answer, and again for the first of its body: a model
   *     may read long before it speaks
   * @param idle for each further byte; the vendors' keep-alives count
   */
  public record Timeouts(Duration connect, Duration firstByte, Duration idle) {
    public static final Timeouts DEFAULT =
        new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(120), Duration.ofSeconds(60));
  }

  /**
   * Caps.
   *
   * @param link running time of one link
   * @param chain running time of a chain of links
   * @param user active runs for each user
   * @param organisation active runs for the organisation
   * @param monthlyTokens tokens for the organisation in a calendar month, or null for no limit
   * @param attempts how often a turn that fails in passing is tried before the run fails
   * @param patience how long it is tried before the run fails
   */
  public record Limits(
      Duration link,
      Duration chain,
      int user,
      int organisation,
      @Nullable Long monthlyTokens,
      int attempts,
      Duration patience) {
    public static final Limits DEFAULT =
        new Limits(
            Duration.ofMinutes(5), Duration.ofHours(2), 6, 50, null, 10, Duration.ofMinutes(30));

    /** With the usual patience for a provider that fails. */
    public Limits(
        Duration link, Duration chain, int user, int organisation, @Nullable Long monthlyTokens) {
      this(link, chain, user, organisation, monthlyTokens, DEFAULT.attempts(), DEFAULT.patience());
    }
  }

  /**
   * The organisation.
   *
   * @param jdbcUrl where its shared quota is kept, or null when this machine keeps its own
   */
  public record Organisation(@Nullable String jdbcUrl) {}

  /**
   * How the agent behaves on the desktop.
   *
   * @param privateNotifications whether notifications leave out what a conversation is about
   * @param keepAwake when the machine is kept from sleeping while runs are active
   * @param quitWhenIdle whether the agent leaves once no window is open and nothing runs
   */
  public record Desktop(boolean privateNotifications, KeepAwake keepAwake, boolean quitWhenIdle) {
    public static final Desktop DEFAULT = new Desktop(false, KeepAwake.OFF, false);
  }

  /** When the machine is kept from sleeping while runs are active. */
  public enum KeepAwake {
    OFF,
    /** Only while it has mains power. */
    POWER,
    ALWAYS
  }
}
