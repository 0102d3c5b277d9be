package app.afterclose.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what the rep wrote from what the rep pasted: quoted mails, tables, code. Pure. */
final class Pasted {
  private static final Pattern QUOTED = Pattern.compile("^\\s*[>|].*$");
  private static final Pattern HEAD =
      Pattern.compile(
          "^\\s*(?:-{2,}.*|_{3,}.*|={3,}.*"
              + "|(?:from|to|cc|bcc|sent|date|reply-to|von|an|gesendet|datum|de|à|para|envoyé|enviado|fecha)\\s*:.*|(?:on|am|le|el)\\b.*\\b(?:wrote|schrieb|a"
              + " écrit|escribió)\\b.*:?)$",
          Courtesies.WORDS);
  private static final Pattern SUBJECT =
      Pattern.compile("^\\s*(?:subject|betreff|objet|asunto)\\s*:\\s*(.*)$", Courtesies.WORDS);
  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•]|\\d+[.)])\\s.*$");
  private static final Pattern QUOTE_MARK = Pattern.compile("^[>|\\s]+");

  private Pasted() {}

  /**
   * What may name the request, the best first: the rep's own paragraphs, then a pasted mail's
   * subject, then the lines of what was pasted.
   */
  static List<String> around(String text) {
    List<String> lines = text.lines().toList();
    var own = new ArrayList<String>();
    var subjects = new ArrayList<String>();
    var others = new ArrayList<String>();
    var paragraph = new StringBuilder();
    boolean code = false;
    boolean mail = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      var subject = SUBJECT.matcher(line);
      boolean fence = line.strip().startsWith("```");
      code ^= fence;
      boolean head = HEAD.matcher(line).matches();
      boolean named = subject.matches();
      boolean quoted = QUOTED.matcher(line).matches();
      mail |= head || named; // below a mail's head comes the mail
      boolean apart = line.isBlank() || fence || head || named;
      if (apart || code || quoted || mail || row(lines, i)) {
        end(paragraph, own);
        if (named) {
          subjects.add(subject.group(1));
        } else if (!apart) {
          others.add(QUOTE_MARK.matcher(line).replaceFirst(""));
        }
      } else {
        if (ITEM.matcher(line).matches()) {
          end(paragraph, own);
        }
        paragraph.append(line.strip()).append(' ');
      }
    }
    end(paragraph, own);
    own.addAll(subjects);
    own.addAll(others);
    return own;
  }

  private static void end(StringBuilder paragraph, List<String> own) {
    if (!paragraph.isEmpty()) {
      own.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }

  /** A row of a table: as many separators as a neighbour has, and two at least. */
  private static boolean row(List<String> lines, int at) {
    int columns = separators(lines.get(at));
    return columns >= 2
        && ((at > 0 && separators(lines.get(at - 1)) == columns)
            || (at + 1 < lines.size() && separators(lines.get(at + 1)) == columns));
  }

  private static int separators(String line) {
    int commas = 0;
    int others = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean tight = i + 1 == line.length() || line.charAt(i + 1) != ' ';
      commas += c == ',' && tight ? 1 : 0;
      others += c == ';' || c == '\t' ? 1 : 0;
    }
    return Math.max(commas, others);
  }
}
