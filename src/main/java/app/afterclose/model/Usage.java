package app.afterclose.model;

/**
 * Tokens of one turn or a sum of turns.
 *
 * @param input tokens read by the model, those from a cache included
 * @param output tokens written by the model
 * @param estimated whether any part is our estimate, because the provider never reported it
 */
public record Usage(long input, long output, boolean estimated) {
  public static final Usage NONE = new Usage(0, 0, false);

  public long total() {
    return input + output;
  }

  public Usage plus(Usage other) {
    return new Usage(input + other.input, output + other.output, estimated || other.estimated);
  }
}
