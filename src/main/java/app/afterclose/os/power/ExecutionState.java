package app.afterclose.os.power;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Windows' way to stay awake, which belongs to the thread that asked: one of the platform's own,
 * that waits until it is over.
 *
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setthreadexecutionstate">
 *     SetThreadExecutionState</a>
 */
@SuppressWarnings("restricted") // the linker, and what it gives
final class ExecutionState implements Awake.Way {
  private static final Logger LOG = LoggerFactory.getLogger(ExecutionState.class);
  private static final int CONTINUOUS = 0x80000000;
  private static final int SYSTEM_REQUIRED = 0x00000001;

  /** The bytes of SYSTEM_POWER_STATUS, whose first tells of the mains: 0 none, 255 unknown. */
  private static final long POWER_STATUS = 12;

  @Override
  public Optional<Awake.Hold> take(Runnable lost) {
    var over = new CountDownLatch(1);
    Thread.ofPlatform().daemon().name("awake").start(() -> stay(over));
    return Optional.of(over::countDown);
  }

  private static void stay(CountDownLatch over) {
    try {
      MethodHandle state =
          function("SetThreadExecutionState", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
      int before = (int) state.invokeExact(CONTINUOUS | SYSTEM_REQUIRED);
      if (before == 0) {
        LOG.info("Windows does not take the wish to stay awake");
      }
      over.await();
      int _ = (int) state.invokeExact(CONTINUOUS);
    } catch (Throwable e) {
      unreachable(e);
    }
  }

  /** Whether the machine has mains power; true where Windows does not know. */
  static boolean mains() {
    try (Arena memory = Arena.ofConfined()) {
      MemorySegment status = memory.allocate(POWER_STATUS);
      int known =
          (int)
              function("GetSystemPowerStatus", FunctionDescriptor.of(JAVA_INT, ADDRESS))
                  .invokeExact(status);
      return known == 0 || status.get(JAVA_BYTE, 0) != 0;
    } catch (Throwable e) {
      unreachable(e);
      return true;
    }
  }

  private static void unreachable(Throwable e) {
    if (e instanceof Error broken && !(e instanceof LinkageError)) {
      throw broken;
    }
    LOG.info("Windows cannot be asked about its power", e);
  }

  private static MethodHandle function(String name, FunctionDescriptor descriptor) {
    return Linker.nativeLinker()
        .downcallHandle(
            SymbolLookup.libraryLookup("Kernel32", Arena.global()).findOrThrow(name), descriptor);
  }
}
