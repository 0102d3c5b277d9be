package app.afterclose.crm;

/** How alike two words are. Pure. */
final class Likeness {
  private Likeness() {}

  /** 1 for equal texts, 0 for texts with nothing in common: one minus edits over length. */
  static double of(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    return longer == 0 ? 1 : 1 - (double) edits(one, other) / longer;
  }

  /** Whether texts are at least so alike; quick for texts of very different length. */
  static boolean reaches(double least, String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    return shorter >= least * longer && of(one, other) >= least;
  }

  /**
   * How many letters must be put in, left out, replaced or swapped with their neighbour (optimal
   * string alignment).
   */
  static int edits(String one, String other) {
    int[] before = new int[other.length() + 1];
    int[] previous = new int[other.length() + 1];
    int[] current = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int cost = Math.min(previous[j - 1] + (same ? 0 : 1), previous[j] + 1);
        cost = Math.min(cost, current[j - 1] + 1);
        if (i > 1 && j > 1 && swapped(one, i, other, j)) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        current[j] = cost;
      }
      int[] spare = before;
      before = previous;
      previous = current;
      current = spare;
    }
    return previous[other.length()];
  }

  private static boolean swapped(String one, int i, String other, int j) {
    return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
