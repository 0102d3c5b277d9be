package app.afterclose.os.keyring;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Map.Entry;

/**
 * Makes and reads the values that macOS's Security framework talks in. What is made here is
 * released on closing.
 *
 * @see <a href="https://developer.apple.com/documentation/corefoundation">Core Foundation</a>
 */
@SuppressWarnings("restricted") // the linker, and what it gives
final class CoreFoundation implements AutoCloseable {
  private static final int UTF_8 = 0x08000100;

  private final Arena memory = Arena.ofConfined();
  private final Deque<MemorySegment> made = new ArrayDeque<>();
  private final Linker linker = Linker.nativeLinker();
  private final SymbolLookup library;

  CoreFoundation() {
    String folder = "/System/Library/Frameworks/";
    this.library =
        SymbolLookup.libraryLookup(folder + "Security.framework/Security", memory)
            .or(
                SymbolLookup.libraryLookup(
                    folder + "CoreFoundation.framework/CoreFoundation", memory));
  }

  MethodHandle function(String name, FunctionDescriptor shape) {
    return linker.downcallHandle(library.findOrThrow(name), shape);
  }

  /** Room for one address that a function gives back. */
  MemorySegment place() {
    return memory.allocate(ADDRESS);
  }

  /** Takes over what a function gave to keep. */
  MemorySegment own(MemorySegment value) {
    made.push(value);
    return value;
  }

  MemorySegment dictionary(Map<String, MacQuery.Value> query) throws Throwable {
    MemorySegment keys = memory.allocate(ADDRESS, query.size());
    MemorySegment values = memory.allocate(ADDRESS, query.size());
    int at = 0;
    for (Entry<String, MacQuery.Value> entry : query.entrySet()) {
      keys.setAtIndex(ADDRESS, at, constant(entry.getKey()));
      values.setAtIndex(ADDRESS, at, value(entry.getValue()));
      at++;
    }
    return own(
        (MemorySegment)
            function(
                    "CFDictionaryCreate",
                    FunctionDescriptor.of(
                        ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS))
                .invokeExact(
                    MemorySegment.NULL,
                    keys,
                    values,
                    (long) at,
                    library.findOrThrow("kCFTypeDictionaryKeyCallBacks"),
                    library.findOrThrow("kCFTypeDictionaryValueCallBacks")));
  }

  /** The bytes of a CFData as text. */
  String text(MemorySegment data) throws Throwable {
    long size =
        (long)
            function("CFDataGetLength", FunctionDescriptor.of(JAVA_LONG, ADDRESS))
                .invokeExact(data);
    MemorySegment bytes =
        (MemorySegment)
            function("CFDataGetBytePtr", FunctionDescriptor.of(ADDRESS, ADDRESS)).invokeExact(data);
    return new String(bytes.reinterpret(size).toArray(JAVA_BYTE), StandardCharsets.UTF_8);
  }

  private MemorySegment value(MacQuery.Value value) throws Throwable {
    return switch (value) {
      case MacQuery.Constant(String name) -> constant(name);
      case MacQuery.Text(String text) -> string(text);
      case MacQuery.Data(String text) -> data(text);
    };
  }

  /** A constant is a variable that holds an address. */
  private MemorySegment constant(String name) {
    return library.findOrThrow(name).reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0);
  }

  private MemorySegment string(String text) throws Throwable {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return own(
        (MemorySegment)
            function(
                    "CFStringCreateWithBytes",
                    FunctionDescriptor.of(
                        ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_BYTE))
                .invokeExact(
                    MemorySegment.NULL,
                    memory.allocateFrom(JAVA_BYTE, bytes),
                    (long) bytes.length,
                    UTF_8,
                    (byte) 0));
  }

  private MemorySegment data(String text) throws Throwable {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return own(
        (MemorySegment)
            function("CFDataCreate", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG))
                .invokeExact(
                    MemorySegment.NULL,
                    memory.allocateFrom(JAVA_BYTE, bytes),
                    (long) bytes.length));
  }

  @Override
  public void close() {
    try {
      MethodHandle release = function("CFRelease", FunctionDescriptor.ofVoid(ADDRESS));
      while (!made.isEmpty()) {
        MemorySegment value = made.pop();
        if (!value.equals(MemorySegment.NULL)) {
          release.invokeExact(value);
        }
      }
    } catch (Throwable e) {
      throw new IllegalStateException("CFRelease failed", e);
    } finally {
      memory.close();
    }
  }
}
