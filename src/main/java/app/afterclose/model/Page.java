package app.afterclose.model;

import java.util.List;

/**
 * A window onto a longer list.
 *
 * @param rows the rows of this page, in order
 * @param total how many rows there are in all
 * @param <T> what a row is
 */
public record Page<T>(List<T> rows, long total) {
  public Page {
    rows = List.copyOf(rows);
  }
}
