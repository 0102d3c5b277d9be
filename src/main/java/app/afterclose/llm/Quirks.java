package app.afterclose.llm;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server wants otherwise than its protocol says, learnt from what it refuses: nobody keeps
 * up with a list of servers and their versions, and each names what it does not know.
 *
 * @param refused parameters that it does not take and that a turn can do without
 * @param most tokens that it lets the model write at once, where it has said so
 */
record Quirks(Set<String> refused, int most) {
  static final Quirks NONE = new Quirks(Set.of(), Integer.MAX_VALUE);

  static final String USAGE = "stream_options";
  static final String CHOICE = "tool_choice";
  static final String CACHE = "cache_control";
  static final String THOUGHTS = "reasoning_content";
  static final String EXTRA = "extra_content";

  /** A paused turn, given back while a search of the provider's own has no result. */
  static final String UNFINISHED = "found without a corresponding";

  private static final List<String> DISPENSABLE =
      List.of(USAGE, CHOICE, CACHE, THOUGHTS, EXTRA, UNFINISHED);
  private static final Pattern MOST =
      Pattern.compile(
          "max_tokens: \\d+ > (\\d{1,9})|max_tokens\\D{1,80}?(?:<=|at most|maximum of|less than or"
              + " equal to) `?(\\d{1,9})");

  Quirks {
    refused = Set.copyOf(refused);
  }

  /** Whether {@code parameter} is to be sent. */
  boolean takes(String parameter) {
    return !refused.contains(parameter);
  }

  /** The quirks with what {@code fault} names; empty when it names nothing new. */
  Optional<Quirks> after(Fault fault) {
    if (fault.status() != 400 && fault.status() != 422) {
      return Optional.empty();
    }
    String words = (fault.name() + " " + fault.message()).toLowerCase(Locale.ROOT);
    Matcher bound = MOST.matcher(words);
    if (bound.find()) {
      int told = Integer.parseInt(bound.group(1) == null ? bound.group(2) : bound.group(1));
      return told > 0 && told < most ? Optional.of(new Quirks(refused, told)) : Optional.empty();
    }
    for (String parameter : DISPENSABLE) {
      if (takes(parameter) && words.contains(parameter)) {
        var more = new HashSet<>(refused);
        more.add(parameter);
        return Optional.of(new Quirks(more, most));
      }
    }
    return Optional.empty();
  }
}
