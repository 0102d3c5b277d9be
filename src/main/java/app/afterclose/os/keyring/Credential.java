package app.afterclose.os.keyring;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/**
 * The structure CREDENTIALW of wincred.h, as 64-bit Windows lays it out. A key is kept in UTF-16,
 * as cmdkey and the Credential Manager do.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/wincred/ns-wincred-credentialw">
 *     CREDENTIALW</a>
 */
@SuppressWarnings("restricted") // the linker, and what it gives
final class Credential {
  static final int GENERIC = 1;
  static final int LOCAL_MACHINE = 2;

  /** CRED_MAX_CREDENTIAL_BLOB_SIZE, in bytes. */
  static final int MOST = 5 * 512;

  static final StructLayout LAYOUT =
      MemoryLayout.structLayout(
          JAVA_INT.withName("Flags"),
          JAVA_INT.withName("Type"),
          ADDRESS.withName("TargetName"),
          ADDRESS.withName("Comment"),
          MemoryLayout.sequenceLayout(2, JAVA_INT).withName("LastWritten"),
          JAVA_INT.withName("CredentialBlobSize"),
          MemoryLayout.paddingLayout(4),
          ADDRESS.withName("CredentialBlob"),
          JAVA_INT.withName("Persist"),
          JAVA_INT.withName("AttributeCount"),
          ADDRESS.withName("Attributes"),
          ADDRESS.withName("TargetAlias"),
          ADDRESS.withName("UserName"));

  private Credential() {}

  /** What it is found by. */
  static String target(String name) {
    return Keyrings.SERVICE + ":" + name;
  }

  /** A string of Windows: UTF-16 with a zero at its end. */
  static MemorySegment text(String text, SegmentAllocator memory) {
    return memory.allocateFrom(text, StandardCharsets.UTF_16LE);
  }

  /** The structure for {@code key}, in {@code memory}. */
  static MemorySegment of(String name, String key, SegmentAllocator memory) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_16LE);
    if (bytes.length > MOST) {
      throw new IllegalArgumentException("a key of " + bytes.length + " bytes");
    }
    MemorySegment made = memory.allocate(LAYOUT);
    made.set(JAVA_INT, at("Type"), GENERIC);
    made.set(ADDRESS, at("TargetName"), text(target(name), memory));
    made.set(ADDRESS, at("Comment"), text(Keyrings.label(name), memory));
    made.set(JAVA_INT, at("CredentialBlobSize"), bytes.length);
    made.set(ADDRESS, at("CredentialBlob"), memory.allocateFrom(ValueLayout.JAVA_BYTE, bytes));
    made.set(JAVA_INT, at("Persist"), LOCAL_MACHINE);
    made.set(ADDRESS, at("UserName"), text(name, memory));
    return made;
  }

  /** The key in a structure that Windows gave. */
  static String key(MemorySegment credential) {
    MemorySegment whole = credential.reinterpret(LAYOUT.byteSize());
    int size = whole.get(JAVA_INT, at("CredentialBlobSize"));
    MemorySegment blob = whole.get(ADDRESS, at("CredentialBlob")).reinterpret(size);
    return new String(blob.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_16LE);
  }

  static long at(String field) {
    return LAYOUT.byteOffset(PathElement.groupElement(field));
  }
}
