package app.afterclose.window.thread;

import java.util.List;

/** The cards at the end of the thread that wait for the rep. Pure. */
final class Cards {
  private Cards() {}

  /** The first of the cards that wait, among lines of answered ones before the last row; or -1. */
  static int first(List<Row> rows) {
    int card = -1;
    for (int i = rows.size() - 2; i >= 0; i--) {
      Content content = rows.get(i).content();
      if (RowView.kept(content)) {
        card = i;
      } else if (!(content instanceof Content.Answered
          || content instanceof Content.Calls
          || content instanceof Content.Doing)) {
        break;
      }
    }
    return card;
  }
}
