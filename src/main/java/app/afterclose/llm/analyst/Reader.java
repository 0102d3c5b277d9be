package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Analyse;
import app.afterclose.llm.analyst.Intent.Help;
import app.afterclose.llm.analyst.Intent.Look;
import app.afterclose.llm.analyst.Intent.Part;
import app.afterclose.llm.analyst.Intent.Stalled;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands a request: the rules in the order in which they are asked. Pure. */
final class Reader {
  private static final Pattern THANKS =
      Pattern.compile("^(many |ok |okay |great |good )*(thanks|thank you|danke|thx)\\b");
  private static final Pattern HELP =
      Pattern.compile(
          "^(please )?help( me)?( please)?$|what (else )?can you( do)?\\b|what do you do\\b|how can"
              + " you help|(who|what) are you\\b|\\bare you"
              + " (a|an|really|some|the|human|ai|[a-z]+)\\b|how do you work|what can i (ask|do)");
  private static final Pattern GREETING =
      Pattern.compile(
          "^(hello|hi|hey|hallo|guten|moin|servus|good (morning|day|evening|afternoon))\\b");

  private static final Pattern OF_PIPELINE =
      Pattern.compile(
          "\\b(pipeline|funnel|forecast|business|portfolio|numbers|sales|performance)\\b");
  private static final Pattern OF_DEALS = Pattern.compile("\\b(deal|opportunity)\\b");
  private static final Pattern LOOKS_AT_ALL =
      Pattern.compile(
          "\\b(analyse|analysis|review|overview|summary|summarise|report|assess|evaluate|inspect"
              + "|health|status|state|insights?|performance|how|look|check|show|what|whats|give|walk"
              + "|shape|picture|doing)\\b");
  private static final Pattern STANDING =
      Pattern.compile("where (do|am) (i|we) (stand|now)|how (am|are) (i|we) doing|hows business");
  private static final Pattern BARE =
      Pattern.compile(
          "^(please )?(my |the |our )?(whole )?(sales"
              + " )?(pipeline|forecast|funnel|analyse|analysis)( please)?$");

  private static final Pattern WIN_RATE =
      Pattern.compile(
          "\\b(win|winning|close|hit|success|conversion)"
              + " (rate|ratio|percentage)\\b|\\bconversion\\b");
  private static final Pattern CYCLE =
      Pattern.compile(
          "\\bcycle\\b|time to (close|win)|\\bvelocity\\b|how long .*\\b(deal|take|close|win)\\b");
  private static final Pattern AGING = Pattern.compile("\\baging\\b|how old\\b");
  private static final Pattern RISKS =
      Pattern.compile(
          "\\brisk\\b|\\brisks\\b|in danger|endangered|slipping|(might|could|may) i lose");
  private static final Pattern ACTIONS =
      Pattern.compile(
          "\\bnext (best )?(step|steps|action|actions)\\b|what (should|must|do|can) (i|we) (need to"
              + " )?(do|focus|work|start)|\\b(priorities|prioritise)\\b|where (should|do) (i|we)"
              + " (focus|start)");
  private static final Pattern STAGES =
      Pattern.compile("\\b(by|per|each) stage\\b|stage breakdown");

  static final Pattern SILENT =
      Pattern.compile(
          "\\b(stalled|stalest|stale|stuck|silent|quiet|dormant|inactive|neglected|untouched|forgotten|cold)\\b|\\b(no|without|any)"
              + " (any |recent"
              + " )?(activity|contact|movement|response|reply|news|action)\\b|\\b(not|havent|hasnt|isnt|arent|wont|no"
              + " one|nobody|didnt|dont)"
              + " .*\\b(moved|moving|move|touched|contacted|heard|hear|responded|respond|answered|reply|active|happened|happening)\\b|\\bneed(s)?"
              + " (a |an |some )?(followup|follow up|attention|nudge)\\b|\\bnothing (has"
              + " )?(happened|happening|moves|moved)\\b");

  private Reader() {}

  /**
   * What is meant by this request.
   *
   * @param day the rep's day
   * @param before what the rep meant last, to which "the next five" may refer
   */
  static Intent read(String asked, LocalDate day, @Nullable Intent before) {
    if (asked.isBlank()) {
      return new Help(Help.Why.NOT_UNDERSTOOD, "");
    }
    return ActionReader.read(Sentence.of(asked), day, before)
        .or(() -> help(Sentence.of(asked)))
        .or(() -> FollowUpReader.read(Sentence.of(asked), day, before))
        .or(() -> FollowOn.read(Sentence.of(asked), before))
        .or(() -> analyse(Sentence.of(asked)))
        .or(() -> stalled(Sentence.of(asked)))
        .or(() -> ListReader.read(Sentence.of(asked), day))
        .or(() -> LookReader.read(Sentence.of(asked), before))
        .orElseGet(() -> other(Sentence.of(asked)));
  }

  private static Optional<Intent> help(Sentence said) {
    return said.has(HELP)
        ? Optional.of(new Help(Help.Why.ASKED, ""))
        : said.has(THANKS) && said.tokens().size() <= 6
            ? Optional.of(new Help(Help.Why.THANKED, ""))
            : Optional.empty();
  }

  private static Intent other(Sentence said) {
    boolean greeted = said.has(GREETING) && said.tokens().size() <= 6;
    return new Help(greeted ? Help.Why.GREETED : Help.Why.NOT_UNDERSTOOD, "");
  }

  private static Optional<Intent> analyse(Sentence said) {
    List<String> names = Names.in(said);
    String owner = names.isEmpty() ? null : names.getFirst();
    Part part = part(said);
    boolean ofPipeline = said.has(OF_PIPELINE);
    if (part != Part.WHOLE && (owner == null || ofPipeline || part == Part.WIN_RATE)) {
      return Optional.of(new Analyse(part, owner));
    }
    if (said.has(BARE) || said.has(STANDING)) {
      return Optional.of(new Analyse(Part.WHOLE, null));
    }
    boolean deals = said.has(OF_DEALS) && owner == null && said.has(ANALYSE_DEALS);
    boolean whole = ofPipeline && said.has(LOOKS_AT_ALL) && !said.has(SILENT);
    return whole || deals ? Optional.of(new Analyse(Part.WHOLE, owner)) : Optional.empty();
  }

  private static final Pattern ANALYSE_DEALS =
      Pattern.compile(
          "\\b(analyse|analysis|review|overview|summary|summarise|report|assess|evaluate|health"
              + "|status|state)\\b|how .*\\bdoing\\b");

  private static Part part(Sentence said) {
    if (said.has(WIN_RATE)) {
      return Part.WIN_RATE;
    }
    if (said.has(CYCLE)) {
      return Part.CYCLE;
    }
    if (said.has(AGING)) {
      return Part.AGING;
    }
    if (said.has(RISKS)) {
      return Part.RISKS;
    }
    if (said.has(ACTIONS)) {
      return Part.ACTIONS;
    }
    return said.has(STAGES) ? Part.STAGES : Part.WHOLE;
  }

  private static Optional<Intent> stalled(Sentence said) {
    return said.has(SILENT) ? Optional.of(silent(said, 10)) : Optional.empty();
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
      case Look look -> look.name();
      case Intent.Update update -> update.name();
      case Intent.Log log -> log.name();
      case Intent.FollowUps all when all.names().size() == 1 -> all.names().getFirst();
      case null, default -> null;
    };
  }
}
