package app.afterclose.window.pipeline;

import app.afterclose.model.PipelineSummary;
import org.jspecify.annotations.Nullable;

/**
 * An age of open deals, in days, both ends included. Pure.
 *
 * @param from the youngest; null for deals of which it is not known
 * @param to the oldest; null when open-ended
 */
record Age(@Nullable Integer from, @Nullable Integer to) {
  static Age of(PipelineSummary.AgeBucket bucket) {
    return new Age(bucket.fromDays(), bucket.toDays());
  }

  boolean unknown() {
    return from == null;
  }
}
