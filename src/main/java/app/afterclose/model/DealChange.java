package app.afterclose.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an update did to a deal.
 *
 * @param before the deal as it was
 * @param after the deal as it is
 * @param fields the fields that differ
 */
public record DealChange(Deal before, Deal after, List<Field> fields) {
  /** One field, before and after, in words; null where it was or is empty. */
  public record Field(String name, @Nullable String before, @Nullable String after) {}
}
