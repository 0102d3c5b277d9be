package app.afterclose.window.markdown;

import java.util.Arrays;

/** How wide the columns of a table are. Pure. */
final class Columns {
  private Columns() {}

  /**
   * Widths in pixels. With room to spare, columns share it by their natural widths; with too
   * little, each gives way from its natural width towards its least one; with less than all the
   * least ones, those stand and the table is wider than {@code available}.
   *
   * @param natural each column's width when nothing wraps
   * @param least each column's least width, at most its natural one
   */
  static double[] widths(double[] natural, double[] least, double available) {
    double wanted = total(natural);
    double needed = total(least);
    double[] widths = new double[natural.length];
    for (int i = 0; i < widths.length; i++) {
      if (wanted <= available) {
        widths[i] = natural[i] + (available - wanted) * natural[i] / Math.max(1, wanted);
      } else if (needed >= available) {
        widths[i] = least[i];
      } else {
        double give = (available - needed) / (wanted - needed);
        widths[i] = least[i] + (natural[i] - least[i]) * give;
      }
    }
    return widths;
  }

  static double total(double[] widths) {
    return Arrays.stream(widths).sum();
  }
}
