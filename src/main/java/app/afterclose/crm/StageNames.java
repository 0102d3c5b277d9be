package app.afterclose.crm;

import app.afterclose.model.StageCategory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a stage's name says: whether the deal is won or lost, and where in a sale the stage stands.
 * Knows the names of HubSpot, Pipedrive and Salesforce, in their internal spelling too
 * ("closedwon"), and won and lost in a few languages. Pure.
 */
final class StageNames {
  private static final Set<String> WON =
      Set.of("won", "gewonnen", "gagne", "gagnee", "ganado", "ganada", "ganho", "ganha", "vinto");
  private static final Set<String> LOST =
      Set.of(
          "lost",
          "verloren",
          "perdu",
          "perdue",
          "perdido",
          "perdida",
          "perso",
          "abandoned",
          "disqualified",
          "dead");

  /** Parts of names and the place of their stage in a sale; the first part found decides. */
  private static final Map<String, Integer> PLACES = places();

  private StageNames() {}

  /** Won or lost where the name says so, else open. */
  static StageCategory category(String stage) {
    String key = Names.key(stage);
    List<String> words = Names.wordList(stage);
    if (key.endsWith("closedlost") || words.stream().anyMatch(LOST::contains)) {
      return StageCategory.LOST;
    }
    if (words.contains("not") || words.contains("nicht")) {
      return StageCategory.OPEN;
    }
    return key.endsWith("closedwon") || words.stream().anyMatch(WON::contains)
        ? StageCategory.WON
        : StageCategory.OPEN;
  }

  /** The place of a stage in a sale: smaller is earlier; unknown names stand in the middle. */
  static int place(String stage) {
    String key = Names.key(stage);
    for (Map.Entry<String, Integer> place : PLACES.entrySet()) {
      if (key.contains(place.getKey())) {
        return place.getValue();
      }
    }
    return 50;
  }

  private static Map<String, Integer> places() {
    Map<String, Integer> places = new LinkedHashMap<>();
    places.put("negotiat", 70);
    places.put("verhandlung", 70);
    places.put("contract", 80);
    places.put("verbal", 80);
    places.put("commit", 80);
    places.put("legal", 80);
    places.put("proposal", 60);
    places.put("quote", 60);
    places.put("angebot", 60);
    places.put("decisionmaker", 50);
    places.put("trial", 48);
    places.put("pilot", 48);
    places.put("evaluat", 48);
    places.put("perception", 46);
    places.put("valueprop", 44);
    places.put("presentation", 40);
    places.put("demo", 40);
    places.put("analysis", 35);
    places.put("discovery", 32);
    places.put("engag", 30);
    places.put("appointment", 28);
    places.put("meeting", 28);
    places.put("contact", 25);
    places.put("qualif", 20);
    places.put("prospect", 10);
    places.put("lead", 5);
    places.put("new", 5);
    return places;
  }
}
