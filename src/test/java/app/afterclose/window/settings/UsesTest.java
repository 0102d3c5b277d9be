package app.afterclose.window.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.TokenUse;
import app.afterclose.model.Usage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-05");

  private static TokenUse use(String day, String model, long tokens, boolean estimated) {
    return new TokenUse(LocalDate.parse(day), model, 2, new Usage(tokens, 0, estimated), 0);
  }

  @Test
  void daysAreColumnsAndTheMostUsedModelIsFirst() {
    var uses =
        Uses.of(
            List.of(
                use("2026-03-01", "small", 100, false),
                use("2026-03-01", "large", 300, false),
                use("2026-03-04", "small", 250, true)),
            Range.MONTH,
            TODAY);
    assertThat(uses.models()).containsExactly("small", "large");
    assertThat(uses.columns()).hasSize(31);
    assertThat(uses.columns().getFirst().total()).isEqualTo(400);
    assertThat(uses.columns().getFirst().estimated()).isFalse();
    assertThat(uses.columns().get(3).estimated()).isTrue();
    assertThat(uses.columns().get(30).total()).isZero();
    assertThat(uses.total()).isEqualTo(650);
    assertThat(uses.of("small").turns()).isEqualTo(4);
  }

  @Test
  void monthsAddUpTheirDays() {
    var uses =
        Uses.of(
            List.of(
                use("2025-12-01", "m", 100, false),
                use("2025-12-31", "m", 100, true),
                use("2026-03-05", "m", 50, false)),
            Range.MONTHS,
            TODAY);
    assertThat(uses.columns()).hasSize(12);
    assertThat(uses.columns().getFirst().begin()).isEqualTo(LocalDate.parse("2025-04-01"));
    assertThat(uses.columns().get(8).total()).isEqualTo(200);
    assertThat(uses.columns().get(8).estimated()).isTrue();
    assertThat(uses.columns().getLast().total()).isEqualTo(50);
  }

  @Test
  void theLastDaysEndToday() {
    assertThat(Range.DAYS.columns(TODAY)).hasSize(30).endsWith(TODAY);
    assertThat(Range.DAYS.from(TODAY)).isEqualTo(LocalDate.parse("2026-02-04"));
    assertThat(Range.MONTH.from(TODAY)).isEqualTo(LocalDate.parse("2026-03-01"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10",
    "7, 10",
    "10, 10",
    "11, 20",
    "99, 100",
    "101, 200",
    "52000, 60000",
    "999999999, 1000000000"
  })
  void theScaleEndsAtARoundNumber(long most, long top) {
    var uses = Uses.of(List.of(use("2026-03-05", "m", most, false)), Range.MONTH, TODAY);
    assertThat(uses.top()).isEqualTo(top);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 kB",
    "640000, 640 kB",
    "2340000, 2.3 MB",
    "12400000, 12.4 MB",
    "3100000000, 3.1 GB"
  })
  void sizesAreReadable(long bytes, String words) {
    assertThat(Home.size(bytes)).isEqualTo(words);
  }
}
