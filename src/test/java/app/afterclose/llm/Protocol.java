package app.afterclose.llm;

/** The protocols, for what must hold for both. */
public enum Protocol {
  ANTHROPIC("anthropic", Recordings.ANTHROPIC_TEXT, Recordings.ANTHROPIC_TOOLS),
  OPENAI("openai", Recordings.OPENAI_TEXT, Recordings.OPENAI_TOOLS);

  /** The whole text of each {@code text} recording. */
  public static final String SAID = "Grüße, drei Deals 🎯 stehen.";

  public final String kind;
  public final String text;
  public final String tools;

  Protocol(String kind, String text, String tools) {
    this.kind = kind;
    this.text = text;
    this.tools = tools;
  }

  /** The recording up to and with the event that holds the first words. */
  public String beginning() {
    int first = text.indexOf("Grüße, ");
    return text.substring(0, text.indexOf("\n\n", first) + 2);
  }

  /** A stream that says {@code text} and ends for the output limit. */
  public String tooMuch(String said) {
    return this == ANTHROPIC
        ? Recordings.anthropic(said, "max_tokens")
        : Recordings.openAi(said, "length");
  }

  /** A stream that says {@code text} and ends as a whole answer does. */
  public String says(String said) {
    return this == ANTHROPIC
        ? Recordings.anthropic(said, "end_turn")
        : Recordings.openAi(said, "stop");
  }

  /** A stream that has said {@code text} and is not over. */
  public String begins(String said) {
    String all = says(said);
    return all.substring(0, all.indexOf("\n\n", all.lastIndexOf(said)) + 2);
  }

  /** A fault as it stands inside a stream. */
  public String fault(String type, String message) {
    return "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"%s\",\"message\":\"%s\"}}\n\n"
        .formatted(type, message);
  }
}
