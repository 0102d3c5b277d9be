package app.afterclose.window.drafts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a message (RFC 5322) that mail programs open for writing: {@code X-Unsent: 1} says
 * that it was not sent, as Outlook and others read it. Who sends it and when is theirs to fill in.
 * Headers are ASCII, other letters in encoded words (RFC 2047); lines end with CRLF and have at
 * most 76 characters. Pure.
 */
final class Eml {
  private static final int LINE = 76;

  /** Bytes of text in one encoded word: with the name of its header it fits a line. */
  private static final int WORD = 39;

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Cf}\u2028\u2029]+");
  private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*");

  private Eml() {}

  /** The message, in ASCII. */
  static String of(@Nullable String to, String subject, String body) {
    var message = new StringBuilder();
    List<String> recipients = Recipients.of(to).stream().map(Eml::recipient).toList();
    if (!recipients.isEmpty()) {
      header(message, "To", listed(recipients));
    }
    header(message, "Subject", text(BREAKS.matcher(subject).replaceAll(" ").strip()));
    header(message, "X-Unsent", List.of("1"));
    header(message, "MIME-Version", List.of("1.0"));
    header(message, "Content-Type", List.of("text/plain;", "charset=UTF-8"));
    header(message, "Content-Transfer-Encoding", List.of("quoted-printable"));
    return message.append("\r\n").append(QuotedPrintable.of(body)).toString();
  }

  /** Its parts on one line while they fit, on the next ones indented by a space. */
  private static void header(StringBuilder message, String name, List<String> parts) {
    message.append(name).append(':');
    int length = name.length() + 1;
    for (String part : parts) {
      if (length > name.length() + 1 && length + 1 + part.length() > LINE) {
        message.append("\r\n");
        length = 0;
      }
      message.append(' ').append(part);
      length += 1 + part.length();
    }
    message.append("\r\n");
  }

  /** Plain words where they are ASCII and none is too long, else encoded words. */
  private static List<String> text(String said) {
    List<String> words = List.of(said.split(" +", -1));
    boolean plain =
        said.chars().allMatch(c -> c >= ' ' && c < 127)
            && !said.contains("=?")
            && words.stream().allMatch(word -> word.length() < LINE - 12);
    return plain ? words : encoded(said);
  }

  private static List<String> encoded(String said) {
    List<String> words = new ArrayList<>();
    var part = new StringBuilder();
    int bytes = 0;
    for (int code : said.codePoints().toArray()) {
      String letter = Character.toString(code);
      int size = letter.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > WORD) {
        words.add(word(part.toString()));
        part.setLength(0);
        bytes = 0;
      }
      part.append(letter);
      bytes += size;
    }
    words.add(word(part.toString()));
    return words;
  }

  private static String word(String text) {
    return "=?UTF-8?B?"
        + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
        + "?=";
  }

  private static String recipient(Recipients.One one) {
    String address = Mailto.ascii(one.address());
    if (one.name().isEmpty()) {
      return address;
    }
    boolean ascii = one.name().chars().allMatch(c -> c >= ' ' && c < 127);
    String name =
        !ascii
            ? String.join(" ", encoded(one.name()))
            : ATOMS.matcher(one.name()).matches() && !one.name().contains("=?")
                ? one.name()
                : '"' + one.name().replace("\\", "\\\\") + '"';
    return name + " <" + address + ">";
  }

  /** A line may break between the words of a name too. */
  private static List<String> listed(List<String> recipients) {
    String all = String.join(", ", recipients);
    return List.of(all.split(" ", -1));
  }
}
