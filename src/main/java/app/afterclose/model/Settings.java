package app.afterclose.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What {@code settings.json} says. Every part has a default, so an absent file is a valid one. */
public record Settings(Provider provider, Limits limits, Organisation organisation) {

  public static final Settings DEFAULT =
      new Settings(Provider.DEFAULT, Limits.DEFAULT, new Organisation(null));

  /**
   * Which model answers.
   *
   * @param kind {@code builtin}, {@code anthropic} or {@code openai}
   * @param baseUrl the server, or null for the vendor's own
   * @param model the model's name, or null for the kind's default
   * @param key {@code keyring}, {@code env:NAME} or {@code none}; never the key itself
   */
  public record Provider(
      String kind, @Nullable String baseUrl, @Nullable String model, String key) {
    public static final Provider DEFAULT = new Provider("builtin", null, null, "none");
  }

  /**
   * Caps.
   *
   * @param link running time of one link
   * @param chain running time of a chain of links
   * @param user active runs for each user
   * @param organisation active runs for the organisation
   * @param monthlyTokens tokens for the organisation in a calendar month, or null for no limit
   */
  public record Limits(
      Duration link, Duration chain, int user, int organisation, @Nullable Long monthlyTokens) {
    public static final Limits DEFAULT =
        new Limits(Duration.ofMinutes(5), Duration.ofHours(2), 6, 50, null);
  }

  /**
   * The organisation.
   *
   * @param jdbcUrl where its shared quota is kept, or null when this machine keeps its own
   */
  public record Organisation(@Nullable String jdbcUrl) {}
}
