package app.afterclose.tool.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** From bytes to text. Pure. */
final class Texts {
  private static final Charset OTHERWISE = Charset.forName("windows-1252");

  private Texts() {}

  /** The name in {@code charset} if it is one that can be read, or null. */
  static @Nullable String known(@Nullable String charset) {
    try {
      return charset == null || !Charset.isSupported(charset.strip()) ? null : charset.strip();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Plain text: by its mark, its declared charset, or by what it can be. */
  static String decoded(byte[] bytes, @Nullable String charset) {
    String name = known(charset);
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return name == null
          ? StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()
          : new String(bytes, Charset.forName(name));
    } catch (CharacterCodingException | UnsupportedCharsetException e) {
      return new String(bytes, OTHERWISE);
    }
  }

  static boolean looksLikeHtml(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    String lower = start.toLowerCase(Locale.ROOT);
    return lower.contains("<html") || lower.contains("<!doctype html") || lower.contains("<body");
  }

  /** Text has no zeros in it, but for UTF-16 with its mark. */
  static boolean looksBinary(byte[] bytes) {
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
      return false;
    }
    for (int i = 0; i < Math.min(bytes.length, 4096); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /** What to call a page without a title: its file, or its host. */
  static String name(String address) {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      return address;
    }
    List<String> path = url.pathSegments();
    return path.getLast().isEmpty() ? url.host() : path.getLast();
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
