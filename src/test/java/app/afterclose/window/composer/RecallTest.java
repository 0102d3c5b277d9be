package app.afterclose.window.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RecallTest {
  private static final List<String> ASKED = List.of("third", "second", "second", "first");

  private final Recall recall = new Recall();

  @Test
  void goesBackOneByOneAndReturnsToWhatWasBeingTyped() {
    assertThat(recall.older(ASKED, "half")).contains("third");
    assertThat(recall.older(ASKED, "third")).contains("second");
    assertThat(recall.older(ASKED, "second")).contains("first");
    assertThat(recall.older(ASKED, "first")).isEmpty();
    assertThat(recall.newer("first")).contains("second");
    assertThat(recall.newer("second")).contains("third");
    assertThat(recall.newer("third")).contains("half");
    assertThat(recall.newer("half")).isEmpty();
  }

  @Test
  void aChangedRequestIsTypedText() {
    assertThat(recall.older(ASKED, "")).contains("third");
    assertThat(recall.newer("third, by region")).isEmpty();
    assertThat(recall.older(ASKED, "third, by region")).contains("third");
    assertThat(recall.newer("third")).contains("third, by region");
  }

  @Test
  void whereNothingWasAskedThereIsNothing() {
    assertThat(recall.older(List.of(), "x")).isEmpty();
    assertThat(recall.newer("x")).isEmpty();
  }
}
