package app.afterclose.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.json.Json;
import app.afterclose.model.British;
import app.afterclose.model.Figures;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {
  private static final String SCHEMA =
      """
      {"type":"object","properties":{
        "text":{"type":"string"}, "count":{"type":"integer"}, "value":{"type":"number"},
        "open":{"type":"boolean"}, "tags":{"type":"array"}, "maybe":{"type":["string","null"]},
        "sum":{"type":["number","null"]}, "any":{}}}
      """;

  private final Fields fields = new Fields(new Json(), British.FIGURES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "text=1200|\"1200\"",
        "text=a=b|\"a=b\"",
        "text=|\"\"",
        "text=Größe|\"Größe\"",
        "count=1200|1200",
        "count=12e2|1200",
        "value=1200.50|1200.50",
        "open=yes|true",
        "open=false|false",
        "tags=[1,2]|[1,2]",
        "maybe=null|null",
        "maybe=nothing|\"nothing\"",
        "sum=null|null",
        "sum=3|3",
        "any=5|\"5\"",
      })
  void aValueIsReadByItsFieldsType(String change, String expected) {
    String name = change.substring(0, change.indexOf('='));
    assertThat(fields.changed("{\"kept\":1}", SCHEMA, List.of(change)))
        .isEqualTo("{\"kept\":1,\"" + name + "\":" + expected + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text|--set takes NAME=VALUE",
        "=text|--set takes NAME=VALUE",
        "colour=red|There is no field “colour” on this card. Its fields: any, count",
        "count=1.5|takes a whole number",
        "value=much|takes a number",
        "open=maybe|takes true or false",
        "tags={}|takes a JSON array",
        "tags=a,b|takes a JSON array",
      })
  void whatDoesNotFitIsSaidInWords(String change, String says) {
    assertThatThrownBy(() -> fields.changed("{}", SCHEMA, List.of(change)))
        .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.exit()).isEqualTo(2))
        .hasMessageContaining(says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "value=1.234|1234",
        "value=1.234,50|1234.50",
        "value=1234.56|1234.56",
        "day=4.6.2026|\"2026-06-04\"",
        "day=2026-06-04|\"2026-06-04\"",
      })
  void whatAGermanWritesIsSentPlain(String change, String sent) {
    var german = new Fields(new Json(), new Figures(Locale.GERMANY));
    String name = change.substring(0, change.indexOf('='));
    assertThat(german.changed("{}", GERMAN, List.of(change)))
        .isEqualTo("{\"" + name + "\":" + sent + "}");
  }

  @Test
  void aWrongDateIsAnsweredWithAnExampleInTheCountrysForm() {
    var german = new Fields(new Json(), new Figures(Locale.GERMANY));
    assertThatThrownBy(() -> german.changed("{}", GERMAN, List.of("day=soon")))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("30.07.2026");
  }

  private static final String GERMAN =
      """
      {"properties":{"value":{"type":"number"}, "day":{"type":"string", "format":"date"}}}
      """;
}
