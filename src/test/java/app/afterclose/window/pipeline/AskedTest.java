package app.afterclose.window.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.analyst.Analyst;
import app.afterclose.llm.analyst.Move;
import app.afterclose.llm.analyst.Scene;
import app.afterclose.model.British;
import app.afterclose.model.Deal;
import app.afterclose.model.DealSort;
import app.afterclose.model.Outcome;
import app.afterclose.model.Page;
import app.afterclose.model.StageCategory;
import app.afterclose.tool.Rep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The words that a chat about deals begins with, and what the built-in analyst makes of them: it
 * lists the very deals that the table showed. In the product neither knows the other; only the
 * words tie them.
 */
final class AskedTest {
  private static final LocalDate TODAY = LocalDate.ofInstant(Rep.NOW, Rep.ZONE);

  private static final List<String> STAGES =
      List.of("Closing soon", "Proposal / Price: 2", "Closed Won", "Closed Lost");
  private static final List<String> OWNERS = List.of("Anna \"Ace\" Smith", "Ben Open");
  private static final List<String> TITLES = List.of("Roof, phase 1", "New deals for May");

  /** The first and last days of every age, and a deal whose beginning nobody knows. */
  private static final int[] DAYS = {-5, 0, 30, 31, 60, 61, 365, 366, 50_000};

  private final Rep rep = Rep.withNothing();
  private final Analyst analyst = new Analyst(rep.json, British.FIGURES);

  @AfterEach
  void close() {
    rep.close();
  }

