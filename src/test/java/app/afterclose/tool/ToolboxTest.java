package app.afterclose.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.crm.Workspace;
import app.afterclose.json.Json;
import app.afterclose.model.British;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.ToolSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ToolboxTest {
  private static final String SCHEMA =
      """
      {"type": "object",
       "properties": {
         "subject": {"type": "string", "minLength": 3, "maxLength": 10},
         "due": {"type": "string", "format": "date"},
         "kind": {"type": "string", "enum": ["Call", "Note"]},
         "count": {"type": "integer", "minimum": 1, "maximum": 100},
         "amount": {"type": "number", "minimum": 0},
         "urgent": {"type": "boolean"},
         "tags": {"type": "array", "items": {"type": "string"}},
         "to": {"type": "string", "format": "email", "maxLength": 60},
         "site": {"type": "string", "format": "uri"},
         "at": {"type": "string", "format": "date-time"},
         "share": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
         "pair": {"type": "array", "minItems": 1, "maxItems": 2},
         "unit": {"const": "EUR"},
         "either": {"type": ["string", "integer"]}},
       "required": ["subject"],
       "additionalProperties": false}
      """;

  private static final Tool TOOL = new Named("try_it", SCHEMA);
  private static final Toolbox BOX = new Toolbox(List.of(TOOL), new Json(), British.FIGURES);

  private record Named(ToolSpec spec) implements Tool.Reads {
    Named(String name, String schema) {
      this(new ToolSpec(name, "", schema, Effect.READ, Duration.ofSeconds(1)));
    }

    @Override
    public Outcome run(String arguments, Workspace workspace, Context context) {
      return Outcome.ok(arguments, "Done");
    }
  }

  @Test
  void findsToolsByName() {
    assertThat(BOX.find("try_it")).containsSame(TOOL);
    assertThat(BOX.find("try_not")).isEmpty();
    assertThat(BOX.specs()).containsExactly(TOOL.spec());
  }

  @Test
  void refusesTwoToolsOfOneName() {
    List<Tool> twice = List.of(TOOL, new Named("try_it", "{}"));
    assertThatThrownBy(() -> new Toolbox(twice, new Json(), British.FIGURES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("try_it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'subject': 'Hello'}",
        "{'subject': 'Hello', 'due': null, 'kind': null}",
        "{'subject': 'Hällo', 'due': '2028-02-29', 'kind': 'Call', 'count': 100, 'amount': 0.5}",
        "{'subject': 'Hello', 'count': 5.0, 'urgent': false, 'tags': [], 'either': 1}",
        "{'subject': 'Hello', 'to': 'maria.keller+crm@sub.example.co', 'site':"
            + " 'https://a.b/c?d=e'}",
        "{'subject': 'Hello', 'to': ' m@example.com ', 'site': 'mailto:m@example.com'}",
        "{'subject': 'Hello', 'to': 'jörg@bücher.example', 'at': '2026-03-31T09:30:00+02:00'}",
        "{'subject': 'Hello', 'to': '', 'site': ' ', 'at': '2026-03-31T09:30:00Z'}",
        "{'subject': 'Hello', 'share': 0.5, 'pair': [1, 2], 'unit': 'EUR'}",
        "{'subject': '😀😀😀😀😀😀😀😀😀😀', 'tags': ['a'], 'either': 'x'}"
      })
  void letsGoodArgumentsPass(String arguments) {
    assertThat(BOX.flaws(TOOL, quoted(arguments))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}|subject|This is needed.",
        "{'subject': null}|subject|This is needed.",
        "{'subject': '    '}|subject|This is needed.",
        "{'subject': 'Hi'}|subject|This needs at least 3 characters.",
        "{'subject': 'Hello hello'}|subject|This may have at most 10 characters.",
        "{'subject': 7}|subject|This must be a text.",
        "{'subject': 'Hello', 'due': '31.03.2026'}|due|a date, written like",
        "{'subject': 'Hello', 'due': '2026-02-30'}|due|a date, written like",
        "{'subject': 'Hello', 'due': ''}|due|a date, written like",
        "{'subject': 'Hello', 'kind': 'call'}|kind|This must be one of: Call, Note.",
        "{'subject': 'Hello', 'count': 0}|count|This must be 1 or more.",
        "{'subject': 'Hello', 'count': 101}|count|This must be 100 or less.",
        "{'subject': 'Hello', 'count': 1.5}|count|This must be a whole number.",
        "{'subject': 'Hello', 'count': '5'}|count|This must be a whole number.",
        "{'subject': 'Hello', 'amount': -1}|amount|This must be 0 or more.",
        "{'subject': 'Hello', 'amount': 'much'}|amount|This must be a number.",
        "{'subject': 'Hello', 'urgent': 'yes'}|urgent|yes or no",
        "{'subject': 'Hello', 'tags': 'a'}|tags|This must be a list.",
        "{'subject': 'Hello', 'tags': [1]}|tags|This must be a text.",
        "{'subject': 'Hello', 'either': true}|either|wrong kind",
        "{'subject': 'Hello', 'to': 'not-an-address'}|to|one e-mail address",
        "{'subject': 'Hello', 'to': 'maria@example'}|to|one e-mail address",
        "{'subject': 'Hello', 'to': 'maria@example.com, jo@example.com'}|to|one e-mail address",
        "{'subject': 'Hello', 'to': 'Maria <maria@example.com>'}|to|one e-mail address",
        "{'subject': 'Hello', 'to': 'maria..k@example.com'}|to|one e-mail address",
        "{'subject': 'Hello', 'to': 'maria@-example.com'}|to|one e-mail address",
        "{'subject': 'Hello', 'to': '@example.com'}|to|one e-mail address",
        "{'subject': 'Hello', 'to': 7}|to|This must be a text.",
        "{'subject': 'Hello', 'site': 'example.com'}|site|a whole link",
        "{'subject': 'Hello', 'site': 'https://a b'}|site|a whole link",
        "{'subject': 'Hello', 'at': '2026-03-31T09:30:00'}|at|a date and a time",
        "{'subject': 'Hello', 'share': 0}|share|This must be more than 0.",
        "{'subject': 'Hello', 'share': 1}|share|This must be less than 1.",
        "{'subject': 'Hello', 'pair': []}|pair|This needs at least 1.",
        "{'subject': 'Hello', 'pair': [1, 2, 3]}|pair|This may have at most 2.",
        "{'subject': 'Hello', 'unit': 'USD'}|unit|This must be EUR.",
        "{'subject': 'Hello', 'other': 1}|other|There is no such field."
      })
  void saysWhatIsWrongWithAField(String arguments, String field, String message) {
    Map<String, String> flaws = BOX.flaws(TOOL, quoted(arguments));
    assertThat(flaws).containsOnlyKeys(field);
    assertThat(flaws.get(field)).contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "7", "\"text\"", "{\"subject\": ", "{} trailing"})
  void saysWhenTheWholeIsWrong(String arguments) {
    assertThat(BOX.flaws(TOOL, arguments)).containsOnlyKeys("");
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }
}
