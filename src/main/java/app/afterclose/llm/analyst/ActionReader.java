package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Help;
import app.afterclose.llm.analyst.Intent.Log;
import app.afterclose.llm.analyst.Intent.Todo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands what is to be noted: tasks and things that have happened; changes too. Pure. */
final class ActionReader {
  private static final int SUBJECT = 120;

  private static final String POLITE =
      "^(?:(?:please|can you|could you|now|and|then|also|i want to|id like to)[ ,]+){0,4}";

  private static final Pattern TASK =
      Pattern.compile(
          "(?i)"
              + POLITE
              + "(?:remind me|set (?:a |me a )?(?:reminder|task|to-?do)"
              + "|(?:create|add|make|new)(?: a| me a| another)?(?: new)? (?:task|reminder|to-?do)"
              + "|task|to-?do|reminder|don['’]?t let me forget)\\b[\\s:,-]*"
              + "(?:for me\\s+)?(?:to\\s+|that\\s+|about\\s+)?");
  private static final Pattern LOG =
      Pattern.compile("(?i)" + POLITE + "(?:log|record|note(?: down)?)\\b[\\s:,-]*");
  private static final Pattern DID =
      Pattern.compile(
          "(?i)^(?:i(?:['’]ve| have)? )?(?:just"
              + " )?(?=(?:called|met|e-?mailed|spoke|talked|phoned|had an?"
              + " (?:call|meeting|chat))\\b)");
  private static final Pattern CALL =
      Pattern.compile("(?i)\\b(call|called|phone|phoned|spoke|talked)\\b");
  private static final Pattern MEETING =
      Pattern.compile("(?i)\\b(met|meeting|visit|visited|lunch|demo)\\b");
  private static final Pattern EMAIL =
      Pattern.compile("(?i)\\b(e-?mail|e-?mailed|wrote|sent|message)\\b");
  private static final Pattern SAID =
      Pattern.compile(
          "(?i):\\s+|\\s+[–-]\\s+|(?:,|,? and)\\s+(?=(?:we|they|he|she)\\b)"
              + "|\\s+(?:about|that|saying|where)\\s+");
  private static final Pattern WITH =
      Pattern.compile("\\b(?:with|met|called|phoned|e-?mailed|to)\\s+\\p{Lu}");
  private static final Pattern FOR = Pattern.compile("(?i)^for\\s+([^:]{2,60}):\\s+");
  private static final Pattern THAT = Pattern.compile("(?i)^(?:that|an?|the)\\s+");
  private static final Pattern THEM = Phrases.any("them|they|him|her|it|this");
  private static final Pattern LOWER_TAIL = Pattern.compile("(?<=\\S)\\s+\\p{Ll}.*$");

  private ActionReader() {}

  static Optional<Intent> read(Sentence said, LocalDate day, @Nullable Intent before) {
    Matcher todo = TASK.matcher(said.text());
    if (todo.find()) {
      return Optional.of(todo(said.text().substring(todo.end()), day, before));
    }
    Matcher log = LOG.matcher(said.text());
    if (log.find() && log.end() < said.text().length()) {
      return Optional.of(log(said.text().substring(log.end()), day, before));
    }
    Matcher did = DID.matcher(said.text());
    if (did.find()) {
      return Optional.of(log(said.text().substring(did.end()), day, before));
    }
    return UpdateReader.read(said, day, before);
  }

  private static Intent todo(String text, LocalDate day, @Nullable Intent before) {
    Matcher about = FOR.matcher(text);
    boolean headed = about.find();
    String task = headed ? text.substring(about.end()) : text;
    Optional<Days.Found> due = Days.in(task, day, false);
    String title =
        due.map(found -> task.substring(0, found.from()) + " " + task.substring(found.to()))
            .orElse(task);
    title = title.replaceAll("\\s+", " ").replaceAll("^[\\s,:;-]+|[\\s.,:;!-]+$", "");
    title = title.replaceFirst("(?i)^(?:to|that|about)\\s+", "");
    if (title.isBlank()) {
      return new Help(Help.Why.WHICH, "the task to create");
    }
    boolean whole = title.length() <= SUBJECT;
    return new Todo(
        Say.capital(whole ? title : title.substring(0, SUBJECT - 1).strip() + "…"),
        whole ? null : title,
        due.map(Days.Found::day).orElse(null),
        headed ? about.group(1).strip() : named(title, before));
  }

  /** The deal or account a task is about: a proper name, or what "them" was said of. */
  private static @Nullable String named(String title, @Nullable Intent before) {
    Sentence said = Sentence.of("to " + title);
    return Names.in(said).stream()
        .filter(ActionReader::proper)
        .findFirst()
        .orElse(said.has(THEM) ? Reader.spokenOf(before) : null);
  }

  private static Intent log(String text, LocalDate day, @Nullable Intent before) {
    Matcher said = SAID.matcher(text);
    boolean parted = said.find();
    String head = parted ? text.substring(0, said.start()) : text;
    String body = parted ? text.substring(said.end()).strip() : "";
    Optional<Days.Found> when = Days.in(head, day, true);
    String bare =
        when.map(found -> head.substring(0, found.from()) + " " + head.substring(found.to()))
            .orElse(head);
    List<String> names = proper(Names.in(Sentence.of("i " + bare)));
    boolean contact = names.size() > 1 && WITH.matcher(bare).find();
    String kind = kind(bare);
    String name = names.isEmpty() ? Reader.spokenOf(before) : names.getLast();
    String subject = body.isEmpty() ? subject(kind, bare, names) : body;
    boolean whole = subject.length() <= SUBJECT;
    return new Log(
        name,
        kind,
        Say.capital(whole ? subject : subject.substring(0, SUBJECT - 1).strip() + "…"),
        whole ? null : subject,
        contact ? names.getFirst() : null,
        when.map(Days.Found::day).orElse(null));
  }

  private static String subject(String kind, String text, List<String> names) {
    if (kind.equals("Note")) {
      return THAT.matcher(text.strip()).replaceFirst("").replaceAll("[\\s.]+$", "");
    }
    return names.isEmpty() ? kind : kind + " with " + names.getFirst();
  }

  private static String kind(String text) {
    if (CALL.matcher(text).find()) {
      return "Call";
    }
    if (MEETING.matcher(text).find()) {
      return "Meeting";
    }
    return EMAIL.matcher(text).find() ? "E-mail" : "Note";
  }

  /** Those written like names, without the lower case words behind, where there are any. */
  private static List<String> proper(List<String> names) {
    List<String> proper =
        names.stream()
            .filter(ActionReader::proper)
            .map(name -> LOWER_TAIL.matcher(name).replaceFirst(""))
            .toList();
    return proper.isEmpty() ? names : proper;
  }

  private static boolean proper(String name) {
    return Character.isUpperCase(name.charAt(0)) || Character.isDigit(name.charAt(0));
  }
}
