package app.afterclose.window.settings;

import app.afterclose.model.Settings;
import app.afterclose.model.Texts;
import app.afterclose.window.words.Written;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.TextField;

/** How many runs at once, how long each, and how often a failing provider is asked again. */
final class LimitsSheet extends Sheet {
  private static final int CHATS = 100;
  private static final int ORGANISATION = 10_000;
  private static final int TRIES = 100;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration PART = Duration.ofHours(1);
  private static final Duration CHAIN = Duration.ofHours(24);

  private final Texts texts;
  private final Wish<Settings.Limits> wish;
  private final List<FieldSetting<Settings.Limits>> fields;

  LimitsSheet(Texts texts, Wish<Settings.Limits> wish) {
    this.texts = texts;
    this.wish = wish;
    var user =
        count(
            "settings.user.",
            "limits-user",
            CHATS,
            Settings.Limits::user,
            (l, n) -> limits(l, l.link(), l.chain(), n, l.organisation()));
    var organisation =
        count(
            "settings.organisation.",
            "limits-organisation",
            ORGANISATION,
            Settings.Limits::organisation,
            (l, n) -> limits(l, l.link(), l.chain(), l.user(), n));
    var link = span("settings.link.", "limits-link", Settings.Limits::link, this::readLink);
    var chain = span("settings.chain.", "limits-chain", Settings.Limits::chain, this::readChain);
    var attempts =
        count(
            "settings.attempts.",
            "limits-attempts",
            TRIES,
            Settings.Limits::attempts,
            (l, n) -> tries(l, n, l.patience()));
    var patience =
        span(
            "settings.patience.", "limits-patience", Settings.Limits::patience, this::readPatience);
    fields = List.of(user, organisation, link, chain, attempts, patience);
    getChildren()
        .addAll(
            words(texts.say("settings.limits.about")),
            group(texts.say("settings.limits.many"), user.row(), organisation.row()),
            group(texts.say("settings.limits.long"), link.row(), chain.row()),
            group(texts.say("settings.limits.tries"), attempts.row(), patience.row()));
  }

  @Override
  void draw() {
    fields.forEach(FieldSetting::draw);
  }

  private FieldSetting<Settings.Limits> count(
      String key,
      String id,
      int most,
      Function<Settings.Limits, Integer> get,
      BiFunction<Settings.Limits, Integer, Settings.Limits> with) {
    return field(
        key,
        id,
        l -> texts.number(get.apply(l)),
        (typed, _) -> {
          OptionalLong read = new Written(texts.figures()).whole(typed);
          if (read.isEmpty() || read.getAsLong() < 1 || read.getAsLong() > most) {
            return wrong(texts.say("settings.wrong.count", texts.number(most)));
          }
          int value = Math.toIntExact(read.getAsLong());
          return new FieldSetting.Read.Change<>(l -> with.apply(l, value));
        });
  }

  private FieldSetting<Settings.Limits> span(
      String key,
      String id,
      Function<Settings.Limits, Duration> get,
      BiFunction<Duration, Settings.Limits, FieldSetting.Read<Settings.Limits>> read) {
    return field(
        key,
        id,
        l -> Written.of(get.apply(l)),
        (typed, now) ->
            Written.duration(typed)
                .map(value -> read.apply(value, now))
                .orElseGet(() -> wrong(texts.say("settings.wrong.duration"))));
  }

  private FieldSetting<Settings.Limits> field(
      String key,
      String id,
      Function<Settings.Limits, String> show,
      FieldSetting.Reading<Settings.Limits> reading) {
    var field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(8);
    field.getStyleClass().add("setting-field");
    var row =
        new Setting(
            texts,
            texts.say(key + "name"),
            texts.say(key + "about", texts.number(ORGANISATION)),
            field,
            field);
    return new FieldSetting<>(row, field, wish, show, reading);
  }

  private FieldSetting.Read<Settings.Limits> readLink(Duration value, Settings.Limits now) {
    if (value.compareTo(MINUTE) < 0 || value.compareTo(PART) > 0) {
      return between(MINUTE, PART);
    }
    if (value.compareTo(now.chain()) >= 0) {
      return wrong(texts.say("settings.wrong.link", Written.of(now.chain())));
    }
    return new FieldSetting.Read.Change<>(
        l -> limits(l, value, l.chain(), l.user(), l.organisation()));
  }

  private FieldSetting.Read<Settings.Limits> readChain(Duration value, Settings.Limits now) {
    if (value.compareTo(MINUTE) < 0 || value.compareTo(CHAIN) > 0) {
      return between(MINUTE, CHAIN);
    }
    if (value.compareTo(now.link()) <= 0) {
      return wrong(texts.say("settings.wrong.chain", Written.of(now.link())));
    }
    return new FieldSetting.Read.Change<>(
        l -> limits(l, l.link(), value, l.user(), l.organisation()));
  }

  private FieldSetting.Read<Settings.Limits> readPatience(Duration value, Settings.Limits now) {
    if (value.compareTo(MINUTE) < 0 || value.compareTo(CHAIN) > 0) {
      return between(MINUTE, CHAIN);
    }
    return new FieldSetting.Read.Change<>(l -> tries(l, l.attempts(), value));
  }

  private FieldSetting.Read<Settings.Limits> between(Duration least, Duration most) {
    return wrong(texts.say("settings.wrong.between", Written.of(least), Written.of(most)));
  }

  private static FieldSetting.Read<Settings.Limits> wrong(String words) {
    return new FieldSetting.Read.Wrong<>(words);
  }

  private static Settings.Limits limits(
      Settings.Limits l, Duration link, Duration chain, int user, int organisation) {
    return new Settings.Limits(
        link, chain, user, organisation, l.monthlyTokens(), l.attempts(), l.patience());
  }

  private static Settings.Limits tries(Settings.Limits l, int attempts, Duration patience) {
    return new Settings.Limits(
        l.link(), l.chain(), l.user(), l.organisation(), l.monthlyTokens(), attempts, patience);
  }
}
