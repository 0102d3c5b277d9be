package app.afterclose.os.keyring;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.afterclose.os.Keyring;
import app.afterclose.os.KeyringUnavailable;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The Credential Manager of Windows: CredReadW, CredWriteW, CredDeleteW and CredFree of Advapi32.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/wincred/">wincred.h</a>
 */
@SuppressWarnings("restricted") // the linker, and what it gives
final class WindowsKeyring implements Keyring {
  private static final int NOT_FOUND = 1168;
  private static final int NO_LOGON_SESSION = 1312;
  private static final String LAST_ERROR = "GetLastError";

  @Override
  public Optional<String> find(String name) throws KeyringUnavailable {
    try (Arena memory = Arena.ofConfined()) {
      MemorySegment state = memory.allocate(Linker.Option.captureStateLayout());
      MemorySegment found = memory.allocate(ADDRESS);
      int done =
          (int)
              function("CredReadW", ADDRESS, JAVA_INT, JAVA_INT, ADDRESS)
                  .invokeExact(
                      state,
                      Credential.text(Credential.target(name), memory),
                      Credential.GENERIC,
                      0,
                      found);
      if (done == 0) {
        absentOrThrow(error(state));
        return Optional.empty();
      }
      MemorySegment credential = found.get(ADDRESS, 0);
      try {
        return Optional.of(Credential.key(credential));
      } finally {
        free().invokeExact(credential);
      }
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  @Override
  public void keep(String name, String key) throws KeyringUnavailable {
    if (key.getBytes(StandardCharsets.UTF_16LE).length > Credential.MOST) {
      throw new KeyringUnavailable(Keyrings.instead("keyring.windows.long"));
    }
    try (Arena memory = Arena.ofConfined()) {
      MemorySegment state = memory.allocate(Linker.Option.captureStateLayout());
      int done =
          (int)
              function("CredWriteW", ADDRESS, JAVA_INT)
                  .invokeExact(state, Credential.of(name, key, memory), 0);
      if (done == 0) {
        throw new KeyringUnavailable(words(error(state)));
      }
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  @Override
  public void forget(String name) throws KeyringUnavailable {
    try (Arena memory = Arena.ofConfined()) {
      MemorySegment state = memory.allocate(Linker.Option.captureStateLayout());
      int done =
          (int)
              function("CredDeleteW", ADDRESS, JAVA_INT, JAVA_INT)
                  .invokeExact(
                      state,
                      Credential.text(Credential.target(name), memory),
                      Credential.GENERIC,
                      0);
      if (done == 0) {
        absentOrThrow(error(state));
      }
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /** Returns when there was no such entry. */
  static void absentOrThrow(int error) throws KeyringUnavailable {
    if (error != NOT_FOUND) {
      throw new KeyringUnavailable(words(error));
    }
  }

  /** What a system error means for the rep. */
  static String words(int error) {
    return error == NO_LOGON_SESSION
        ? Keyrings.instead("keyring.windows.none")
        : Keyrings.instead("keyring.windows.refused", String.valueOf(error));
  }

  private static KeyringUnavailable failure(Throwable e) {
    if (e instanceof KeyringUnavailable why) {
      return why;
    }
    if (e instanceof Error broken && !(e instanceof LinkageError)) {
      throw broken;
    }
    return new KeyringUnavailable(
        Keyrings.instead("keyring.windows.away", e.getClass().getSimpleName()));
  }

  private static int error(MemorySegment state) {
    long offset =
        Linker.Option.captureStateLayout()
            .byteOffset(java.lang.foreign.MemoryLayout.PathElement.groupElement(LAST_ERROR));
    return state.get(JAVA_INT, offset);
  }

  /** A function that returns a BOOL and sets the last error. */
  private static MethodHandle function(String name, ValueLayout... parameters) {
    return Linker.nativeLinker()
        .downcallHandle(
            library().findOrThrow(name),
            FunctionDescriptor.of(JAVA_INT, parameters),
            Linker.Option.captureCallState(LAST_ERROR));
  }

  private static MethodHandle free() {
    return Linker.nativeLinker()
        .downcallHandle(library().findOrThrow("CredFree"), FunctionDescriptor.ofVoid(ADDRESS));
  }

  private static SymbolLookup library() {
    return SymbolLookup.libraryLookup("Advapi32", Arena.global());
  }
}
