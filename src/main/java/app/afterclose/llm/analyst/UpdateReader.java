package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Update;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands which deal is to be changed, and how. Pure. */
final class UpdateReader {
  private static final int STEP = 1_000;

  private static final Pattern CHANGES =
      Phrases.any(
          """
          ^((please|can you|could you|now|and|then|also|ok|okay) ){0,4}(move|put|set|mark|change)
          ^((please|can you|could you|now|and|then|also|ok|okay) ){0,4}(advance|update|push|shift)
          ^((please|can you|could you|now|and|then|also|ok|okay) ){0,4}(raise|lower|reduce|increase)
          ^((please|can you|could you|now|and|then|also|ok|okay) ){0,4}(close|extend|delay|postpone)
          """);
  private static final Pattern LATER = Phrases.any("^(please )?(push|delay|postpone|extend)");

  /** Marks of quotation, of whichever kind the rep's keyboard has. */
  private static final String OPENED = "[\"'“‘„«]?";

  private static final String CLOSED_AGAIN = "[\"'”’“»]?";

  private static final Pattern NEXT_STEP =
      Pattern.compile(
          "(?i)\\bnext steps?\\b(.*?)\\s*(?:\\bto\\b|\\bis\\b|\\bas\\b|[:=])\\s*"
              + OPENED
              + "(.+?)"
              + CLOSED_AGAIN
              + "\\s*$");
  private static final Pattern CLOSE =
      Pattern.compile("(?i)\\b(clos(?:e|ing) date|closing|expected|end date|date)\\b");
  private static final Pattern AMOUNT =
      Pattern.compile("(?i)\\b(amount|value|price|worth|size|volume)\\b");
  private static final Pattern MONEY =
      Pattern.compile("(?i)[€$£]?\\d[\\d.,]*\\s*(k|m|million|thousand|eur|usd|gbp)?");
  private static final Pattern STAGE =
      Pattern.compile(
          "(?i)\\b(?:to|as|into|in)\\s+(?:the\\s+)?(?:stage\\s+)?"
              + OPENED
              + "([\\p{L}\\p{N}][\\p{L}\\p{N} /&-]*?)"
              + CLOSED_AGAIN
              + "(?:\\s+stage)?[\\s.!]*$");
  private static final Pattern CLOSED =
      Pattern.compile(
          "(?i)\\b(won|lost)(?:[\\s.!]*$|(?=\\s*[,;:(–]|\\s+-|\\s+(?:because|since|as|after)\\b))");
  private static final Pattern WE_WON =
      Pattern.compile(
          "(?i)^(?:we|i)(?:['’]ve| have)?(?: just)? (won|lost|closed|signed)\\s+"
              + "(?!how|any|this|last|in)(.+)");
  private static final Pattern IS_WON =
      Pattern.compile(
          "(?i)^(?!who|what|which|how|when|if).{1,80}?\\b(?:is|was|has been)(?: now)? (won|lost)"
              + "[\\s.]*$");
  private static final Pattern IT = Phrases.any("it|this|that");

  private UpdateReader() {}

  static Optional<Intent> read(Sentence said, LocalDate day, @Nullable Intent before) {
    Matcher weWon = WE_WON.matcher(said.text());
    if (weWon.find()) {
      return closed(said, weWon.group(1));
    }
    Matcher isWon = IS_WON.matcher(said.text());
    if (isWon.find()) {
      return closed(said, isWon.group(1));
    }
    if (!said.has(CHANGES)) {
      return Optional.empty();
    }
    return nextStep(said, before)
        .or(() -> closeDate(said, day, before))
        .or(() -> amount(said, before))
        .or(() -> stage(said, before));
  }

  private static Optional<Intent> closed(Sentence said, String how) {
    String stage = how.equalsIgnoreCase("lost") ? "Lost" : "Won";
    return Names.first(said).map(name -> new Update(name, stage, null, null, null));
  }

  private static Optional<Intent> nextStep(Sentence said, @Nullable Intent before) {
    Matcher step = NEXT_STEP.matcher(said.text());
    if (!step.find()) {
      return Optional.empty();
    }
    said.use(step.start(2), step.end(2));
    return named(said, before, name -> new Update(name, null, null, null, step(step.group(2))));
  }

  private static Optional<Intent> closeDate(Sentence said, LocalDate day, @Nullable Intent before) {
    Optional<Days.Found> found = Days.in(said.text(), day, false);
    boolean asksStage = !CLOSE.matcher(said.text()).find() && !said.has(LATER);
    if (found.isEmpty() || asksStage) {
      return Optional.empty();
    }
    said.use(found.get().from(), found.get().to());
    return named(said, before, name -> new Update(name, null, null, found.get().day(), null));
  }

  private static Optional<Intent> amount(Sentence said, @Nullable Intent before) {
    Matcher to = STAGE.matcher(said.text());
    boolean money = to.find() && MONEY.matcher(to.group(1)).matches();
    if (!money && !AMOUNT.matcher(said.text()).find()) {
      return Optional.empty();
    }
    BigDecimal amount = Amounts.one(said);
    return amount == null
        ? Optional.empty()
        : named(said, before, name -> new Update(name, null, amount, null, null));
  }

  private static Optional<Intent> stage(Sentence said, @Nullable Intent before) {
    Matcher stage = STAGE.matcher(said.text());
    Matcher closed = CLOSED.matcher(said.text());
    if (stage.find()) {
      said.use(stage.start(), stage.end());
      return named(said, before, name -> new Update(name, stage(stage.group(1)), null, null, null));
    }
    if (closed.find()) {
      said.use(closed.start(), closed.end());
      return named(
          said, before, name -> new Update(name, stage(closed.group(1)), null, null, null));
    }
    return Optional.empty();
  }

  /** As long as the field may be. */
  private static String step(String said) {
    String step = said.strip();
    return step.length() <= STEP ? step : step.substring(0, STEP - 1) + "…";
  }

  /** Without the reason that follows: "won because they signed". */
  private static String stage(String said) {
    String stage = said.replaceFirst("(?i)^(won|lost)\\s+(?:because|since|as|after)\\b.*", "$1");
    return stage.matches("(?i)won|lost") ? Say.capital(stage.toLowerCase(Locale.ROOT)) : stage;
  }

  private interface Making {
    Update of(@Nullable String name);
  }

  /** The deal's name, or the one spoken of last; without either it must at least be called one. */
  private static Optional<Intent> named(Sentence said, @Nullable Intent before, Making making) {
    Optional<String> name = Names.first(said);
    if (name.isPresent()) {
      return Optional.of(making.of(name.get()));
    }
    String spokenOf = Reader.spokenOf(before);
    boolean points = said.has(IT) || said.has(Topics.DEAL) || spokenOf != null;
    return points ? Optional.of(making.of(spokenOf)) : Optional.empty();
  }
}
