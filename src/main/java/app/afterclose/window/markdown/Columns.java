package app.afterclose.window.markdown;

import java.util.Arrays;

/** How wide the columns of a table are. Pure. */
final class Columns {
  private Columns() {}

  /**
   * Widths in pixels. With room to spare, columns share it by their natural widths. With too
   * little, the widest give way first, down to a common width, but none below its least one; with
   * less than all the least ones, those stand and the table is wider than {@code available}.
   *
   * @param natural each column's width when nothing wraps
   * @param least each column's least width, at most its natural one
   */
  static double[] widths(double[] natural, double[] least, double available) {
    double wanted = total(natural);
    if (wanted <= available) {
      double share = (available - wanted) / Math.max(1, wanted);
      return Arrays.stream(natural).map(w -> w + w * share).toArray();
    }
    if (total(least) >= available) {
      return least.clone();
    }
    double low = 0;
    double high = available;
    while (high - low > 0.1) {
      double middle = (low + high) / 2;
      if (total(capped(natural, least, middle)) > available) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return capped(natural, least, low);
  }

  private static double[] capped(double[] natural, double[] least, double cap) {
    double[] widths = new double[natural.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(least[i], Math.min(natural[i], cap));
    }
    return widths;
  }

  static double total(double[] widths) {
    return Arrays.stream(widths).sum();
  }
}
