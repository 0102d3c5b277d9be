package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.British;
import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.CallState;
import app.afterclose.model.Texts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CardWordsTest {
  private static final Texts TEXTS = new Texts(British.FIGURES);
  private static final Json JSON = new Json();

  @Test
  void tellsWhatSeveralCardsAsk() {
    assertThat(CardWords.what(List.of("Save a draft?", "Move Konex?"), TEXTS))
        .isEqualTo("Save a draft · Move Konex");
    assertThat(CardWords.what(List.of("A?", "B?", "C?", "D?"), TEXTS)).isEqualTo("A · B · C · D");
    assertThat(CardWords.what(List.of("A?", "B?", "C?", "D?", "E?"), TEXTS))
        .isEqualTo("A · B · C · 2 more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"stage": "Won", "amount": 5}    | {"stage": "Won", "amount": 5}      | ''
          {"stage": "Won", "amount": 5}    | {"stage": "Won", "amount": 12500}  | value “12,500”
          {"stage": "Won", "amount": 5}    | {"stage": "Lost", "amount": 6}     | stage, value
          {"close_date": "2026-08-31"}     | {"close_date": "2026-09-01"}       | closing date “1 Sept 2026”
          {"next_step": "Call"}            | {"next_step": ""}                  | next step cleared
          {"next_step": "Call"}            | {"next_step": "a\\nb"}              | next step
          """)
  void tellsWhatWasChanged(String proposed, String ran, String words) {
    var call = new Call(new CallId("c1"), "p1", "update_deal", proposed);
    var state =
        new CallState(
            call,
            CallState.Phase.APPROVED,
            ran,
            true,
            "Change it?",
            Tales.UPDATE_SCHEMA,
            "{}",
            null,
            Instant.EPOCH,
            null);
    assertThat(CardWords.changed(state, TEXTS, new Values(British.FIGURES, JSON))).isEqualTo(words);
  }
}