  @BeforeEach
  void fill() {
    int id = 0;
    for (String stage : STAGES) {
      for (String owner : OWNERS) {
        for (String title : TITLES) {
          for (int days : DAYS) {
            String day = TODAY.minusDays(days).toString();
            // Where only that is known, a deal begins with its stage.
            String column = ++id % 2 == 0 ? "created" : "stage_since";
            rep.db.deal("D" + id, title, stage, "owner", owner, column, day);
          }
          rep.db.deal("D" + ++id, title, stage, "owner", owner);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "which are the largest?"})
  void everyFilterIsReadAsItIsWritten(String question) {
    int tried = 0;
    for (Filter filter : filters()) {
      Page<Deal> shown = shown(filter);
      String words = AskWords.about(filter, shown.total(), TODAY) + question;
      Set<String> listed = new TreeSet<>();
      JsonNode facts = listed(words);
      facts.path("deals").forEach(deal -> listed.add(deal.path("id").asString()));
      assertThat(facts.path("total").asLong()).as(words).isEqualTo(shown.total());
      assertThat(ids(shown)).as(words).containsAll(listed);
      assertThat(listed).as(words).hasSize((int) Math.min(shown.total(), 10));
      tried++;
    }
    assertThat(tried).isGreaterThan(250);
  }

  @Test
  void aQuestionNarrowsTheDealsFurther() {
    Filter filter = Filter.OPEN.owner("Ben Open").age(new Age(31, 60));
    String words = AskWords.about(filter, 8, TODAY);
    assertThat(shown(filter).total()).isEqualTo(8);
    assertThat(listed(words + "the top 3 by value").path("deals")).hasSize(3);
    assertThat(listed(words + "which are stalled?").path("total").asInt()).isEqualTo(8);
    assertThat(listed(words + "draft follow-ups for the five largest").path("deals")).hasSize(5);
    assertThat(listed(words + "draft follow-ups for them").path("total").asInt()).isEqualTo(8);
    assertThat(listed(words + "which of these match “roof”?").path("total").asInt()).isEqualTo(4);
  }

  @Test
  void whatCannotBeDoneWithThemIsNotAnsweredByAList() {
    String words = AskWords.about(Filter.OPEN.owner("Ben Open"), 8_800, TODAY);
    assertThat(move(words + "delete them")).isInstanceOf(Move.Answer.class);
    assertThat(called(words + "which deals are at risk?").tool()).isEqualTo("pipeline_summary");
  }

  /** Titles with what parts sentences, lists and names, and with words that mean something. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Roof, phase 1; the north: 2. part",
        "24 lifts \"Ace\"",
        "The “Big” «Deal» for 2027",
        "Stalled deals of May (lost)",
        "Draft contract: send 3 emails",
        "7"
      })
  void aDealThatWasChosenIsTheOneThatIsLookedInto(String title) {
    rep.db.deal("X1", title, "Closing soon", "account", "Research \"Open\" (UK) Ltd: 2");
    rep.db.deal("X2", "Draft the second, 3", "Closing soon", "account", "Smith; Sons");
    Deal deal = deal("X1");
    for (String question : List.of("", "what is next?", "are there any risks?", "tell me more")) {
      assertThat(read(AskWords.about(List.of(deal)) + question)).containsExactly("X1");
    }
    List<Deal> both = List.of(deal, deal("X2"));
    assertThat(read(AskWords.about(List.of(deal)) + "draft a follow-up")).containsExactly("X1");
    for (String question : List.of("", "what should I do next with each?", "any risks?")) {
      assertThat(read(AskWords.about(both) + question)).containsExactly("X1", "X2");
    }
    assertThat(read(AskWords.about(both) + "draft follow-ups")).containsExactly("X1", "X2");
    assertThat(read(AskWords.about(both) + "write to them")).containsExactly("X1", "X2");
    assertThat(move(AskWords.about(both) + "delete them")).isInstanceOf(Move.Answer.class);
  }

  @Test
  void dealsThatWereChosenAreSetSideBySide() {
    rep.db.deal("X1", "Roof, phase 1", "Closing soon", "account", "Osprey", "next_step", "Call");
    rep.db.deal("X2", "Second roof", "Closed Won", "account", "Harbour");
    String asked = AskWords.about(List.of(deal("X1"), deal("X2"))) + "what next?";
    List<Scene.Done> done = new ArrayList<>();
    for (Move.Wanted call : ((Move.Calls) move(asked)).calls()) {
      Outcome outcome = rep.run(call.tool(), call.arguments(), "r2-1-" + done.size());
      done.add(new Scene.Done(call.tool(), call.arguments(), call.arguments(), false, outcome));
    }
    var exchange = new Scene.Exchange(asked, TODAY, done);
    Move answer = analyst.next(new Scene(List.of(exchange), Set.of("deal_details"), false));
    assertThat(answer.text())
        .contains("| **Roof, phase 1** | Osprey |", "| **Second roof** | Harbour |")
        .contains("### Roof, phase 1", "Next step: **Call**", "### Second roof");
  }

  /** A change of several at once is not made to the first of them. */
  @Test
  void aChangeAsksWhichOfThem() {
    rep.db.deal("X1", "Roof, phase 1", "Closing soon", "account", "Osprey");
    rep.db.deal("X2", "Second roof", "Closing soon", "account", "Harbour");
    String asked = AskWords.about(List.of(deal("X1"), deal("X2"))) + "move it to Closed Won";
    assertThat(move(asked)).isInstanceOf(Move.Answer.class);
  }

  private Deal deal(String id) {
    return shown(new Filter("", null, null, null, null)).rows().stream()
        .filter(deal -> deal.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The deals that the analyst's calls find. */
  private List<String> read(String asked) {
    assertThat(move(asked)).as(asked).isInstanceOf(Move.Calls.class);
    var ids = new ArrayList<String>();
    for (Move.Wanted call : ((Move.Calls) move(asked)).calls()) {
      assertThat(call.tool()).as(asked).isEqualTo("deal_details");
      Outcome outcome = rep.run(call.tool(), call.arguments(), "r1-1-" + ids.size());
      assertThat(outcome.status()).as(asked + outcome.content()).isEqualTo(Outcome.Status.OK);
      ids.add(rep.json.tree(outcome.content()).path("deal").path("id").asString());
    }
    return ids;
  }

  private static List<Filter> filters() {
    var filters = new ArrayList<Filter>();
    for (String text : List.of("", " roof  PHASE ", "\"may\"", "new deals")) {
      for (@Nullable String owner : owners()) {
        filters.add(new Filter(text, null, null, owner, null));
        for (StageCategory category : StageCategory.values()) {
          filters.add(new Filter(text, category, null, owner, null));
        }
        filters.add(new Filter(text, StageCategory.WON, STAGES.get(2), owner, null));
        filters.add(new Filter(text, StageCategory.LOST, STAGES.get(3), owner, null));
        for (Age age : ages()) {
          filters.add(new Filter(text, StageCategory.OPEN, null, owner, age));
          filters.add(new Filter(text, StageCategory.OPEN, STAGES.get(0), owner, age));
          filters.add(new Filter(text, StageCategory.OPEN, STAGES.get(1), owner, age));
        }
      }
    }
    return filters;
  }

  private static List<@Nullable String> owners() {
    var owners = new ArrayList<@Nullable String>(OWNERS);
    owners.add(null);
    return owners;
  }

  private static List<@Nullable Age> ages() {
    var ages = new ArrayList<@Nullable Age>();
    ages.add(null);
    ages.add(new Age(null, null));
    ages.add(new Age(0, 30));
    ages.add(new Age(31, 60));
    ages.add(new Age(61, 365));
    ages.add(new Age(366, null));
    return ages;
  }

  private Page<Deal> shown(Filter filter) {
    return rep.workspace().deals().page(filter.query(TODAY, DealSort.CLOSE, false, 0, 1_000));
  }

  private static Set<String> ids(Page<Deal> page) {
    var ids = new TreeSet<String>();
    page.rows().forEach(deal -> ids.add(deal.id()));
    return ids;
  }

  /** What the tool gives that lists deals, called as the analyst wants it called. */
  private JsonNode listed(String asked) {
    Move.Wanted call = called(asked);
    assertThat(call.tool()).as(asked).isEqualTo("list_deals");
    Outcome outcome = rep.run("list_deals", call.arguments(), "r1-1-1");
    assertThat(outcome.status())
        .as("%s: %s", asked, outcome.content())
        .isEqualTo(Outcome.Status.OK);
    return rep.json.tree(outcome.content());
  }

  private Move.Wanted called(String asked) {
    assertThat(move(asked)).as(asked).isInstanceOf(Move.Calls.class);
    return ((Move.Calls) move(asked)).calls().getFirst();
  }

  private Move move(String asked) {
    var exchange = new Scene.Exchange(asked, TODAY, List.of());
    Set<String> tools =
        Set.of("list_deals", "pipeline_summary", "stalled_deals", "deal_details", "draft_email");
    return analyst.next(new Scene(List.of(exchange), tools, false));
  }
}
