package app.afterclose.window.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The recipients of a draft as the rep writes them: addresses, with or without names. Pure. */
final class Recipients {
  private static final Pattern NAMED = Pattern.compile("(.*?)<([^<>]*)>\\s*");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]+");

  /**
   * One of them.
   *
   * @param name the name before the address, or empty
   */
  record One(String name, String address) {}

  private Recipients() {}

  /** All of them, parted by commas or semicolons outside of quotation marks. */
  static List<One> of(@Nullable String text) {
    List<One> all = new ArrayList<>();
    for (String part : parts(text == null ? "" : text)) {
      String bare = UNSEEN.matcher(part).replaceAll(" ").strip();
      Matcher named = NAMED.matcher(bare);
      String address = (named.matches() ? named.group(2) : bare).replaceAll("\\s+", "");
      String name = named.matches() ? unquoted(named.group(1).strip()) : "";
      if (!address.isEmpty()) {
        all.add(new One(name, address));
      }
    }
    return all;
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    var part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (c == ',' || c == ';')) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  private static String unquoted(String name) {
    return name.replace("\"", "").strip();
  }
}
