package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleTest {
  @Test
  void shortMessagesAreTheirOwnTitle() {
    assertThat(Title.of("  Analyse\n my   pipeline ")).isEqualTo("Analyse my pipeline");
  }

  @Test
  void longOnesAreCutBetweenWords() {
    String title =
        Title.of("Draft follow-ups for my five most stalled deals and " + "then more ".repeat(90));
    assertThat(title).hasSizeLessThanOrEqualTo(Title.LONGEST).endsWith("…").doesNotContain("  ");
    assertThat(title).startsWith("Draft follow-ups for my five most stalled deals and");
  }

  @Test
  void aWordWithoutEndIsCutWhereItMustBeAndNoCharacterIsHalved() {
    assertThat(Title.of("x".repeat(200_000))).hasSizeLessThanOrEqualTo(Title.LONGEST);
    String title = Title.of("😀".repeat(100));
    assertThat(title.codePoints().limit(title.codePointCount(0, title.length()) - 1))
        .containsOnly(0x1F600);
  }
}
