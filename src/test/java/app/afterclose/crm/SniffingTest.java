package app.afterclose.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportSource;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Character sets, delimiters and headers, each found by looking. */
class SniffingTest {
  private static final String TEXT = "Deal Name,Amount\nCafé Größe,£5\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void encodingsWithoutAMark(String name) {
    byte[] bytes = TEXT.getBytes(Charset.forName(name));
    Encoding encoding = Encoding.of(bytes);
    assertThat(encoding.charset().name()).isEqualToIgnoringCase(name);
    assertThat(encoding.decode(bytes)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void encodingsWithAMark(String name) {
    byte[] bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName(name));
    Encoding encoding = Encoding.of(bytes);
    assertThat(encoding.charset().name()).isEqualTo(name);
    assertThat(encoding.decode(bytes)).isEqualTo(TEXT);
  }

  @Test
  void anEmptyFileIsUtf8() {
    assertThat(Encoding.of(new byte[0]).charset()).isEqualTo(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "`a,b,c\n1,2,3\n`!`,`",
        "`a;b;c\n1,5;2;3\n`!`;`",
        "`a\tb\tc\n1,5\t2\t3\n`!`\t`",
        "`a|b|c\n1|2|3\n`!`|`",
        "`sep=;\na;b\n1;2\n`!`;`",
        "`\"x; y\",\"b\"\n\"1; 2\",3\n`!`,`",
        "`Name;Wert\nA, B & C;1.234,50\nD;2\n`!`;`",
      })
  void delimiters(String text, String expected) {
    assertThat(Cells.delimiter(text)).isEqualTo(expected.charAt(0));
  }

  @Test
  void quotedLineBreaksStayInTheirCellAndLinesAreCountedInTheFile() {
    List<Cells.Line> lines = Cells.read("a,b\n\"1\nx\",2\n\n3, \"4, 5\"\n", ',');
    assertThat(lines).extracting(Cells.Line::number).containsExactly(1L, 2L, 5L);
    assertThat(lines.get(1).cells()).containsExactly("1\nx", "2");
    assertThat(lines.get(2).cells()).containsExactly("3", "4, 5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Record ID|Deal Name|Deal Stage|Pipeline|Amount|Close Date|Create Date|Deal owner|Last"
            + " Activity Date|Associated Company!DEALS!HUBSPOT!10",
        "Record Id|Deal name|deal stage|Amount|Close date|Deal Owner|Company Name!DEALS!HUBSPOT!7",
        "Deal - ID|Deal - Title *|Deal - Value|Deal - Currency of value|Deal - Stage|Deal -"
            + " Status|Deal - Owner|Deal - Organization|Deal - Contact person|Deal - Expected close"
            + " date|Deal - Deal created|Deal - Won time|Deal - Lost time|Deal -"
            + " Probability!DEALS!PIPEDRIVE!14",
        "Title|Value|Currency of value|Stage (pipeline)|Status|Owner|Organization|Contact"
            + " person|Expected close date!DEALS!PIPEDRIVE!9",
        "Deal - Titel|Deal - Wert|Deal - Status|Deal - Phase|Deal - Besitzer|Deal -"
            + " Organisation!DEALS!PIPEDRIVE!6",
        "Opportunity Owner|Account Name|Opportunity Name|Stage|Fiscal Period|Amount|Close Date|Next"
            + " Step|Probability (%)|Age|Created Date|Lead Source|Opportunity"
            + " ID!DEALS!SALESFORCE!11",
        "Customer|Deal|Sales Stage|Deal Value (EUR)|Closing Date|Rep!DEALS!UNKNOWN!6",
        "opportunity_id|sales_agent|product|account|deal_stage|engage_date|close_date|close_value!DEALS!UNKNOWN!8",
        "account|sector|year_established|revenue|employees|office_location|subsidiary_of!ACCOUNTS!UNKNOWN!6",
        "Record ID|Company name|Company owner|Industry|Country/Region|Annual Revenue|Number of"
            + " Employees!ACCOUNTS!HUBSPOT!7",
        "Record ID|First Name|Last Name|Email|Phone Number|Job Title|Contact owner|Associated"
            + " Company!CONTACTS!HUBSPOT!8",
        "Person - Name|Person - Email - Work|Person - Phone - Work|Person -"
            + " Organization!CONTACTS!PIPEDRIVE!4",
        "Name|E-mail|Company!CONTACTS!UNKNOWN!3",
        "Activity - Subject|Activity - Type|Activity - Due date|Activity - Deal|Activity -"
            + " Organization|Activity - Contact person|Activity - Assigned to"
            + " user!ACTIVITIES!PIPEDRIVE!7",
        "Subject|Date|Assigned|Company / Account|Opportunity|Contact|Comments|Task"
            + " Subtype!ACTIVITIES!UNKNOWN!8",
        "product|series|sales_price!PRODUCTS!UNKNOWN!3",
        "sales_agent|manager|regional_office!TEAMS!UNKNOWN!3",
      })
  void headers(String line, ImportKind kind, ImportSource source, int used) {
    Headers headers = Headers.of(List.of(line.split("\\|", -1)));
    assertThat(headers.kind()).isEqualTo(kind);
    assertThat(headers.source()).isEqualTo(source);
    assertThat(headers.columns()).hasSize(used);
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo|bar", "Name", "date|temperature|humidity", "x|y|z|stage left"})
  void headersOfSomethingElseAreNotTaken(String line) {
    assertThat(Headers.of(List.of(line.split("\\|", -1))).score()).isZero();
  }

  @Test
  void columnsThatOnlySoundAlikeAreLeftAlone() {
    Headers headers =
        Headers.of(
            List.of("Deal Name", "Deal Stage", "Account ID", "Close Date Month", "Owner Email"));
    assertThat(headers.columns()).containsOnlyKeys(Field.DEAL_TITLE, Field.DEAL_STAGE);
  }

  @ParameterizedTest
  @CsvSource({"Deal Nmae,0", "Close Dtae,1"})
  void misspeltHeadersAreStillKnown(String header, int field) {
    Headers headers = Headers.of(List.of("Stage", "Amount", "Deal ID", header));
    assertThat(headers.columns())
        .containsKey(List.of(Field.DEAL_TITLE, Field.DEAL_CLOSE).get(field));
  }
}
