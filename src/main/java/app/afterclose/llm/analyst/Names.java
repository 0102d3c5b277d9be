package app.afterclose.llm.analyst;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in a sentence: what stands in quotes, else words that are nothing else. Pure. */
final class Names {
  private static final Pattern QUOTED = Pattern.compile("[\"“„«]([^\"“”„«»]{2,80})[\"”“»]");

  /** Between two words of one name there may stand these, or a hyphen, slash or ampersand. */
  private static final Pattern JOINT =
      Pattern.compile("\\s*[-–/&+.]?\\s*|\\s+(of|the|de|von|van|der)\\s+");

  private static final int LONGEST = 80;

  private Names() {}

  /** The first name, or empty when there is none. */
  static Optional<String> first(Sentence sentence) {
    return in(sentence).stream().findFirst();
  }

  /** All of them, in order: "Cancity and Isdom" are two. */
  static List<String> in(Sentence sentence) {
    Matcher quoted = QUOTED.matcher(sentence.text());
    List<String> names = new ArrayList<>();
    while (quoted.find()) {
      if (!sentence.used(quoted.start(1))) {
        names.add(quoted.group(1).strip());
      }
    }
    return names.isEmpty() ? unknown(sentence) : names;
  }

  private static List<String> unknown(Sentence sentence) {
    List<int[]> spans = new ArrayList<>();
    for (Sentence.Token token : sentence.tokens()) {
      if (sentence.used(token.from()) || token.number() || Vocabulary.knows(token.plain())) {
        continue;
      }
      int[] last = spans.isEmpty() ? null : spans.getLast();
      if (last != null
          && JOINT.matcher(sentence.text().substring(last[1], token.from())).matches()) {
        last[1] = token.to();
      } else {
        spans.add(new int[] {token.from(), token.to()});
      }
    }
    return spans.stream()
        .map(span -> sentence.text().substring(span[0], Math.min(span[1], span[0] + LONGEST)))
        .toList();
  }
}
