package app.afterclose.llm;

import java.time.Duration;

/**
 * How long a silent server is waited for.
 *
 * @param connect for a connection
 * @param firstByte for the first byte of the answer, and again for the first of its body: a model
 *     may read long before it speaks
 * @param idle for each further byte; the vendors' keep-alives count
 */
public record Timeouts(Duration connect, Duration firstByte, Duration idle) {
  public static final Timeouts DEFAULT =
      new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(120), Duration.ofSeconds(60));
}
