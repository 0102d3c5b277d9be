package app.afterclose.llm;

import app.afterclose.model.Problem;
import app.afterclose.os.Keyring;
import app.afterclose.os.KeyringUnavailable;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the key that the settings name. */
final class Keys {
  static final String ENV = "env:";
  static final String KEYRING = "keyring";
  private static final String THEN_RESTART =
      " Then quit Afterclose, start it again, and Retry. An agent started at login sees no shell"
          + " profile: set the variable for your whole session.";

  private final Function<String, @Nullable String> environment;
  private final Keyring keyring;

  /**
   * Where keys are.
   *
   * @param environment gives null for a variable that is not set
   */
  Keys(Function<String, @Nullable String> environment, Keyring keyring) {
    this.environment = environment;
    this.keyring = keyring;
  }

  /** What was found. */
  sealed interface Found {
    record Is(Key key) implements Found {}

    record Not(Problem.Rejected problem) implements Found {}
  }

  /**
   * Looks up {@code setting}: {@code keyring}, {@code env:NAME} or {@code none}. Blocks while the
   * keyring asks its owner.
   *
   * @param name what the keyring keeps the server's key under
   */
  Found find(String setting, String name) {
    if (setting.equals("none")) {
      return new Found.Is(new Key(setting, null));
    }
    if (setting.equals(KEYRING)) {
      return fromKeyring(name);
    }
    if (!setting.startsWith(ENV) || setting.length() == ENV.length()) {
      // The setting itself is not repeated: it may be a key that was put there by mistake.
      return connect(
          "the settings do not say where the model's key is",
          "enter the key, or the name of an environment variable that holds it. A key itself does"
              + " not belong into settings.json");
    }
    return fromEnvironment(setting, setting.substring(ENV.length()));
  }

  private Found fromKeyring(String name) {
    Optional<String> kept;
    try {
      kept = keyring.find(name);
    } catch (KeyringUnavailable e) {
      return not(
          "the key for " + name + " could not be read from the keyring",
          e.getMessage() + " Then Retry.");
    }
    String secret = kept.orElse("").strip();
    String enter = "enter the key for " + name;
    if (secret.isEmpty()) {
      return connect("the keyring holds no key for " + name, enter);
    }
    return canBeKey(secret)
        ? new Found.Is(new Key(KEYRING + ":" + name, secret))
        : connect("what the keyring holds for " + name + " cannot be a key", enter);
  }

  private Found fromEnvironment(String setting, String name) {
    String value = environment.apply(name);
    String secret = value == null ? "" : value.strip();
    if (secret.isEmpty()) {
      return not(
          "the environment variable " + name + ", which should hold the model's key, is not set",
          "Set " + name + " to the key." + THEN_RESTART);
    }
    if (!canBeKey(secret)) {
      return not(
          "the environment variable " + name + " holds something that cannot be a key",
          "A key has no spaces, line breaks or accented letters: set "
              + name
              + " to the key alone."
              + THEN_RESTART);
    }
    return new Found.Is(new Key(setting, secret));
  }

  private static boolean canBeKey(String secret) {
    return secret.chars().allMatch(c -> c > ' ' && c < 127);
  }

  private static Found connect(String detail, String and) {
    return new Found.Not(Problem.Rejected.connect(detail, and));
  }

  private static Found not(String detail, String remedy) {
    return new Found.Not(new Problem.Rejected(detail, remedy));
  }
}
