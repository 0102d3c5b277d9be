package app.afterclose.llm.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EmailTest {
  private static final String DEAL =
      """
      {'as_of': '2026-03-03', 'deal': {'id': 'D1', 'title': 'Rollout', 'product': 'GTX Pro',
        'stage': 'Proposal', 'status': 'open', 'owner': 'Ann Lee', 'contact': 'Maria Keller',
        'days_silent': 47, 'basis': 'activity', 'last_activity': '2026-01-15',
        'next_step': 'Send the revised offer.', 'close_date': '2026-02-20'},
       'contacts': [{'name': 'Jo Ng', 'email': 'jo@x.example'},
         {'name': 'MARIA KELLER', 'email': 'maria@x.example'}],
       'activities': [{'kind': 'Note', 'subject': 'Boss is difficult', 'at': '2026-02-01'},
         {'kind': 'Call', 'subject': 'Angry about the price', 'at': '2026-01-15T10:00'}]}
      """;

  @Test
  void isMadeOfTheDealsFacts() {
    Email email = of(DEAL, 0);
    assertThat(email.to()).isEqualTo(new Recipient("MARIA KELLER", "maria@x.example"));
    assertThat(email.subject()).isEqualTo("GTX Pro: where do things stand?");
    assertThat(email.body())
        .contains("our call on 15 January", "GTX Pro", "20 February")
        .endsWith("Best regards\nAnn Lee");
  }

  @Test
  void keepsTheRepsOwnNotesToTheRep() {
    assertThat(of(DEAL, 0).body())
        .doesNotContain("Boss", "difficult", "Angry", "price", "revised offer");
  }

  @Test
  void variesWithItsPlaceAndIsTheSameForTheSamePlace() {
    assertThat(of(DEAL, 1)).isNotEqualTo(of(DEAL, 0)).isEqualTo(of(DEAL, 1));
    assertThat(of(DEAL, 3).body()).isNotEqualTo(of(DEAL, 2).body());
  }

  @Test
  void saysNothingOfWhatIsNotKnown() {
    Email email =
        of("{'as_of': '2026-03-03', 'deal': {'id': 'D2', 'title': 'Pilot', 'stage': 'New'}}", 0);
    assertThat(email.to()).isEqualTo(new Recipient(null, null));
    assertThat(email.body())
        .startsWith("Hello,\n\nI am coming back to you about Pilot.")
        .endsWith("Best regards")
        .doesNotContain("call on", "noted", "null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"won|how things are going with GTX Pro", "lost|how things have developed"})
  void speaksOtherwiseOfClosedDeals(String status, String words) {
    assertThat(of(DEAL.replace("'open'", "'" + status + "'"), 0).body())
        .contains(words)
        .doesNotContain("decision", "next step");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-|Hello,",
        "Maria Keller|Hello Maria,",
        "Keller, Maria|Hello Maria,",
        "Dr. Maria Keller|Hello Dr. Keller,",
        "Frau Özdemir|Hello Frau Özdemir,",
        "Jürgen|Hello Jürgen,",
        "info@x.example|Hello,"
      })
  void greets(String name, String salutation) {
    assertThat(new Recipient(name, null).salutation()).isEqualTo(salutation);
  }

  private static Email of(String details, int place) {
    return Email.of(new Json().tree(details.replace('\'', '"')), place);
  }
}
