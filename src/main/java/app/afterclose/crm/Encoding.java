package app.afterclose.crm;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Which character set a file is in: its byte order mark says so; else UTF-16 shows by its zero
 * bytes; else it is UTF-8 when that reads without an error, and Windows-1252 when it does not.
 *
 * @param charset the character set
 * @param skip bytes of the mark
 */
record Encoding(Charset charset, int skip) {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  static Encoding of(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    int looked = Math.min(bytes.length, 4096);
    int even = 0;
    int odd = 0;
    for (int i = 0; i < looked; i++) {
      if (bytes[i] == 0 && i % 2 == 0) {
        even++;
      } else if (bytes[i] == 0) {
        odd++;
      }
    }
    // Western text in UTF-16 has a zero in nearly every second byte and in no other.
    if (odd > looked / 4 && even < odd / 10) {
      return new Encoding(StandardCharsets.UTF_16LE, 0);
    }
    if (even > looked / 4 && odd < even / 10) {
      return new Encoding(StandardCharsets.UTF_16BE, 0);
    }
    return new Encoding(isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252, 0);
  }

  /** The text; bytes that are none become U+FFFD. */
  String decode(byte[] bytes) {
    return new String(bytes, skip, bytes.length - skip, charset);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
