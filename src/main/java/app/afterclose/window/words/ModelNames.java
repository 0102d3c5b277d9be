package app.afterclose.window.words;

import app.afterclose.model.Texts;

/** What a model is called where the rep reads what answered. Pure. */
public final class ModelNames {
  private ModelNames() {}

  /**
   * A provider's model by its own name; the analyst, which signs in small letters, and one without
   * a name in words.
   */
  public static String of(String model, Texts texts) {
    if (model.isBlank()) {
      return texts.say("model.unnamed");
    }
    String analyst = texts.say("model.builtin");
    return model.equalsIgnoreCase(analyst) ? analyst : model;
  }
}
