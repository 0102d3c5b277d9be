package app.afterclose.model;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Text for where not every mark can be written: the consoles of Windows know no curly quotation
 * marks in most of their code pages, and would show a question mark for each. What the charset has
 * stays as it is, and so does all that is no such mark. Any thread may use it.
 */
public final class Straight {
  private static final Map<Character, String> MARKS =
      Map.ofEntries(
          Map.entry('“', "\""),
          Map.entry('”', "\""),
          Map.entry('„', "\""),
          Map.entry('‘', "'"),
          Map.entry('’', "'"),
          Map.entry('‚', "'"),
          Map.entry('…', "..."),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('−', "-"),
          Map.entry('·', "-"),
          Map.entry('→', "->"),
          Map.entry('\u00a0', " "),
          Map.entry('\u202f', " "));

  private final Charset charset;
  private final Map<Character, String> lacking;

  /** For text that is written in {@code charset}. */
  public Straight(Charset charset) {
    this.charset = charset;
    Predicate<Character> has = charset.newEncoder()::canEncode;
    lacking =
        MARKS.entrySet().stream()
            .filter(mark -> !has.test(mark.getKey()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** {@code text} with a plain mark for each that cannot be written. */
  public String of(String text) {
    if (lacking.isEmpty()) {
      return text;
    }
    var straight = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      String plain = lacking.get(each);
      straight.append(plain == null ? String.valueOf(each) : plain);
    }
    return straight.toString();
  }

  /** JSON, in which nothing may be another mark: what cannot be written is escaped. */
  public String json(String json) {
    var encoder = charset.newEncoder();
    if (encoder.canEncode(json)) {
      return json;
    }
    var escaped = new StringBuilder(json.length());
    json.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            each -> {
              if (encoder.canEncode(each)) {
                escaped.append(each);
              } else {
                each.chars().forEach(unit -> escaped.append("\\u%04x".formatted(unit)));
              }
            });
    return escaped.toString();
  }
}
