package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.afterclose.json.Json;
import app.afterclose.model.British;
import app.afterclose.model.Call;
import app.afterclose.model.Draft;
import app.afterclose.model.Outcome;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import app.afterclose.tool.Rep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The analyst from the request to the last word, over the real tools. */
final class BuiltinTest {
  private static final Path PUBLIC_DATA = Path.of("..", "shared", "data", "crm-opportunities");

  @ParameterizedTest
  @CsvSource({"Write a poem about Q3,BEYOND", "Hello,END", "What can you do?,END"})
  void itSaysOnlyOfWhatItCannotDoThatItTakesAModel(String asked, StopReason stop) {
    var analyst = new Builtin(new Json(), British.FIGURES, 1_000_000);
    var turn = analyst.turn(Turns.ask(asked), new Turns.Listener(), new Cut());
    assertThat(((TurnResult.Whole) turn).stop()).isEqualTo(stop);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Analyse my pipeline|pipeline_summary, stalled_deals, list_deals|Deals by stage",
        "Analyse my pipeline and draft follow-ups for my two most stalled deals|pipeline_summary,"
            + " stalled_deals, list_deals, deal_details, deal_details, draft_email, draft_email"
            + "|## Follow-ups",
        "What is my win rate?|pipeline_summary|You won 1 of 2 closed deals",
        "Analyse Ann's pipeline|pipeline_summary, stalled_deals, list_deals|pipeline of Ann Lee",
        "Analyse Zoe's pipeline|pipeline_summary|Did you mean **Ann Lee** or **Bo Ray**?",
        "Which deals are at risk?|pipeline_summary, stalled_deals, list_deals|no activity for 69",
        "Which deals are stalled?|stalled_deals|**3 open deals** have been quiet for 14 days",
        "deals with no activity for 60 days|stalled_deals|**1 open deal** has been quiet for 60",
        "no activity for 2 years|stalled_deals|No open deal has been quiet for 730 days",
        "Look into Müller|account_details, deal_details|Maria Keller",
        "look up the Müller deal|deal_details|Send the revised offer",
        "look into muler maschinenbau|account_details, deal_details|## Müller Maschinenbau",
        "Look into Zorbo|account_details, deal_details|no deal and no account called “Zorbo”",
        "Cancity|account_details, deal_details|## Cancity",
        "Top 2 deals|list_deals|There are **4** open deals. Here are two, largest value first",
        "deals closing this month|list_deals|There is **one** open deal closing this month",
        "deals over 1m|list_deals|There are no open deals worth 1,000,000 or more",
        "move the Müller deal to Won|deal_details, update_deal|Moved Müller rollout to Won.",
        "move the Cancity deal to Won|deal_details|Which one do you mean?",
        "move the Müller deal to Dancing|deal_details, update_deal|Stages in use",
        "set the value of Isdom renewal to 9k|deal_details, update_deal|Changed the value",
        "log a call with Müller: new budget|deal_details, account_details, log_activity|Logged a"
            + " call on Müller rollout.",
        "log a call with Zorbo: hi|deal_details, account_details|nothing to log this on",
        "remind me to call Maria on Friday|deal_details, account_details, create_task|Created the"
            + " task “Call Maria”, due 6 Mar 2026.",
        "draft a follow-up to Isdom|deal_details, draft_email|The follow-up is saved as a draft.",
        "draft follow-ups to Isdom and Zorbo|deal_details, deal_details, draft_email|No deal"
            + " matches “Zorbo”.",
        "hello||not an AI",
        "what is the meaning of life||connect a language model"
      })
  void answers(String asked, String tools, String text) {
    try (Rep rep = new Rep()) {
      Talk talk = new Talk(rep);
      String answer = talk.ask(asked);
      assertThat(String.join(", ", talk.tools())).isEqualTo(tools == null ? "" : tools);
      assertThat(answer).contains(text).doesNotContain("!", "null");
    }
  }

  @Test
  void analysesTheSample() {
    try (Rep rep = Rep.withSample()) {
      String answer = new Talk(rep).ask("Analyse my pipeline");
      assertThat(answer)
          .startsWith("> This is the bundled sample pipeline")
          .contains("| Stage | Deals | Value |")
          .contains("### Win rate and cycle time", "### Age of the open deals")
          .contains("### Largest risks", "### Next actions", "\n1. ")
          .contains("Counted from each deal’s last activity");
    }
  }

  @Test
  void analysesThePublicData() throws Exception {
    assumeTrue(Files.isDirectory(PUBLIC_DATA), "the public data is not beside the project");
    try (Stream<Path> files = Files.list(PUBLIC_DATA);
        Rep rep = Rep.withImport(files.filter(f -> f.toString().endsWith(".csv")).toList())) {
      String answer = new Talk(rep).ask("Analyse my pipeline");
      assertThat(answer)
          .contains("| Prospecting | 500 |", "| Engaging | 1,589 |")
          .contains("| Won | 4,238 | 10,005,534 |", "| Lost | 2,473 |", "**8,800**", "63.2%")
          .doesNotContain("sample")
          .contains("The data has no activities and no stage dates");
    }
  }

  @Test
  void saysThatThereIsNothingYet() {
    try (Rep rep = Rep.withNothing()) {
      assertThat(new Talk(rep).ask("Analyse my pipeline")).startsWith("There are no deals yet.");
      assertThat(new Talk(rep).ask("Which deals are stalled?")).startsWith("No open deal");
      assertThat(new Talk(rep).ask("Draft follow-ups")).startsWith("No deal fits");
      assertThat(new Talk(rep).ask("Top 5 deals")).startsWith("There are no open deals");
    }
  }

  @Test
  void draftsFiveInOneTurnAndTellsWhatBecameOfEach() {
    try (Rep rep = Rep.withSample()) {
      Talk talk = new Talk(rep);
      List<Call> drafts = new ArrayList<>();
      String answer =
          talk.ask(
              "Draft follow-ups for my five most stalled deals",
              (call, run) -> {
                drafts.add(call);
                return fate(rep, call, run, drafts.size());
              });
      assertThat(talk.tools().subList(0, 6)).startsWith("stalled_deals", "deal_details");
      assertThat(drafts).hasSize(5);
      assertThat(((Message.Assistant) talk.messages.get(talk.messages.size() - 3)).calls())
          .containsExactlyElementsOf(drafts);
      assertThat(rep.workspace().drafts().page(0, 10).rows())
          .extracting(Draft::id)
          .containsExactlyInAnyOrderElementsOf(
              drafts.stream()
                  .filter(c -> !c.equals(drafts.get(4)))
                  .map(c -> c.id().value())
                  .toList());
      assertThat(answer)
          .contains(
              "Of five follow-ups: three saved as proposed, one saved as you changed it and one"
                  + " declined.")
          .contains("declined: “too early”", "A better subject", "Nothing has been sent")
          .contains("and the next five");
      talk.calls.clear();
      talk.ask("and for the next five?");
      assertThat(talk.tools()).filteredOn("draft_email"::equals).hasSize(5);
      assertThat(rep.workspace().drafts().page(0, 20).rows())
          .extracting(Draft::dealId)
          .doesNotHaveDuplicates();
    }
  }

  /** The fourth is changed, the fifth declined. */
  private static Message.CallResult fate(
      Rep rep, Call call, Function<String, Outcome> run, int number) {
    if (number == 4) {
      var arguments = (ObjectNode) rep.json.tree(call.arguments());
      String changed = rep.json.write(arguments.put("subject", "A better subject"));
      return new Message.CallResult(call, changed, true, run.apply(changed));
    }
    return number == 5
        ? Talk.result(call, Outcome.declined("too early", ""))
        : Talk.result(call, run.apply(call.arguments()));
  }

  @Test
  void writesEachEmailFromItsOwnFactsWithoutPlaceholders() {
    try (Rep rep = Rep.withSample()) {
      new Talk(rep).ask("Draft follow-ups for all open deals quiet for 0 days");
      List<Draft> drafts = rep.workspace().drafts().page(0, 100).rows();
      assertThat(drafts).hasSize(25);
      assertThat(drafts)
          .allSatisfy(
              draft -> {
                assertThat(draft.body()).startsWith("Hello").doesNotContain("null", "!");
                assertThat(draft.body() + draft.subject()).doesNotContainPattern("[\\[\\]{}<>]");
                assertThat(draft.body().length()).isBetween(120, 900);
                assertThat(draft.subject().length()).isBetween(5, 120);
              });
      Map<String, Long> bodies =
          drafts.stream().collect(Collectors.groupingBy(Draft::body, Collectors.counting()));
      assertThat(bodies).hasSize(25);
    }
  }

  @Test
  void goesOnFromEveryPrefixToTheSameWhole() {
    try (Rep rep = new Rep()) {
      Talk talk = new Talk(rep);
      String first = "I’ll look at the whole pipeline first.";
      talk.messages.add(new Message.User(Rep.NOW, Rep.ZONE, "Analyse my pipeline"));
      for (int i = 0; i <= first.length(); i++) {
        TurnResult.Whole rest = (TurnResult.Whole) talk.take(first.substring(0, i), false);
        assertThat(first.substring(0, i) + rest.text()).isEqualTo(first);
        assertThat(rest.calls()).hasSize(1);
      }
      talk.messages.clear();
      String answer = talk.ask("Analyse my pipeline");
      talk.messages.removeLast();
      for (int i = 0; i <= answer.length(); i++) {
        String kept = answer.substring(0, i);
        assertThat(kept + Builtin.after(kept, answer)).isEqualTo(answer);
      }
      for (int i = 0; i <= answer.length(); i += 23) {
        TurnResult.Whole rest = (TurnResult.Whole) talk.take(answer.substring(0, i), false);
        assertThat(answer.substring(0, i) + rest.text()).isEqualTo(answer);
        assertThat(rest.usage()).isEqualTo(Usage.NONE);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|abc|abc",
        "ab|abc|c",
        "abc|abc|''",
        "x|abc|'~~abc'",
        "'old~line one~half'|'new~line one~line two'|'~~line two'",
        "I'll say \"|I’ll say “yes”.|yes”.",
        "'old~it''s one~half'|'new~it’s one~line two'|'~~line two'"
      })
  void goesOnSensiblyWhenTheDataHasChanged(String kept, String whole, String rest) {
    String before = kept == null ? "" : kept.replace('~', '\n');
    assertThat(Builtin.after(before, whole.replace('~', '\n'))).isEqualTo(rest.replace('~', '\n'));
  }

  @Test
  void finishesWithWhatItHasWhenToldTo() {
    try (Rep rep = new Rep()) {
      Talk talk = new Talk(rep);
      talk.ask("Analyse my pipeline");
      // Only the first turn and its result are known.
      talk.messages.subList(3, talk.messages.size()).clear();
      TurnResult.Whole end = (TurnResult.Whole) talk.take("", true);
      assertThat(end.calls()).isEmpty();
      assertThat(end.text())
          .contains("### Deals by stage")
          .contains("I had to finish before I could look at the open deals one by one.");
      talk.messages.subList(1, talk.messages.size()).clear();
      TurnResult.Whole none = (TurnResult.Whole) talk.take("", true);
      assertThat(none.calls()).isEmpty();
      assertThat(none.text()).contains("I had to finish before I could look this up.");
    }
  }

  @Test
  void triesOnceMoreWhatAStopPreventedAndThenSaysSo() {
    try (Rep rep = new Rep()) {
      Talk talk = new Talk(rep);
      List<Integer> tries = new ArrayList<>();
      String answer =
          talk.ask(
              "draft a follow-up to Isdom",
              (call, run) -> {
                tries.add(tries.size());
                return Talk.result(
                    call, Outcome.notRun("the run was stopped", "the run was stopped"));
              });
      assertThat(tries).hasSize(2);
      assertThat(answer).contains("not saved: the request was stopped before");
    }
  }

  @Test
  void proposesNothingThatIsNotAtHand() {
    try (Rep rep = new Rep()) {
      TurnRequest request =
          new TurnRequest(
              "",
              List.of(new Message.User(Rep.NOW, Rep.ZONE, "Which deals are stalled?")),
              List.of(),
              "",
              false,
              Rep.NOW,
              Rep.ZONE);
      TurnResult result =
          new Builtin(rep.json, British.FIGURES, 1_000_000).turn(request, text -> {}, new Cut());
      assertThat(result)
          .isInstanceOfSatisfying(
              TurnResult.Whole.class,
              whole -> {
                assertThat(whole.calls()).isEmpty();
                assertThat(whole.text()).contains("not available here");
              });
    }
  }
}
