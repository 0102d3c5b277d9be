package app.afterclose.crm;

import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the columns of a file are, found by their headers alone. Pure.
 *
 * @param kind what the rows are
 * @param source which product wrote the file
 * @param columns for each field found, the column's place from 0
 * @param score how well the headers fit; comparable between lines of one file
 */
record Headers(ImportKind kind, ImportSource source, Map<Field, Integer> columns, double score) {
  /** From this likeness on a header is taken for a misspelt or varied one. */
  private static final double ALIKE = 0.86;

  /** Headers with one of these words are about something else than the words beside it say. */
  private static final Set<String> OTHER_MEANING =
      Set.of(
          "id",
          "ids",
          "email",
          "phone",
          "count",
          "number",
          "url",
          "reason",
          "weighted",
          "modified",
          "updated",
          "label",
          "month",
          "quarter",
          "year",
          "forecast",
          "days",
          "time",
          "by",
          "owner",
          "date",
          "type",
          "manager",
          "duration",
          "role",
          "age",
          "no");

  private static final Set<String> ENTITIES =
      Set.of("deal", "organization", "organisation", "person", "activity", "product");

  private record Match(Field field, int column, double score) {}

  /** The kind that fits the headers best; a score of 0 when none does. */
  static Headers of(List<String> headers) {
    Headers best = new Headers(ImportKind.DEALS, ImportSource.UNKNOWN, Map.of(), 0);
    for (ImportKind kind : ImportKind.values()) {
      Map<Field, Match> matches = assign(headers, kind);
      if (!suffices(kind, matches.keySet())) {
        continue;
      }
      double score =
          matches.values().stream().mapToDouble(Match::score).sum() + prefixed(headers, kind);
      if (score > best.score()) {
        best = new Headers(kind, Vendors.of(headers), columns(matches), score);
      }
    }
    return best;
  }

  /** What the columns of a file of this kind are, be they enough for it or not. */
  static Headers of(List<String> headers, ImportKind kind) {
    Map<Field, Match> matches = assign(headers, kind);
    double score = matches.values().stream().mapToDouble(Match::score).sum();
    return new Headers(kind, Vendors.of(headers), columns(matches), score);
  }

  private static Map<Field, Integer> columns(Map<Field, Match> matches) {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    matches.forEach((field, match) -> columns.put(field, match.column()));
    return columns;
  }

  /** Each field gets the best header left, each header goes to one field. */
  private static Map<Field, Match> assign(List<String> headers, ImportKind kind) {
    List<Match> matches = new ArrayList<>();
    for (Field field : Field.of(kind)) {
      for (int column = 0; column < headers.size(); column++) {
        double score = score(field, headers.get(column));
        if (score > 0) {
          matches.add(new Match(field, column, score));
        }
      }
    }
    matches.sort(Comparator.comparingDouble(Match::score).reversed());
    Map<Field, Match> assigned = new EnumMap<>(Field.class);
    Set<Integer> taken = new HashSet<>();
    for (Match match : matches) {
      if (!assigned.containsKey(match.field()) && taken.add(match.column())) {
        assigned.put(match.field(), match);
      }
    }
    return assigned;
  }

  /** How well a header names a field: 1 for its first name, a little less for each further one. */
  private static double score(Field field, String header) {
    String words = words(header);
    String own = own(field.kind(), header);
    double best = 0;
    for (int i = 0; i < field.headers().size(); i++) {
      String known = field.headers().get(i);
      double worth = 1 - i * 0.005;
      if (known.equals(words) || known.equals(own)) {
        best = Math.max(best, worth);
      } else if (words.length() > 4 && Likeness.reaches(ALIKE, known, words)) {
        best = Math.max(best, worth - 0.2);
      } else if (within(known, words)) {
        best = Math.max(best, worth - 0.4);
      }
    }
    return best;
  }

  /** Whether a header says a known one and at most two words more, none of another meaning. */
  private static boolean within(String known, String words) {
    List<String> all = new ArrayList<>(List.of(words.split(" ", -1)));
    List<String> wanted = List.of(known.split(" ", -1));
    if (all.size() > wanted.size() + 2 || !all.containsAll(wanted)) {
      return false;
    }
    all.removeAll(wanted);
    return known.length() > 3 && all.stream().noneMatch(OTHER_MEANING::contains);
  }

  /** A header without its star: "Deal - Title *" → "deal title". */
  static String words(String header) {
    return Names.words(header);
  }

  /** The header without the entity before its dash, where that is the file's own: "title". */
  private static String own(ImportKind kind, String header) {
    String prefix = prefix(header);
    String entity =
        switch (kind) {
          case DEALS -> "deal";
          case ACCOUNTS -> prefix.equals("organisation") ? "organisation" : "organization";
          case CONTACTS -> "person";
          case ACTIVITIES -> "activity";
          case PRODUCTS -> "product";
          case TEAMS -> "user";
        };
    return prefix.equals(entity) ? words(header.substring(header.indexOf(" - ") + 3)) : "";
  }

  /** The entity before a Pipedrive header's dash, else nothing. */
  static String prefix(String header) {
    int dash = header.indexOf(" - ");
    String entity = dash < 0 ? "" : words(header.substring(0, dash));
    return ENTITIES.contains(entity) ? entity : "";
  }

  /** Columns that name the kind itself weigh more than ones that only might be meant. */
  private static double prefixed(List<String> headers, ImportKind kind) {
    return headers.stream().filter(header -> !own(kind, header).isEmpty()).count() * 0.5;
  }

  private static boolean suffices(ImportKind kind, Set<Field> found) {
    return switch (kind) {
      case DEALS ->
          (found.contains(Field.DEAL_TITLE)
                  || found.contains(Field.DEAL_ID)
                  || found.contains(Field.DEAL_ACCOUNT))
              && (found.contains(Field.DEAL_STAGE)
                  || found.contains(Field.DEAL_STATUS)
                  || (found.contains(Field.DEAL_AMOUNT) && found.contains(Field.DEAL_CLOSE)));
      case ACCOUNTS -> found.contains(Field.ACCOUNT_NAME) && found.size() > 1;
      case CONTACTS ->
          (found.contains(Field.CONTACT_NAME)
                  || found.contains(Field.CONTACT_FIRST)
                  || found.contains(Field.CONTACT_LAST))
              && (found.contains(Field.CONTACT_EMAIL)
                  || found.contains(Field.CONTACT_ROLE)
                  || found.contains(Field.CONTACT_ACCOUNT));
      case ACTIVITIES ->
          found.contains(Field.ACTIVITY_AT)
              && (found.contains(Field.ACTIVITY_SUBJECT)
                  || found.contains(Field.ACTIVITY_KIND)
                  || found.contains(Field.ACTIVITY_BODY))
              && (found.contains(Field.ACTIVITY_DEAL)
                  || found.contains(Field.ACTIVITY_ACCOUNT)
                  || found.contains(Field.ACTIVITY_CONTACT));
      case PRODUCTS -> found.contains(Field.PRODUCT_NAME) && found.contains(Field.PRODUCT_PRICE);
      case TEAMS ->
          found.contains(Field.TEAM_OWNER)
              && (found.contains(Field.TEAM_MANAGER) || found.contains(Field.TEAM_REGION));
    };
  }
}
