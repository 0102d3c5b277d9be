package app.afterclose.agent;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A secret in all the forms in which it could lie about, and the search for them. */
final class Needles {
  private final Map<String, byte[]> forms = new LinkedHashMap<>();

  Needles(String secret) {
    byte[] bytes = secret.getBytes(UTF_8);
    forms.put("as text", bytes);
    forms.put("in UTF-16", secret.getBytes(UTF_16LE));
    forms.put("in hexadecimal", HexFormat.of().formatHex(bytes).getBytes(UTF_8));
    forms.put(
        "as a list of numbers",
        IntStream.range(0, bytes.length)
            .mapToObj(i -> String.valueOf(bytes[i]))
            .collect(Collectors.joining(", "))
            .getBytes(UTF_8));
    // Base64 looks different at each of three offsets; its edges depend on the neighbours.
    for (int offset = 0; offset < 3; offset++) {
      byte[] padded = (" ".repeat(offset) + secret).getBytes(UTF_8);
      String whole = Base64.getEncoder().withoutPadding().encodeToString(padded);
      forms.put("in Base64 at " + offset, whole.substring(4, whole.length() - 3).getBytes(UTF_8));
    }
  }

  /** Where in {@code hay} it is, in words. */
  List<String> in(String where, byte[] hay) {
    var found = new ArrayList<String>();
    forms.forEach(
        (form, needle) -> {
          if (holds(hay, needle)) {
            found.add(where + " " + form);
          }
        });
    return found;
  }

  /** Where in the files under {@code folder} it is, their names included. */
  List<String> under(Path folder) throws IOException {
    var found = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        found.addAll(in("the name " + file, file.toString().getBytes(UTF_8)));
        if (Files.isRegularFile(file)) {
          found.addAll(in(file.toString(), read(file)));
        }
      }
    }
    return found;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      // It was there a moment ago: a temporary one.
      return new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(byte[] hay, byte[] needle) {
    for (int from = 0; from <= hay.length - needle.length; from++) {
      int same = 0;
      while (same < needle.length && hay[from + same] == needle[same]) {
        same++;
      }
      if (same == needle.length) {
        return true;
      }
    }
    return false;
  }
}
