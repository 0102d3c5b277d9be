package app.afterclose.os.keyring;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.afterclose.os.Keyring;
import app.afterclose.os.KeyringUnavailable;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * The keychain of macOS, through SecItemCopyMatching, SecItemAdd, SecItemUpdate and SecItemDelete.
 *
 * @see <a href="https://developer.apple.com/documentation/security/keychain-services">Keychain
 *     services</a>
 */
final class MacKeyring implements Keyring {
  static final int FOUND = 0;
  static final int ABSENT = -25300;
  private static final int CANCELLED = -128;
  private static final int WRONG_PASSWORD = -25293;
  private static final int NOBODY_TO_ASK = -25308;

  private static final FunctionDescriptor ONE = FunctionDescriptor.of(JAVA_INT, ADDRESS);
  private static final FunctionDescriptor TWO = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS);

  @Override
  public Optional<String> find(String name) throws KeyringUnavailable {
    return with(
        system -> {
          MemorySegment place = system.place();
          int status =
              (int)
                  system
                      .function("SecItemCopyMatching", TWO)
                      .invokeExact(system.dictionary(MacQuery.find(name)), place);
          return there(status)
              ? Optional.of(system.text(system.own(place.get(ADDRESS, 0))))
              : Optional.empty();
        });
  }

  @Override
  public void keep(String name, String key) throws KeyringUnavailable {
    with(
        system -> {
          int status =
              (int)
                  system
                      .function("SecItemUpdate", TWO)
                      .invokeExact(
                          system.dictionary(MacQuery.entry(name)),
                          system.dictionary(MacQuery.change(key)));
          if (!there(status)) {
            status =
                (int)
                    system
                        .function("SecItemAdd", TWO)
                        .invokeExact(
                            system.dictionary(MacQuery.add(name, key)), MemorySegment.NULL);
            if (status != FOUND) {
              throw new KeyringUnavailable(words(status));
            }
          }
          return name;
        });
  }

  @Override
  public void forget(String name) throws KeyringUnavailable {
    with(
        system ->
            there(
                (int)
                    system
                        .function("SecItemDelete", ONE)
                        .invokeExact(system.dictionary(MacQuery.entry(name)))));
  }

  /** Whether there was such an entry. */
  static boolean there(int status) throws KeyringUnavailable {
    if (status != FOUND && status != ABSENT) {
      throw new KeyringUnavailable(words(status));
    }
    return status == FOUND;
  }

  /** What a status (OSStatus) means for the rep. */
  static String words(int status) {
    String what =
        switch (status) {
          case CANCELLED -> "keyring.mac.declined";
          case WRONG_PASSWORD -> "keyring.mac.password";
          case NOBODY_TO_ASK -> "keyring.mac.locked";
          default -> "keyring.mac.refused";
        };
    return Keyrings.instead(what, String.valueOf(status));
  }

  private interface Work<T> {
    T in(CoreFoundation system) throws Throwable;
  }

  private static <T> T with(Work<T> work) throws KeyringUnavailable {
    try (var system = new CoreFoundation()) {
      return work.in(system);
    } catch (KeyringUnavailable e) {
      throw e;
    } catch (Throwable e) {
      if (e instanceof Error broken && !(e instanceof LinkageError)) {
        throw broken;
      }
      throw new KeyringUnavailable(
          Keyrings.instead("keyring.mac.away", e.getClass().getSimpleName()));
    }
  }
}
