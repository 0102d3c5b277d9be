package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.British;
import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.CallState;
import app.afterclose.model.Texts;
import app.afterclose.window.thread.Form.Wrong;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormTest {
  private static final Json JSON = new Json();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type": "string"}                               | "Hello"         | LINE         | Hello
          {"type": "string", "x-multiline": true}          | "Hello"         | LINES        | Hello
          {"type": "string"}                               | "a\\nb"         | LINES        | a/b
          {"type": "string", "maxLength": 50000}           | "short"         | LINE         | short
          {"type": "number"}                               | 54820.5         | NUMBER       | 54,820.50
          {"type": "number"}                               | 48000           | NUMBER       | 48,000
          {"type": "integer"}                              | 1204            | WHOLE_NUMBER | 1,204
          {"type": "string", "format": "date"}             | "2026-08-31"    | DATE         | 31 Aug 2026
          {"type": "string", "format": "date"}             | "next week"     | DATE         | next week
          {"type": "string", "enum": ["a", "b"]}           | "b"             | CHOICE       | b
          {"type": "boolean"}                              | true            | YES_NO       | true
          {"type": ["null", "string"]}                     | null            | LINE         | ''
          {"type": "array", "items": {"type": "string"}}   | ["a", "b"]      | LIST         | a/b
          {"type": "array", "items": {"type": "object"}}   | []              | JSON         | [ ]
          {"type": "string", "readOnly": true}             | "x"             | FIXED        | x
          {}                                               | 3               | NUMBER       | 3
          {}                                               | "x"             | LINE         | x
          """)
  void readsFields(String schema, String value, Field.Kind kind, String text) {
    Form form = form(schema(schema, ""), "{\"f\": " + value + "}", "{}");
    assertThat(form.fields()).hasSize(1);
    assertThat(form.fields().getFirst().kind()).isEqualTo(kind);
    assertThat(form.fields().getFirst().value().replace("\n", "/")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type": "string"}                             | "old"        | new          | {"f":"new"}
          {"type": "string"}                             | "old"        | ''           | {"f":""}
          {"type": "number"}                             | 1            | 12,500.50    | {"f":12500.50}
          {"type": "number"}                             | 1            | ''           | {}
          {"type": "integer"}                            | 1            | 12,500       | {"f":12500}
          {"type": "string", "format": "date"}           | "2026-01-01" | 2026-08-31   | {"f":"2026-08-31"}
          {"type": "string", "format": "date"}           | "2026-01-01" | 1 sep 2026   | {"f":"2026-09-01"}
          {"type": "string", "format": "date"}           | "2026-01-01" | 3. March 2026 | {"f":"2026-03-03"}
          {"type": "boolean"}                            | true         | false        | {"f":false}
          {"type": "array", "items": {"type": "string"}} | ["a"]        | x/ y         | {"f":["x","y"]}
          {"type": "object"}                             | {}           | {"a": 1}     | {"f":{"a":1}}
          """)
  void takesEdits(String schema, String value, String text, String arguments) {
    Form form = form(schema(schema, ""), "{\"f\": " + value + "}", "{}");
    Form.Edits edits = form.edited(Map.of("f", text.replace("/", "\n")));
    assertThat(edits.wrong()).isEmpty();
    assertThat(JSON.tree(edits.arguments())).isEqualTo(JSON.tree(arguments));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type": "number"}                   | 1            | twelve     | NUMBER
          {"type": "number"}                   | 1            | 12,5       | NUMBER
          {"type": "number"}                   | 1            | 1.2.3      | NUMBER
          {"type": "integer"}                  | 1            | 1.5        | WHOLE_NUMBER
          {"type": "string", "format": "date"} | "2026-01-01" | 31/02/2026 | DATE
          {"type": "string", "format": "date"} | "2026-01-01" | 2026-02-31 | DATE
          {"type": "object"}                   | {}           | {"a"       | JSON
          {"type": "string"}                   | "x"          | ' '        | EMPTY
          """)
  void saysWhatIsWrong(String schema, String value, String text, Wrong wrong) {
    Form form = form(schema(schema, "\"f\""), "{\"f\": " + value + "}", "{}");
    Form.Edits edits = form.edited(Map.of("f", text));
    assertThat(edits.arguments()).isNull();
    assertThat(edits.wrong()).containsExactly(Map.entry("f", wrong));
  }

  @Test
  void nothingChangedIsNoEdit() {
    Form form = form(Tales.UPDATE_SCHEMA, "{\"deal_id\": \"D\", \"amount\": 3.50}", "{}");
    var texts = new HashMap<String, String>();
    form.fields().forEach(f -> texts.put(f.name(), f.value()));
    assertThat(form.edited(texts)).isEqualTo(new Form.Edits(null, Map.of()));
  }

  @Test
  void idsStayUnseenAndGoAlong() {
    Form form =
        form(Tales.UPDATE_SCHEMA, "{\"deal_id\": \"D\", \"other\": [1], \"stage\": \"Won\"}", "{}");
    assertThat(form.fields()).extracting(Field::name).doesNotContain("deal_id");
    assertThat(form.fields().stream().filter(Field::shown))
        .extracting(Field::label)
        .containsExactly("Stage");
    Form.Edits edits = form.edited(Map.of("stage", "Lost"));
    assertThat(JSON.tree(edits.arguments()))
        .isEqualTo(JSON.tree("{\"deal_id\": \"D\", \"other\": [1], \"stage\": \"Lost\"}"));
  }

  @Test
  void whatIsReplacedIsShown() {
    Form form = form(Tales.UPDATE_SCHEMA, "{\"amount\": 5}", "{\"amount\": 48000}");
    Field amount =
        form.fields().stream().filter(f -> f.name().equals("amount")).findFirst().orElseThrow();
    assertThat(amount.before()).isEqualTo("48,000");
    assertThat(amount.narrow()).isFalse();
  }

  @Test
  void withoutASchemaTheArgumentsAreTheFields() {
    Form form = form("{}", "{\"to_name\": \"Maria\", \"count\": 3}", "{}");
    assertThat(form.fields()).extracting(Field::label).containsExactly("To name", "Count");
  }

  @Test
  void bearsWhatIsNoJson() {
    assertThat(form("nonsense", "{", "[").fields()).isEqualTo(List.of());
  }

  private static String schema(String field, String required) {
    return "{\"type\": \"object\", \"required\": ["
        + required
        + "], \"properties\": {\"f\": "
        + field
        + "}}";
  }

  private static Form form(String schema, String arguments, String before) {
    var call = new Call(new CallId("c1"), "p1", "tool", arguments);
    return Form.of(
        new CallState(
            call,
            CallState.Phase.ASKED,
            arguments,
            false,
            "Do it?",
            schema,
            before,
            null,
            Instant.EPOCH,
            null),
        new Values(British.FIGURES, JSON));
  }

  @Test
  void thereAreWordsForEverythingThatIsWrong() {
    var texts = new Texts(British.FIGURES);
    for (Form.Wrong wrong : Form.Wrong.values()) {
      assertThat(texts.say("card.wrong." + wrong, "12")).endsWith(".").doesNotContain("{");
    }
  }
}
