package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.DealQuery;
import app.afterclose.model.StageCategory;
import app.afterclose.window.state.Place;
import app.afterclose.wire.Command;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The place of deals, with a hundred thousand of them. */
final class PipelineTest extends WindowTest {
  private static final int MANY = 100_000;

  private TableView<?> table(FxRobot robot) {
    return robot.lookup(".deal-table").queryTableView();
  }

  private void open(FxRobot robot) {
    new Market(MANY, false).answer(agent);
    fx(() -> window.desk.show(Place.PIPELINE));
    await(() -> table(robot).getItems().size() == MANY);
    await(() -> says("Harbour Logistics rollout 0"));
  }

  private List<DealQuery> queries() {
    return agent.commands.stream()
        .filter(Command.ListDeals.class::isInstance)
        .map(c -> ((Command.ListDeals) c).query())
        .toList();
  }

  private boolean says(String line) {
    return Reading.lines(window.shell).contains(line);
  }

  @Test
  void onlyWhatIsInSightIsFetchedWhereverTheRepScrolls(FxRobot robot) {
    open(robot);
    fx(() -> table(robot).scrollTo(54_321));
    await(() -> says("Lindqvist Foods rollout 54321"));
    assertThat(queries()).hasSizeLessThan(8);
    assertThat(queries()).anyMatch(query -> query.offset() == 54_300);
    fx(() -> table(robot).scrollTo(0));
    await(() -> says("Harbour Logistics rollout 0"));
    fx(() -> table(robot).scrollTo(MANY - 1));
    await(() -> says("Lindqvist Foods rollout 99999"));
  }

  @Test
  void aBarFiltersAndASecondClickTakesItAway(FxRobot robot) {
    open(robot);
    fx(robot.lookup("#bars-stages .bar").nth(3).queryButton(), it -> it.fire());
    await(() -> "Negotiation".equals(queries().getLast().stage()));
    ComboBox<?> stage = robot.lookup("#deal-stage").queryComboBox();
    assertThat(stage.getValue()).isEqualTo("Negotiation");
    await(() -> says("25,000 deals"));
    fx(robot.lookup("#bars-ages .bar").nth(1).queryButton(), it -> it.fire());
    await(() -> queries().getLast().sinceTo() != null);
    assertThat(queries().getLast().stage()).isEqualTo("Negotiation");
    fx(robot.lookup("#bars-stages .bar").nth(4).queryButton(), it -> it.fire());
    await(() -> queries().getLast().category() == StageCategory.WON);
    assertThat(queries().getLast().sinceTo()).isNull();
    fx(robot.lookup("#deal-clear").queryButton(), it -> it.fire());
    // What comes after the first page is fetched ahead.
    await(
        () ->
            queries().reversed().stream()
                .filter(query -> query.offset() == 0)
                .findFirst()
                .equals(queries().stream().findFirst()));
  }

  @Test
  void theHeadingsSayByWhatTheRowsAreSorted(FxRobot robot) {
    open(robot);
    var by = table(robot).getSortOrder().getFirst();
    assertThat(by.getText()).isEqualTo("Value");
    assertThat(by.getSortType()).isEqualTo(TableColumn.SortType.DESCENDING);
    int before = queries().size();
    fx(() -> by.setSortType(TableColumn.SortType.ASCENDING));
    await(() -> queries().size() > before && !queries().getLast().descending());
    await(() -> says("Harbour Logistics rollout 0"));
    assertThat(table(robot).getSortOrder().getFirst()).isSameAs(by);
  }

  @Test
  void enterOpensADealAndEscapeLeadsBack(FxRobot robot) {
    open(robot);
    fx(
        () -> {
          table(robot).getSelectionModel().select(2);
          table(robot).requestFocus();
        });
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    await(() -> shown(robot, "#deal-pane"));
    await(() -> says("Talked about the frame contract"));
    assertThat(says("Alder & Finch rollout 2")).isTrue();
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    await(() -> !shown(robot, "#deal-pane"));
    assertThat(table(robot).isFocused()).isTrue();
  }

  @Test
  void aDraftOfADealIsOneClickAway(FxRobot robot) {
    open(robot);
    fx(() -> table(robot).getSelectionModel().select(0));
    fx(() -> table(robot).requestFocus());
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    await(() -> robot.lookup(".deal-link").tryQuery().isPresent());
    fx(robot.lookup(".deal-link").queryButton(), it -> it.fire());
    await(() -> window.model.place() == Place.DRAFTS);
  }

  @Test
  void askingBeginsAChatWithTheFilterInWords(FxRobot robot) {
    open(robot);
    fx(robot.lookup("#bars-stages .bar").nth(3).queryButton(), it -> it.fire());
    await(() -> says("25,000 deals"));
    fx(() -> ask(robot).fire());
    assertThat(window.model.place()).isEqualTo(Place.CHATS);
    assertThat(input(robot).getText()).isEqualTo("About my 25,000 open deals in “Negotiation”: ");
    assertThat(input(robot).isFocused()).isTrue();
  }

  @Test
  void askingAboutChosenDealsNamesThem(FxRobot robot) {
    open(robot);
    fx(() -> table(robot).getSelectionModel().selectRange(0, 2));
    fx(() -> ask(robot).fire());
    assertThat(input(robot).getText())
        .isEqualTo(
            "About these 2 deals: “Harbour Logistics rollout 0”; “Nordwind Energy rollout 1”. ");
  }

  @Test
  void whatARunChangedIsFetchedAnew(FxRobot robot) {
    open(robot);
    int before = queries().size();
    fx(() -> agent.ask(Story.DONE, "Change a deal"));
    await(() -> queries().size() > before);
    assertThat(table(robot).getItems()).hasSize(MANY);
  }

  @Test
  void nothingIsSaidCalmly(FxRobot robot) {
    new Market(0, false).answer(agent);
    fx(() -> window.desk.show(Place.PIPELINE));
    await(() -> Reading.lines(window.shell).stream().anyMatch(l -> l.startsWith("No open deals")));
    assertThat(ask(robot).isDisabled()).isTrue();
  }

  private static Button ask(FxRobot robot) {
    Node node = robot.lookup("#deal-ask").query();
    return (Button) node;
  }
}
