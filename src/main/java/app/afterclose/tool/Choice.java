package app.afterclose.tool;

import static app.afterclose.model.Texts.plain;

import app.afterclose.json.Json;
import app.afterclose.model.Outcome;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one of several known names that is meant: spelt alike but for case, accents and punctuation,
 * or the only one that contains what was said.
 *
 * @param name the name as it is known; null when none is meant, or {@code flaw} says why
 * @param flaw what to tell the model when no single name is meant
 */
record Choice(@Nullable String name, @Nullable Outcome flaw) {
  static final String OWNER = "owner";
  static final String STAGE = "stage";

  private static final int SHOWN = 20;

  static Choice among(List<String> known, @Nullable String said, String what, Json json) {
    if (said == null) {
      return new Choice(null, null);
    }
    String key = key(said);
    for (String name : known) {
      if (key(name).equals(key)) {
        return new Choice(name, null);
      }
    }
    List<String> near =
        key.isEmpty() ? List.of() : known.stream().filter(name -> key(name).contains(key)).toList();
    if (near.size() == 1) {
      return new Choice(near.getFirst(), null);
    }
    List<String> offered = near.isEmpty() ? known : near;
    String error =
        near.isEmpty()
            ? "There is no %s “%s”.".formatted(what, said)
            : "More than one %s is called “%s”.".formatted(what, said);
    Facts facts =
        Facts.facts()
            .put(Field.ERROR, error)
            .list(
                Field.SUGGESTIONS,
                offered.stream().limit(SHOWN).toList(),
                name -> Facts.facts().put(Field.NAME, name));
    String spoken = plain((near.isEmpty() ? "did.none." : "did.several.") + what, said);
    return new Choice(null, Outcome.error(facts.text(json), spoken));
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
