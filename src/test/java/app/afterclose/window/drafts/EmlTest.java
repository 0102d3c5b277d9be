package app.afterclose.window.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts as messages, and as addresses. */
class EmlTest {
  private static final String CRLF = "\r\n";

  private static String header(String message, String name) {
    String head = message.substring(0, message.indexOf(CRLF + CRLF)) + CRLF;
    int at = (CRLF + head).indexOf(CRLF + name + ":");
    assertThat(at).as(name).isNotNegative();
    String rest = head.substring(at + name.length() + 2);
    int end = rest.replaceAll("\r\n ", "\u0000  ").indexOf(CRLF);
    return rest.substring(0, end);
  }

  @Test
  void aPlainDraft() {
    assertThat(Eml.of("maria@example.com", "Your rollout", "Hello Maria,\n\nbye"))
        .isEqualTo(
            """
            To: maria@example.com
            Subject: Your rollout
            X-Unsent: 1
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            Hello Maria,

            bye
            """
                .replace("\n", CRLF));
  }

  static Stream<Arguments> recipients() {
    return Stream.of(
        Arguments.of("a@b.de, c@d.de", "a@b.de, c@d.de"),
        Arguments.of("Ada King <a@b.de>; c@d.de", "Ada King <a@b.de>, c@d.de"),
        Arguments.of("\"King, Ada\" <a@b.de>", "\"King, Ada\" <a@b.de>"),
        Arguments.of("Jürgen <j@b.de>", "=?UTF-8?B?SsO8cmdlbg==?= <j@b.de>"),
        Arguments.of("j@müller.de", "j@xn--mller-kva.de"),
        Arguments.of("a@b.de\r\nBcc: x@y.de", "a@b.deBcc:x@y.de"));
  }

  @ParameterizedTest
  @MethodSource("recipients")
  void recipientsAreEncodedAndNeverBreakOut(String to, String header) {
    assertThat(header(Eml.of(to, "s", "b"), "To")).isEqualTo(header);
  }

  static Stream<Arguments> subjects() {
    return Stream.of(
        Arguments.of("Angebot für Übersee", "=?UTF-8?B?QW5nZWJvdCBmw7xyIMOcYmVyc2Vl?="),
        Arguments.of("One\r\nBcc: x@y.de", "One Bcc: x@y.de"),
        Arguments.of("=?UTF-8?Q?x?=", "=?UTF-8?B?PT9VVEYtOD9RP3g/PQ==?="));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void subjectsAreEncodedAndNeverBreakOut(String subject, String header) {
    assertThat(header(Eml.of("a@b.de", subject, ""), "Subject")).isEqualTo(header);
  }

  @Test
  void everyLineIsAsciiAndShortEnough() {
    String message =
        Eml.of(
            "Jürgen Müller-Lüdenscheidt <j@example.com>, ".repeat(12),
            "Größere Änderungen für Ihr Förderband 🚚 ".repeat(9),
            "Ein sehr langer Absatz über Förderbänder. ".repeat(40) + "\nx = y\t\n");
    assertThat(message).matches("[\\x00-\\x7f]*");
    assertThat(message.split(CRLF, -1)).allMatch(line -> line.length() <= 78);
    assertThat(message.replace(CRLF, "")).doesNotContain("\n", "\r");
  }

  @Test
  void aLongSubjectReadsBackWhole() {
    String subject = "Größere Änderungen 🚚 ".repeat(12).strip();
    String header = header(Eml.of(null, subject, ""), "Subject");
    var back = new StringBuilder();
    for (String word : header.split("\\s+", -1)) {
      String base = word.substring("=?UTF-8?B?".length(), word.length() - 2);
      back.append(new String(Base64.getDecoder().decode(base), StandardCharsets.UTF_8));
    }
    assertThat(back.toString()).isEqualTo(subject);
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("1 = 1", "1 =3D 1" + CRLF),
        Arguments.of("blank at the end \n", "blank at the end=20" + CRLF + CRLF),
        Arguments.of("ü", "=C3=BC" + CRLF),
        Arguments.of("a\rb\r\nc", "a" + CRLF + "b" + CRLF + "c" + CRLF),
        Arguments.of("x".repeat(76), "x".repeat(76) + CRLF),
        Arguments.of("x".repeat(77), "x".repeat(75) + "=" + CRLF + "xx" + CRLF));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void bodiesAreQuotedPrintable(String body, String written) {
    assertThat(QuotedPrintable.of(body)).isEqualTo(written);
  }

  @Test
  void aShortDraftIsAnAddress() {
    assertThat(Mailto.of("Ada <a@b.de>, c@d.de", "Zwei & drei", "Grüße\nAda + Bo"))
        .contains(
            "mailto:a@b.de,c@d.de?subject=Zwei%20%26%20drei&body=Gr%C3%BC%C3%9Fe%0D%0AAda%20%2B%20Bo");
    assertThat(Mailto.of(null, "s", "x".repeat(Mailto.LONGEST))).isEmpty();
  }

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of("Your rollout", "Your rollout.eml"),
        Arguments.of("Re: 1/2 \\ ..", "Re 1 2.eml"),
        Arguments.of("", "Draft.eml"),
        Arguments.of("x".repeat(200), "x".repeat(60) + ".eml"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void filesHaveNamesThatFit(String subject, String name) {
    assertThat(Outside.name(new Edit("", subject, ""))).isEqualTo(name);
  }
}
