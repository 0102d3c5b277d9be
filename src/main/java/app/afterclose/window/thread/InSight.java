package app.afterclose.window.thread;

import java.util.function.IntToDoubleFunction;

/**
 * The rows in sight, from the top of the first to the bottom of the last, in pixels below the top
 * of the place they are seen in. Pure.
 */
record InSight(int first, int last, double top, double bottom) {
  static final InSight NOTHING = new InSight(0, -1, 0, 0);

  /**
   * Which of {@code count} rows are in sight when the top of row {@code at} stands at {@code y}: as
   * near to that as can be with no room left above the first row, and none below the last unless
   * all fit.
   *
   * @param height how tall a row is; asked only for rows in sight and on the way there
   */
  static InSight around(int at, double y, int count, double place, IntToDoubleFunction height) {
    int first = at;
    int last = at;
    double top = y;
    double bottom = y + height.applyAsDouble(at);
    while (bottom < place && last < count - 1) {
      bottom += height.applyAsDouble(++last);
    }
    if (bottom < place) {
      top += place - bottom;
      bottom = place;
    }
    while (top > 0 && first > 0) {
      top -= height.applyAsDouble(--first);
    }
    if (top > 0) {
      bottom -= top;
      top = 0;
      while (bottom < place && last < count - 1) {
        bottom += height.applyAsDouble(++last);
      }
    }
    while (first < last && top + height.applyAsDouble(first) <= 0) {
      top += height.applyAsDouble(first++);
    }
    while (last > first && bottom - height.applyAsDouble(last) >= place) {
      bottom -= height.applyAsDouble(last--);
    }
    return new InSight(first, last, top, bottom);
  }

  /** Whether all of row {@code index} is in a place of that height, as far as that can be told. */
  boolean whole(int index, double place) {
    boolean within = index > first && index < last;
    return within
        || (index == first && top >= 0 && index < last)
        || (index == last && bottom <= place && index > first);
  }
}
