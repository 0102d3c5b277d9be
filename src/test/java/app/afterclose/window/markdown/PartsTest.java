package app.afterclose.window.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long paragraphs in parts. */
final class PartsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"A **sentence** of a few words. ", "words without an end ", "endless", "𝔘𝔫𝔦"})
  void nothingIsLostAndPartsStayAsTheyAre(String unit) {
    String all = unit.repeat(30_000 / unit.length());
    List<Piece> before = List.of();
    for (int end = 3_001; end < all.length(); end += 997) {
      Piece piece = Markdown.read(all.substring(0, end)).getFirst();
      List<Piece> parts = Parts.of(piece);
      assertThat(parts.stream().map(p -> Plain.of(p.block())).collect(Collectors.joining()))
          .isEqualTo(Plain.of(piece.block()));
      if (before.size() > 1) {
        assertThat(parts).startsWith(before.subList(0, before.size() - 1).toArray(Piece[]::new));
      }
      before = parts;
    }
    assertThat(before).hasSizeGreaterThan(2).allMatch(p -> p.source().length() <= 8_002);
  }

  @Test
  void aLongListGoesOnCountingInItsNextPart() {
    Piece piece = Markdown.read("7. Call *them*\n".repeat(99)).getFirst();
    List<Piece> parts = Parts.of(piece);
    assertThat(parts).hasSize(5).allMatch(p -> p.source().equals("Call them"));
    assertThat(parts.stream().map(p -> Plain.of(p.block())).collect(Collectors.joining("\n")))
        .isEqualTo(Plain.of(piece.block()))
        .endsWith("\n105. Call them");
    assertThat(Parts.of(Markdown.read("7. Call *them*\n".repeat(119)).getFirst()))
        .startsWith(parts.subList(0, 4).toArray(Piece[]::new));
  }

  @Test
  void whatIsShortStaysWhole() {
    Piece piece = Markdown.read("Short.").getFirst();
    assertThat(Parts.of(piece)).containsExactly(piece);
  }
}
