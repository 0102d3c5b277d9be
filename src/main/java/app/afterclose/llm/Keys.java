package app.afterclose.llm;

import static app.afterclose.model.Texts.plain;

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
      return connect(plain("key.nowhere"), plain("key.nowhere.and"));
    }
    return fromEnvironment(setting, setting.substring(ENV.length()));
  }

  private Found fromKeyring(String name) {
    Optional<String> kept;
    try {
      kept = keyring.find(name);
    } catch (KeyringUnavailable e) {
      return not(plain("key.unread", name), plain("key.retry", String.valueOf(e.getMessage())));
    }
    String secret = kept.orElse("").strip();
    String enter = plain("key.enter", name);
    if (secret.isEmpty()) {
      return connect(plain("key.none", name), enter);
    }
    return canBeKey(secret)
        ? new Found.Is(new Key(KEYRING + ":" + name, secret))
        : connect(plain("key.noKey", name), enter);
  }

  private Found fromEnvironment(String setting, String name) {
    String value = environment.apply(name);
    String secret = value == null ? "" : value.strip();
    if (secret.isEmpty()) {
      return not(plain("key.unset", name), plain("key.unset.remedy", name));
    }
    if (!canBeKey(secret)) {
      return not(plain("key.badVariable", name), plain("key.badVariable.remedy", name));
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
