package app.afterclose.llm.analyst;

import app.afterclose.model.EmailAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * To whom an e-mail goes.
 *
 * @param name full name; null when nobody is known
 * @param address where one is known that can be written to; an export may hold anything there
 */
record Recipient(@Nullable String name, @Nullable String address) {
  private static final Set<String> TITLES =
      Set.of("dr", "prof", "mr", "mrs", "ms", "miss", "herr", "frau");

  /** The deal's own contact, else the first person of the account. */
  static Recipient of(JsonNode details, DealFacts deal) {
    List<JsonNode> people = Read.list(details, Fields.CONTACTS, person -> person);
    for (JsonNode person : people) {
      String name = Read.text(person, Fields.NAME);
      boolean own =
          deal.contact() == null
              || (name != null && Sentence.fold(name).equals(Sentence.fold(deal.contact())));
      if (own) {
        String email = Read.text(person, Fields.EMAIL);
        return new Recipient(name, email != null && EmailAddress.fits(email) ? email : null);
      }
    }
    return new Recipient(deal.contact(), null);
  }

  /** "Hello Maria,", with a title "Hello Dr Keller,"; nobody known: "Hello,". */
  String salutation() {
    if (name == null || name.indexOf('@') >= 0) {
      return "Hello,";
    }
    int comma = name.indexOf(',');
    String ordered =
        comma > 0 ? name.substring(comma + 1).strip() + " " + name.substring(0, comma) : name;
    List<String> parts = List.of(ordered.strip().split("\\s+"));
    boolean titled = TITLES.contains(Sentence.fold(parts.getFirst())) && parts.size() > 1;
    return titled
        ? "Hello " + parts.getFirst() + " " + parts.getLast() + ","
        : "Hello " + parts.getFirst() + ",";
  }
}
