package app.afterclose.window.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import app.afterclose.model.British;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that are lists of records, as tables. */
final class RecordsTest {
  private final Json json = new Json();

  @Test
  void aListOfRecordsBecomesATableInTheRepsWords() throws BadJson {
    String result =
        """
        {"total": 2, "deals": [
          {"id": "d1", "title": "GTX renewal", "amount": 54820.5, "close_date": "2026-06-04"},
          {"id": "d2", "title": "MG rollout", "amount": null, "people": ["a"], "win_rate": 0.615}
        ]}
        """;
    assertThat(Records.of(json.tree(result), British.FIGURES))
        .contains(
            new Records(
                List.of("Title", "Amount", "Close date", "Win rate"),
                List.of(false, true, false, true),
                List.of(
                    List.of("GTX renewal", "54,820.50", "4 Jun 2026", "–"),
                    List.of("MG rollout", "–", "–", "61.5%"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"deals\": 58}",
        "[]",
        "[1, 2, 3]",
        "[{\"a\": 1, \"b\": 2}]",
        "[{\"a\": 1}, 2]",
        "[{\"a\": 1}, {\"a\": 2}]",
        "\"text\"",
      })
  void whatIsNoListOfRecordsIsNoTable(String result) throws BadJson {
    assertThat(Records.of(json.tree(result), British.FIGURES)).isEmpty();
  }
}
