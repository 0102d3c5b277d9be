package app.afterclose.window.words;

import app.afterclose.model.Texts;

/** What a model is called where the rep reads what answered. Pure. */
public final class ModelNames {
  /** As the built-in analyst signs what it answers. */
  private static final String BUILTIN = "built-in analyst";

  private ModelNames() {}

  /** A provider's model by its own name; the analyst, and one without a name, in words. */
  public static String of(String model, Texts texts) {
    if (model.isBlank()) {
      return texts.say("model.unnamed");
    }
    return model.equals(BUILTIN) ? texts.say("model.builtin") : model;
  }
}
