package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TitleTest {
  static Stream<Arguments> requests() {
    return Stream.of(
        of("  Analyse\n my   pipeline ", "Analyse my pipeline"),
        of("Hi there! Can you please analyse my pipeline?", "Analyse my pipeline"),
        of(
            "Hello Afterclose,\n\ncould you look into Brightmere for me, please?",
            "Look into Brightmere for me"),
        of(
            "please draft follow-ups for my five most stalled deals. Keep them short.",
            "Draft follow-ups for my five most stalled deals"),
        of("Which deals are stalled? And why?", "Which deals are stalled?"),
        of("Thanks! Now move Ellery & Sons to Won.", "Now move Ellery & Sons to Won"),
        of(
            "I'd like you to research Dr. Vogel at Nordlicht AG. He is new there.",
            "Research Dr. Vogel at Nordlicht AG"),
        of(
            "Deals over 20.500 EUR, e.g. Brightmere, that close this month. Sort them.",
            "Deals over 20.500 EUR, e.g. Brightmere, that close this…"),
        of(
            "Guten Morgen, kannst du mir bitte die Pipeline analysieren?",
            "Die Pipeline analysieren"),
        of(
            "Bitte entwirf Nachfassmails für alle Angebote, z. B. Kältetechnik Süd. Danke!",
            "Entwirf Nachfassmails für alle Angebote, z. B. Kältetechnik…"),
        of(
            "Hallo zusammen,\nwelche Deals hängen seit über 60 Tagen?",
            "Welche Deals hängen seit über 60 Tagen?"),
        of(
            "Könnten Sie uns eine Übersicht der offenen Chancen geben? Vielen Dank",
            "Eine Übersicht der offenen Chancen geben"),
        of("Bonjour, peux-tu analyser mon pipeline s'il te plaît ?", "Analyser mon pipeline"),
        of(
            "Pourriez-vous préparer une relance pour Lefèvre & Fils ? Merci.",
            "Préparer une relance pour Lefèvre & Fils"),
        of(
            "Hola, ¿qué negocios llevan más de un mes parados?",
            "¿Qué negocios llevan más de un mes parados?"),
        of(
            "¿Puedes redactar un correo para Muñoz e Hijos, por favor?",
            "Redactar un correo para Muñoz e Hijos"),
        of(
            "Write an answer to this:\n\n> Hi Tom,\n> we are not interested any more.\n> Maria",
            "Write an answer to this"),
        of(
            """
            From: Maria Keller <m@keller.example>
            Sent: Monday
            To: Tom
            Subject: Renewal of our contract

            Hi Tom,
            we would like to renew.\
            """,
            "Renewal of our contract"),
        of(
            "Am 3. Mai schrieb Maria Keller:\n> Wir verlängern nicht.\n> Gruß",
            "Wir verlängern nicht"),
        of(
            "import these rows please:\nName;Amount;Stage\nAcme;2000;Won\nBeta;300;Lost",
            "Import these rows please"),
        of("Name,Amount,Stage\nAcme,2000,Won\nBeta,300,Lost", "Name,Amount,Stage"),
        of(
            "Summarise https://www.brightmere.example/about/team?ref=mail#top and find who buys",
            "Summarise brightmere.example and find who buys"),
        of("1. analyse the pipeline\n2. draft follow-ups", "Analyse the pipeline"),
        of("**Find** deals closing this month", "Find deals closing this month"),
        of(
            "Danke dir, bitte auch die Angebote vom März prüfen!",
            "Auch die Angebote vom März prüfen"),
        of("Where do I stand?\nBe honest.", "Where do I stand?"),
        of("Liebe Frau Vogel,\nbitte prüfen Sie das.\n", "Prüfen Sie das"),
        of(
            "```\nselect 1\n```\nexplain this query's result for my deals",
            "Explain this query's result for my deals"),
        of(
            "Remind me to call Simon on Friday\n--\nTom Reed\nSales, Nordlicht AG",
            "Remind me to call Simon on Friday"),
        of("eBay: what is open there?", "eBay: what is open there?"),
        of("???", "???"),
        of("👍", "👍"),
        of("\u200B\u200B", "New chat"),
        of("Hello", "Hello"));
  }

  private static Arguments of(String request, String title) {
    return Arguments.of(request, title);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aTitleIsWhatIsAskedFor(String request, String title) {
    assertThat(Title.of(request)).isEqualTo(title).hasSizeLessThanOrEqualTo(Title.LONGEST);
  }

  @Test
  void longOnesAreCutBetweenWords() {
    String title =
        Title.of("Draft follow-ups for my five most stalled deals and " + "then more ".repeat(90));
    assertThat(title).hasSizeLessThanOrEqualTo(Title.LONGEST).endsWith("…").doesNotContain("  ");
    assertThat(title).startsWith("Draft follow-ups for my five most stalled deals and");
  }

  @Test
  void aWordWithoutEndIsCutWhereItMustBe() {
    assertThat(Title.of("x".repeat(200_000))).hasSize(Title.LONGEST).endsWith("x…");
  }

  @Test
  void whatIsSeenAsOneCharacterIsNeverHalved() {
    String family = "👩‍👩‍👧‍👦";
    assertThat(Title.of("Deals " + family.repeat(40))).isEqualTo("Deals " + family.repeat(4) + "…");
    String flag = "🇫🇷";
    assertThat(Title.of("x" + flag.repeat(40))).isEqualTo("X" + flag.repeat(14) + "…");
    String accented = "e\u0301";
    assertThat(Title.of(accented.repeat(100)).replace(accented, "").replace("E\u0301", ""))
        .isEqualTo("…");
    assertThat(Title.of("a" + "\u0301".repeat(500))).isEqualTo("A" + "\u0301".repeat(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Stalled deals in spring|Stalled deals in spring",
        "\"Stalled deals.\"|Stalled deals",
        "**Title:** Follow-ups for Brightmere|Follow-ups for Brightmere",
        "Titel: Nachfassen bei Vogel|Nachfassen bei Vogel",
        "<think>a title, hm</think>Pipeline in May|Pipeline in May",
      })
  void aModelsTitleIsTakenOutOfItsTrimmings(String answer, String title) {
    assertThat(Title.given(answer)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "' … '", "<think>I should name this"})
  void whatSaysNothingIsNoTitle(String answer) {
    assertThat(Title.given(answer)).isEmpty();
  }

  @Test
  void aModelThatTalksIsCutShort() {
    assertThat(Title.given("\n\nSure: " + "a very long title ".repeat(50)))
        .hasValueSatisfying(
            title -> assertThat(title).hasSizeLessThanOrEqualTo(Title.LONGEST).endsWith("…"));
  }
}
