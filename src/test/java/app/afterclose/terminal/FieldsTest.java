package app.afterclose.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.json.Json;
import java.util.List;
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

  private final Fields fields = new Fields(new Json());

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
        "colour=red|There is no field \"colour\" on this card. Its fields: any, count",
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
}
