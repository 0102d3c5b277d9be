package app.afterclose.tool;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.Activity;
import app.afterclose.model.Deal;
import app.afterclose.model.Draft;
import app.afterclose.model.Outcome;
import app.afterclose.model.Task;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class WritingToolsTest {
  /** What deals hold, for cards to show beside what is proposed. */
  private static final String D1 =
      "{'stage':'Proposal','amount':48000,'close_date':'2026-02-20',"
          + "'next_step':'Send the revised offer'}";

  private static final String D3 =
      "{'stage':'Discovery','amount':null,'close_date':'2026-06-30','next_step':null}";

  private final Rep rep = new Rep();

  @AfterEach
  void close() {
    rep.close();
  }

  @Test
  void savesADraftOnceForEachCall() {
    String arguments =
        "{'deal_id': 'D1', 'to': 'maria@mueller.example', 'to_name': 'Maria Keller', 'subject':"
            + " 'The offer', 'body': 'Hello Maria'}";
    assertThat(rep.propose("draft_email", arguments))
        .isEqualTo(new Tool.Proposal("Save this draft to Maria Keller?", "{}"));
    Outcome outcome = rep.run("draft_email", arguments);
    assertThat(rep.run("draft_email", arguments)).isEqualTo(outcome);
    assertThat(outcome.said()).isEqualTo("Saved a draft to Maria Keller");
    assertThat(rep.workspace().drafts().page(0, 10).rows())
        .singleElement()
        .returns("r1-1-1", Draft::id)
        .returns("maria@mueller.example", Draft::to)
        .returns("Müller rollout", Draft::dealTitle)
        .returns("Hello Maria", Draft::body);
    assertThat(outcome.touched()).containsExactly(new Outcome.Ref("draft", "r1-1-1", "The offer"));
  }

  @Test
  void namesTheDealWhereNoRecipientIsKnown() {
    assertThat(rep.propose("draft_email", "{'deal_id': 'D2', 'subject': 'a', 'body': 'b'}"))
        .extracting(Tool.Proposal::question)
        .isEqualTo("Save this draft about Cancity – GTX Pro?");
  }

  @Test
  void logsAnActivityAndMovesTheDealOn() {
    String arguments =
        "{'deal_id': 'D4', 'kind': 'Call', 'subject': 'Talked about terms', 'contact': 'Jo Ng'}";
    assertThat(rep.propose("log_activity", arguments).question())
        .isEqualTo("Log a call with Jo Ng on Isdom renewal?");
    Outcome outcome = rep.run("log_activity", arguments);
    assertThat(outcome.said()).isEqualTo("Logged a call with Jo Ng on Isdom renewal");
    assertThat(rep.workspace().activities().ofDeal("D4", 0, 5).rows())
        .singleElement()
        .returns(LocalDateTime.of(2026, 3, 3, 10, 30), Activity::at)
        .returns("Isdom", Activity::account);
    assertThat(rep.workspace().deals().byId("D4"))
        .get()
        .returns(LocalDate.of(2026, 3, 3), Deal::lastActivity);
  }

  @Test
  void logsForAPastDayOnAnAccount() {
    Outcome outcome =
        rep.run(
            "log_activity",
            "{'account': 'isdom', 'kind': 'E-mail', 'subject': 'Asked back', 'date':"
                + " '2026-02-28'}");
    assertThat(outcome.said()).isEqualTo("Logged an e-mail with isdom");
    assertThat(rep.workspace().activities().ofAccount("Isdom", 0, 5).rows())
        .singleElement()
        .returns(LocalDateTime.of(2026, 2, 28, 0, 0), Activity::at);
  }

  @Test
  void aDealsStageIsChosenAmongThoseInUse() {
    String schema = rep.propose("update_deal", "{'deal_id': 'D1', 'stage': 'won'}").schema();
    List<String> stages = new ArrayList<>();
    JsonNode stage = new Json().tree(schema).path("properties").path("stage");
    stage.path("enum").forEach(one -> stages.add(one.asString()));
    assertThat(stages)
        .startsWith("won")
        .contains("Proposal")
        .containsAll(
            rep.workspace().deals().stages().stream()
                .filter(one -> !one.equalsIgnoreCase("won"))
                .toList())
        .doesNotHaveDuplicates()
        .doesNotContain("Won");
    assertThat(stages).anyMatch(one -> one.toLowerCase(Locale.ROOT).contains("lost"));
    assertThat(stage.path("title").asString()).isEqualTo("Stage");
  }

  @Test
  void createsATask() {
    String arguments = "{'title': 'Call Maria', 'due': '2026-03-06', 'deal_id': 'D1'}";
    assertThat(rep.propose("create_task", arguments).question())
        .isEqualTo("Create the task “Call Maria”, due 6 Mar 2026?");
    assertThat(rep.run("create_task", arguments).said())
        .isEqualTo("Created the task “Call Maria”, due 6 Mar 2026");
    assertThat(rep.workspace().tasks().ofDeal("D1", 5))
        .singleElement()
        .returns(LocalDate.of(2026, 3, 6), Task::due);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'deal_id': 'D1', 'stage': 'Won'}|Move Müller rollout to Won?|"
            + D1
            + "|Moved Müller rollout to Won",
        "{'deal_id': 'D3', 'amount': 500}|Change the value of Cancity support?|"
            + D3
            + "|Changed the value of Cancity support",
        "{'deal_id': 'D1', 'amount': 500, 'close_date': '2026-04-01', 'next_step': ''}"
            + "|Change the value, closing date and next step of Müller rollout?"
            + "|"
            + D1
            + "|Changed the value, closing date and next step of Müller rollout",
        "{'deal_id': 'D1', 'stage': 'discovery', 'amount': 1}"
            + "|Move Müller rollout to discovery and change its value?"
            + "|"
            + D1
            + "|Moved Müller rollout to Discovery",
        "{'deal_id': 'D1', 'stage': 'proposal', 'amount': 2}"
            + "|Change the value of Müller rollout?"
            + "|"
            + D1
            + "|Changed the value of Müller rollout",
        "{'deal_id': 'D1', 'stage': 'proposal'}|Move Müller rollout to proposal?"
            + "|"
            + D1
            + "|Changed nothing on Müller rollout: it was so already"
      })
  void updatesADeal(String arguments, String question, String before, String said) {
    assertThat(rep.propose("update_deal", arguments))
        .usingRecursiveComparison()
        .ignoringFields("schema")
        .isEqualTo(new Tool.Proposal(question, before.replace('\'', '"')));
    assertThat(rep.run("update_deal", arguments).said()).isEqualTo(said);
  }

  @Test
  void writesTheNewValues() {
    rep.run("update_deal", "{'deal_id': 'D1', 'amount': 50000.5, 'next_step': ''}");
    assertThat(rep.workspace().deals().byId("D1"))
        .get()
        .returns(new BigDecimal("50000.50"), Deal::amount)
        .returns(null, Deal::nextStep);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "draft_email|{'deal_id': 'Cancity', 'subject': 'a', 'body': 'b'}|Cancity support",
        "log_activity|{'deal_id': 'D9 Isdom', 'kind': 'Call', 'subject': 'b'}|Isdom renewal",
        "log_activity|{'kind': 'Call', 'subject': 'b'}|needs a deal or an account",
        "create_task|{'deal_id': 'D9 Isdom', 'title': 'b'}|Isdom renewal",
        "update_deal|{'deal_id': 'D9 Isdom', 'stage': 'Won'}|Isdom renewal",
        "update_deal|{'deal_id': 'D1', 'stage': 'Dancing'}|Stages in use"
      })
  void writesNothingWhenItCannot(String tool, String arguments, String content) {
    Outcome outcome = rep.run(tool, arguments);
    assertThat(outcome.status()).isEqualTo(Outcome.Status.ERROR);
    assertThat(outcome.content()).contains(content);
    assertThat(rep.workspace().drafts().page(0, 1).total()).isZero();
    assertThat(rep.workspace().tasks().page(0, 1).total()).isZero();
  }
}
