package app.afterclose.llm;

/** The protocols, for what must hold for both. */
enum Protocol {
  ANTHROPIC("anthropic", Recordings.ANTHROPIC_TEXT, Recordings.ANTHROPIC_TOOLS),
  OPENAI("openai", Recordings.OPENAI_TEXT, Recordings.OPENAI_TOOLS);

  /** The whole text of each {@code text} recording. */
  static final String SAID = "Grüße, drei Deals 🎯 stehen.";

  final String kind;
  final String text;
  final String tools;

  Protocol(String kind, String text, String tools) {
    this.kind = kind;
    this.text = text;
    this.tools = tools;
  }

  /** The recording up to and with the event that holds the first words. */
  String beginning() {
    int first = text.indexOf("Grüße, ");
    return text.substring(0, text.indexOf("\n\n", first) + 2);
  }

  /** A stream that says {@code text} and ends for the output limit. */
  String tooMuch(String said) {
    return this == ANTHROPIC
        ? Recordings.anthropic(said, "max_tokens")
        : Recordings.openAi(said, "length");
  }
}
