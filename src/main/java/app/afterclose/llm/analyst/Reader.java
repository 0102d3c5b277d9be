package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Analyse;
import app.afterclose.llm.analyst.Intent.Both;
import app.afterclose.llm.analyst.Intent.FollowUps;
import app.afterclose.llm.analyst.Intent.Help;
import app.afterclose.llm.analyst.Intent.Part;
import app.afterclose.llm.analyst.Intent.Stalled;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands a request: the rules in the order in which they are asked. Pure. */
final class Reader {
  /** Greetings and thanks are no longer than this; what is longer asks for something. */
  private static final int COURTESY = 6;

  private static final int STALLED_SHOWN = 10;

  private static final Pattern ANALYSES_FIRST =
      Phrases.any(
          """
          (analyse|analysis|overview|summary|summarise|report|review) .*(draft|write|prepare)
          """);

  private Reader() {}

  /**
   * What is meant by this request.
   *
   * @param day the rep's day
   * @param before what the rep meant last, to which "the next five" may refer
   */
  static Intent read(String asked, LocalDate day, @Nullable Intent before) {
    return AboutReader.read(asked, day).orElseGet(() -> request(asked, day, before));
  }

  /** The same where no words stand before the request that say which deals it is about. */
  static Intent request(String asked, LocalDate day, @Nullable Intent before) {
    if (Sentence.of(asked).has(Topics.IMPORTING)) {
      return new Help(Help.Why.IMPORTING, "");
    }
    if (asked.isBlank() || Sentence.of(asked).has(Topics.CANNOT)) {
      return new Help(Help.Why.NOT_UNDERSTOOD, "");
    }
    // Each rule marks what it has read, so each begins with a fresh sentence.
    return ActionReader.read(Sentence.of(asked), day, before)
        .or(() -> help(Sentence.of(asked)))
        .or(() -> drafts(Sentence.of(asked), day, before))
        .or(() -> FollowOn.read(Sentence.of(asked), day, before))
        .or(() -> analyse(Sentence.of(asked)))
        .or(() -> stalled(Sentence.of(asked)))
        .or(() -> ListReader.read(Sentence.of(asked), day))
        .or(() -> LookReader.read(Sentence.of(asked), before))
        .orElseGet(() -> other(Sentence.of(asked)));
  }

  private static Optional<Intent> help(Sentence said) {
    if (said.has(Topics.HELP)) {
      return Optional.of(new Help(Help.Why.ASKED, ""));
    }
    return said.has(Topics.THANKS) && said.tokens().size() <= COURTESY
        ? Optional.of(new Help(Help.Why.THANKED, ""))
        : Optional.empty();
  }

  private static Intent other(Sentence said) {
    boolean greeted = said.has(Topics.GREETING) && said.tokens().size() <= COURTESY;
    return new Help(greeted ? Help.Why.GREETED : Help.Why.NOT_UNDERSTOOD, "");
  }

  private static Optional<Intent> drafts(Sentence said, LocalDate day, @Nullable Intent before) {
    boolean analyses = said.has(ANALYSES_FIRST) && said.has(Topics.PIPELINE);
    return FollowUpReader.read(said, day, before)
        .map(
            all ->
                analyses && all.group() instanceof Stalled
                    ? new Both(new Analyse(Part.WHOLE, null), all)
                    : all);
  }

  private static Optional<Intent> analyse(Sentence said) {
    String owner = Names.first(said).orElse(null);
    boolean pipeline = said.has(Topics.PIPELINE);
    if (pipeline && said.has(Topics.ANALYSE)) {
      return Optional.of(new Analyse(Part.WHOLE, owner));
    }
    Part part = part(said);
    if (part != Part.WHOLE && (owner == null || pipeline || part == Part.WIN_RATE)) {
      return Optional.of(new Analyse(part, owner));
    }
    if (said.has(Topics.WHOLE)) {
      return Optional.of(new Analyse(Part.WHOLE, null));
    }
    boolean deals = said.has(Topics.DEAL) && owner == null && said.has(Topics.ANALYSE_DEALS);
    boolean whole = pipeline && said.has(Topics.LOOK_AT_ALL) && !said.has(Topics.SILENT);
    return whole || deals ? Optional.of(new Analyse(Part.WHOLE, owner)) : Optional.empty();
  }

  private static Part part(Sentence said) {
    if (said.has(Topics.WIN_RATE)) {
      return Part.WIN_RATE;
    }
    if (said.has(Topics.CYCLE)) {
      return Part.CYCLE;
    }
    if (said.has(Topics.AGING)) {
      return Part.AGING;
    }
    if (said.has(Topics.RISKS)) {
      return Part.RISKS;
    }
    if (said.has(Topics.ACTIONS)) {
      return Part.ACTIONS;
    }
    return said.has(Topics.STAGES) ? Part.STAGES : Part.WHOLE;
  }

  private static Optional<Intent> stalled(Sentence said) {
    return said.has(Topics.SILENT) ? Optional.of(silent(said, STALLED_SHOWN)) : Optional.empty();
  }

  /** The silent deals that a sentence speaks of. */
  static Stalled silent(Sentence said, int otherwise) {
    var days = Counts.days(said);
    return new Stalled(
        Counts.of(said).orElse(otherwise),
        0,
        days.isPresent() ? days.getAsInt() : null,
        Names.first(said).orElse(null));
  }

  /** The name of the deal or account that was spoken of last. */
  static @Nullable String spokenOf(@Nullable Intent before) {
    return switch (before) {
      case Intent.Look look -> look.name();
      case Intent.Update update -> update.name();
      case Intent.Log log -> log.name();
      case FollowUps all when all.names().size() == 1 -> all.names().getFirst();
      case null, default -> null;
    };
  }
}
