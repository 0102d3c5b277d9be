package app.afterclose.llm;

import app.afterclose.model.Problem;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the key that the settings name. */
final class Keys {
  static final String ENV = "env:";
  private static final String THEN_RESTART =
      " Then quit Afterclose, start it again, and Retry. An agent started at login sees no shell"
          + " profile: set the variable for your whole session.";

  private final Function<String, @Nullable String> environment;

  /** Reads environment variables through {@code environment}, which gives null for an unset one. */
  Keys(Function<String, @Nullable String> environment) {
    this.environment = environment;
  }

  /** What was found. */
  sealed interface Found {
    record Is(Key key) implements Found {}

    record Not(Problem.Rejected problem) implements Found {}
  }

  /** Looks up {@code setting}: {@code env:NAME} or {@code none}. */
  Found find(String setting) {
    if (setting.equals("none")) {
      return new Found.Is(new Key(setting, null));
    }
    if (setting.equals("keyring")) {
      return not(
          "keys in the system's keyring are not supported yet",
          "Put the key into an environment variable and write \"key\": \"env:NAME\" under"
              + " \"provider\" in settings.json, with the variable's name."
              + THEN_RESTART);
    }
    if (!setting.startsWith(ENV) || setting.length() == ENV.length()) {
      // The setting itself is not repeated: it may be a key that was put there by mistake.
      return not(
          "the settings do not say where the model's key is",
          "Write \"key\": \"env:NAME\" under \"provider\" in settings.json, with the name of an"
              + " environment variable that holds the key, or \"none\" for a server without keys."
              + " The key itself does not belong into this file.");
    }
    return fromEnvironment(setting, setting.substring(ENV.length()));
  }

  private Found fromEnvironment(String setting, String name) {
    String value = environment.apply(name);
    String secret = value == null ? "" : value.strip();
    if (secret.isEmpty()) {
      return not(
          "the environment variable " + name + ", which should hold the model's key, is not set",
          "Set " + name + " to the key." + THEN_RESTART);
    }
    if (!secret.chars().allMatch(c -> c > ' ' && c < 127)) {
      return not(
          "the environment variable " + name + " holds something that cannot be a key",
          "A key has no spaces, line breaks or accented letters: set "
              + name
              + " to the key alone."
              + THEN_RESTART);
    }
    return new Found.Is(new Key(setting, secret));
  }

  private static Found not(String detail, String remedy) {
    return new Found.Not(new Problem.Rejected(detail, remedy));
  }
}
