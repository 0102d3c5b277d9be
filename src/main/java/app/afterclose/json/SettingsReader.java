package app.afterclose.json;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Settings;
import java.time.Duration;

/**
 * Reads the text of a settings file; what is absent takes its default, what is unknown is skipped.
 */
public final class SettingsReader {

  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

  private final SettingsValues values;

  private SettingsReader(SettingsValues values) {
    this.values = values;
  }

  /** Throws {@link BadJson}, with the place, when the text is no JSON or a value cannot be. */
  public static Settings read(Json json, String text) {
    if (text.isBlank()) {
      return Settings.DEFAULT;
    }
    return new SettingsReader(new SettingsValues(json, text)).settings();
  }

  private Settings settings() {
    var organisation = new Settings.Organisation(values.text("/organisation/jdbcUrl", null));
    return new Settings(provider(), limits(), organisation, desktop());
  }

  private Settings.Provider provider() {
    var usual = Settings.Provider.DEFAULT;
    String kind = values.require("/provider/kind", usual.kind());
    String key = values.require("/provider/key", usual.key());
    if (!key.equals("none") && !key.equals("keyring") && !key.matches("env:\\w+")) {
      throw values.bad("/provider/key", plain("settings.value.key"));
    }
    return new Settings.Provider(
        kind,
        values.text("/provider/baseUrl", null),
        values.text("/provider/model", null),
        key,
        values.texts("/provider/headers"),
        values.text("/provider/proxy", null),
        timeouts(),
        values.tokens("/provider/contextTokens"),
        values.flag("/provider/webSearch", usual.webSearch()),
        values.text("/provider/titleModel", null));
  }

  private Settings.Timeouts timeouts() {
    var usual = Settings.Timeouts.DEFAULT;
    return new Settings.Timeouts(
        timeout("/provider/timeouts/connect", usual.connect()),
        timeout("/provider/timeouts/firstByte", usual.firstByte()),
        timeout("/provider/timeouts/idle", usual.idle()));
  }

  /** No socket takes one that is much longer. */
  private Duration timeout(String at, Duration usual) {
    Duration timeout = values.duration(at, usual);
    if (timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw values.bad(at, plain("settings.value.day"));
    }
    return timeout;
  }

  private Settings.Limits limits() {
    var usual = Settings.Limits.DEFAULT;
    Duration link = values.duration("/limits/link", usual.link());
    Duration chain = values.duration("/limits/chain", usual.chain());
    if (chain.compareTo(link) <= 0) {
      throw values.bad(
          values.absent("/limits/chain") ? "/limits/link" : "/limits/chain",
          plain("settings.value.chain", chain.toString(), link.toString()));
    }
    return new Settings.Limits(
        link,
        chain,
        values.count("/limits/user", usual.user()),
        values.count("/limits/organisation", usual.organisation()),
        values.tokens("/limits/monthlyTokens"),
        values.count("/limits/attempts", usual.attempts()),
        values.duration("/limits/patience", usual.patience()));
  }

  private Settings.Desktop desktop() {
    var usual = Settings.Desktop.DEFAULT;
    String awake = values.require("/desktop/keepAwake", "off");
    return new Settings.Desktop(
        values.flag("/desktop/privateNotifications", usual.privateNotifications()),
        switch (awake) {
          case "off" -> Settings.KeepAwake.OFF;
          case "power" -> Settings.KeepAwake.POWER;
          case "always" -> Settings.KeepAwake.ALWAYS;
          default -> throw values.bad("/desktop/keepAwake", plain("settings.value.awake", awake));
        },
        values.flag("/desktop/quitWhenIdle", usual.quitWhenIdle()));
  }
}
