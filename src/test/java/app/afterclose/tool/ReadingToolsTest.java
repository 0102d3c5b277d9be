package app.afterclose.tool;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class ReadingToolsTest {
  private final Rep rep = new Rep();

  @AfterEach
  void close() {
    rep.close();
  }

  @Test
  void everyReadingToolIsOfEffectReadAndEveryWritingOneLocal() {
    for (Tool tool : BuiltInTools.all(rep.json, British.FIGURES)) {
      Effect effect = tool instanceof Tool.Reads ? Effect.READ : Effect.LOCAL;
      assertThat(tool.spec().effect()).as(tool.spec().name()).isEqualTo(effect);
      assertThat(tool.spec().name()).matches("[a-z_]+");
      assertThat(rep.json.tree(tool.spec().schema()).path("type").asString()).isEqualTo("object");
    }
  }

  @Test
  void summarisesThePipeline() {
    Outcome outcome = rep.run("pipeline_summary", "{}");
    JsonNode facts = rep.tree(outcome);
    assertThat(outcome.said()).isEqualTo("Looked at 6 deals");
    assertThat(facts.path(Field.SAMPLE).booleanValue()).isFalse();
    assertThat(facts.path(Field.CURRENCY).asString()).isEqualTo("EUR");
    assertThat(facts.path(Field.ALL).path(Field.COUNT).asInt()).isEqualTo(6);
    assertThat(facts.path(Field.OPEN).path(Field.WITHOUT_VALUE).asInt()).isEqualTo(1);
    assertThat(facts.path(Field.WIN_RATE).asDouble()).isEqualTo(0.5);
    assertThat(facts.path(Field.WON_CYCLE).path(Field.MEDIAN_DAYS).asInt()).isEqualTo(40);
    assertThat(facts.path(Field.STAGES).path(0).path(Field.STAGE).asString())
        .isEqualTo("Discovery");
  }

  @Test
  void summarisesOneOwnersPipelineByPartOfTheName() {
    JsonNode facts = rep.tree(rep.run("pipeline_summary", "{'owner': 'ann'}"));
    assertThat(facts.path(Field.OWNER).asString()).isEqualTo("Ann Lee");
    assertThat(facts.path(Field.ALL).path(Field.COUNT).asInt()).isEqualTo(4);
  }

  @Test
  void saysWhichOwnersThereAreWhenNoneFits() {
    Outcome outcome = rep.run("pipeline_summary", "{'owner': 'Zoe'}");
    assertThat(outcome.status()).isEqualTo(Outcome.Status.ERROR);
    assertThat(outcome.content()).contains("Ann Lee", "Bo Ray");
    assertThat(outcome.said()).isEqualTo("Found no owner called Zoe");
  }

  @Test
  void findsStalledDealsWithTheirBasis() {
    Outcome outcome = rep.run("stalled_deals", "{'limit': 2}");
    JsonNode facts = rep.tree(outcome);
    assertThat(outcome.said()).isEqualTo("Found 3 stalled deals, read the longest silent 2");
    assertThat(facts.path(Field.BASIS).asString()).isEqualTo("activity");
    JsonNode first = facts.path(Field.DEALS).path(0);
    assertThat(first.path(Field.TITLE).asString()).isEqualTo("Isdom renewal");
    assertThat(first.path(Field.DAYS).asInt()).isEqualTo(69);
    assertThat(first.path(Field.SINCE).asString()).isEqualTo("2025-12-24");
    assertThat(facts.path(Field.DEALS).path(1).path(Field.BASIS).asString()).isEqualTo("created");
    assertThat(outcome.touched()).extracting(Outcome.Ref::id).containsExactly("D4", "D3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}|6|D1",
        "{'status': 'open', 'sort': 'close_date', 'order': 'asc'}|4|D1",
        "{'stage': 'disc'}|2|D4",
        "{'stage': 'WON'}|1|W1",
        "{'owner': 'bo ray'}|2|L1",
        "{'account': 'cancty'}|2|D2",
        "{'text': 'gtx pro'}|1|D2",
        "{'min_amount': 10000}|2|D1",
        "{'max_amount': 7500, 'status': 'open'}|1|D4",
        "{'close_from': '2026-03-01', 'close_to': '2026-03-31'}|1|D2",
        "{'created_to': '2025-01-01', 'status': 'won'}|1|W1",
        "{'offset': 1, 'limit': 1}|6|D2"
      })
  void listsDeals(String arguments, int total, String first) {
    JsonNode facts = rep.tree(rep.run("list_deals", arguments));
    assertThat(facts.path(Field.TOTAL).asInt()).isEqualTo(total);
    assertThat(facts.path(Field.DEALS).path(0).path(Field.ID).asString()).isEqualTo(first);
  }

  @Test
  void anEmptyListIsAnOrdinaryResult() {
    Outcome outcome = rep.run("list_deals", "{'min_amount': 1000000}");
    assertThat(outcome.status()).isEqualTo(Outcome.Status.OK);
    assertThat(outcome.said()).isEqualTo("Found no deals");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "list_deals|{'stage': 'Dancing'}|Discovery",
        "list_deals|{'account': 'Canzzzzz Isdom'}|Isdom",
        "deal_details|{'deal': 'Zzzz Isdom thing'}|Isdom renewal",
        "account_details|{'account': 'Zzzz Isdom thing'}|Isdom",
        "activity_history|{'deal': 'Zzzz Isdom'}|Isdom renewal",
        "activity_history|{'account': 'Zzzz Isdom'}|Isdom",
        "activity_history|{}|Name a deal or an account"
      })
  void whatIsNotThereIsAnErrorWithWhatIsNear(String tool, String arguments, String near) {
    Outcome outcome = rep.run(tool, arguments);
    assertThat(outcome.status()).isEqualTo(Outcome.Status.ERROR);
    assertThat(outcome.content()).contains(near);
    assertThat(rep.tree(outcome).path(Field.ERROR).asString()).isNotBlank();
  }

  @Test
  void readsADealByAPartOfItsNameWithoutUmlaut() {
    Outcome outcome = rep.run("deal_details", "{'deal': 'muller'}");
    JsonNode facts = rep.tree(outcome);
    assertThat(outcome.said()).isEqualTo("Read Müller rollout: 1 activity, 1 contact");
    assertThat(facts.path(Field.DEAL).path(Field.ID).asString()).isEqualTo("D1");
    assertThat(facts.path(Field.DEAL).path(Field.DAYS).asInt()).isEqualTo(47);
    assertThat(facts.path(Field.CONTACTS).path(0).path(Field.EMAIL).asString())
        .isEqualTo("maria@mueller.example");
    assertThat(facts.path(Field.ACTIVITIES).path(0).path(Field.SUBJECT).asString())
        .isEqualTo("Went through the offer");
    assertThat(facts.path(Field.MATCHES).asInt()).isEqualTo(1);
    assertThat(facts.has(Field.OTHERS)).isFalse();
  }

  @Test
  void namesTheOtherDealsThatFit() {
    JsonNode facts = rep.tree(rep.run("deal_details", "{'deal': 'the Cancity deal'}"));
    assertThat(facts.path(Field.DEAL).path(Field.ID).asString()).isEqualTo("D2");
    assertThat(facts.path(Field.OTHERS).path(0).path(Field.ID).asString()).isEqualTo("D3");
  }

  @Test
  void readsAnAccount() {
    Outcome outcome = rep.run("account_details", "{'account': 'isdom'}");
    JsonNode facts = rep.tree(outcome);
    assertThat(outcome.said()).isEqualTo("Read Isdom: 1 open, 1 won and 0 lost deals");
    assertThat(facts.path(Field.DEALS).size()).isEqualTo(2);
    assertThat(facts.path(Field.WON).path(Field.VALUE).asInt()).isEqualTo(9000);
  }

  @Test
  void readsTheHistoryOfADealAndOfAnAccount() {
    assertThat(rep.run("activity_history", "{'deal': 'D1'}").said())
        .isEqualTo("Found 1 activity of Müller rollout");
    assertThat(rep.run("activity_history", "{'account': 'Müller Maschinenbau'}").content())
        .contains("Went through the offer");
  }
}
