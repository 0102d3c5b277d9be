package app.afterclose.crm;

import java.util.List;

/** Months by their names or the beginnings of them, in the languages exports come in. Pure. */
final class Months {
  /** For each month the shortest beginnings that mean no other, folded. */
  private static final List<List<String>> BEGINNINGS =
      List.of(
          List.of("jan", "ene", "gen"),
          List.of("feb", "fev"),
          List.of("mar", "mae"),
          List.of("apr", "avr", "abr"),
          List.of("may", "mai", "mag"),
          List.of("jun", "juin", "giu"),
          List.of("jul", "juil", "lug"),
          List.of("aug", "aou", "ago"),
          List.of("sep", "set"),
          List.of("oct", "okt", "out", "ott"),
          List.of("nov"),
          List.of("dec", "dez", "dic"));

  private Months() {}

  /** 1 to 12, or 0 when it is no month's name. */
  static int number(String name) {
    String folded = Names.fold(name);
    for (int i = 0; i < BEGINNINGS.size(); i++) {
      if (BEGINNINGS.get(i).stream().anyMatch(folded::startsWith)) {
        return i + 1;
      }
    }
    return 0;
  }
}
