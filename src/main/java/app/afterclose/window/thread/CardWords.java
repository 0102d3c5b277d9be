package app.afterclose.window.thread;

import app.afterclose.model.CallState;
import app.afterclose.model.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What cards say of several calls, and of one that the rep has answered. Pure. */
final class CardWords {
  /** How many questions are told before the others are counted. */
  private static final int QUESTIONS = 3;

  /** A value longer than this is told by its field's name alone. */
  private static final int VALUE = 60;

  private CardWords() {}

  /** "Save this draft to Maria Keller · Move Konex to Won · 3 more". */
  static String what(List<String> questions, Texts texts) {
    boolean all = questions.size() <= QUESTIONS + 1;
    var told = new ArrayList<String>();
    for (String question : all ? questions : questions.subList(0, QUESTIONS)) {
      told.add(question.endsWith("?") ? question.substring(0, question.length() - 1) : question);
    }
    if (!all) {
      told.add(texts.say("card.all.more", questions.size() - QUESTIONS));
    }
    return String.join(" · ", told);
  }

  /**
   * "subject “The renewal”" where it is one short value, else "subject, text"; empty where the rep
   * has changed nothing that a card shows.
   */
  static String changed(CallState call, Texts texts, Values values) {
    Map<String, Field> proposed = new HashMap<>();
    Form.of(call, call.call().arguments(), values).fields().forEach(f -> proposed.put(f.name(), f));
    List<Field> changed =
        Form.of(call, values).fields().stream()
            .filter(f -> differs(f, proposed.get(f.name())))
            .toList();
    return changed.size() == 1
        ? told(changed.getFirst(), texts)
        : changed.stream().map(CardWords::name).collect(Collectors.joining(", "));
  }

  private static boolean differs(Field now, @Nullable Field proposed) {
    return proposed == null || !proposed.value().equals(now.value());
  }

  private static String told(Field field, Texts texts) {
    String name = name(field);
    String value = field.value().strip();
    if (value.isEmpty()) {
      return texts.say("card.changed.cleared", name);
    }
    boolean brief = value.length() <= VALUE && value.lines().count() == 1;
    return brief ? texts.say("card.changed.to", name, value) : name;
  }

  private static String name(Field field) {
    String label = field.label();
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
