package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.model.DealSort;
import app.afterclose.model.ImportPreview;
import app.afterclose.model.ImportReport;
import app.afterclose.model.ImportSource;
import app.afterclose.model.Imported;
import app.afterclose.model.StageCategory;
import app.afterclose.window.state.Connection;
import app.afterclose.window.state.Place;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

final class ShellTest extends WindowTest {
  @Test
  void aSuggestionWorksAtOnce(FxRobot robot) {
    robot.clickOn("Find my five most stalled deals");
    await(() -> window.model.open().isPresent());
    assertThat(agent.commands)
        .anyMatch(c -> c instanceof Command.Ask ask && ask.text().startsWith("Find my five"));
    assertThat(shown(robot, ".start")).isFalse();
  }

  @Test
  void theStripSaysThatTheAgentIsLostAndGoesWhenItIsBack(FxRobot robot) {
    fx(() -> window.inbox.connection(new Connection.Lost()));
    var strip = robot.lookup(".notices").queryAs(Notices.class);
    await(strip::isShowing);
    assertThat(strip.getText()).contains("not answering").contains("Starting it again");
    fx(() -> window.inbox.connection(new Connection.Connected()));
    await(() -> !strip.isShowing());
  }

  @Test
  void theStripStandsAboveTheThreadAndHidesNothingOfIt(FxRobot robot) {
    fx(() -> window.inbox.connection(new Connection.Lost()));
    var strip = robot.lookup(".notices").queryAs(Notices.class);
    await(strip::isShowing);
    Node start = robot.lookup(".start").query();
    await(
        () -> {
          Bounds bar = screen(strip.lookup(".notice"));
          return bar.getHeight() > 20 && screen(start).getMinY() >= bar.getMaxY();
        });
    fx(() -> window.inbox.connection(new Connection.Connected()));
    await(() -> screen(start).getMinY() == screen(strip).getMinY());
  }

  private static Bounds screen(Node node) {
    return OnFx.ask(() -> node.localToScreen(node.getLayoutBounds()));
  }

  @Test
  void anAgentThatDoesNotFitIsToldWithWhatToDo(FxRobot robot) {
    fx(
        () ->
            window.inbox.connection(
                new Connection.Trouble("Close this window and open it again.")));
    var strip = robot.lookup(".notices").queryAs(Notices.class);
    await(strip::isShowing);
    assertThat(strip.getText()).isEqualTo("Close this window and open it again.");
  }

  @Test
  void whatIsFollowedIsFollowedOnAfterALoss(FxRobot robot) {
    fx(() -> new Story(agent).tell());
    fx(() -> window.desk.open(Story.DONE));
    long follows = follows();
    fx(() -> window.inbox.connection(new Connection.Lost()));
    fx(() -> window.inbox.connection(new Connection.Connected()));
    assertThat(follows()).isEqualTo(follows + 1);
    var last =
        agent.commands.stream()
            .filter(Command.Follow.class::isInstance)
            .map(Command.Follow.class::cast)
            .toList()
            .getLast();
    assertThat(last.conversation()).isEqualTo(Story.DONE);
    assertThat(last.after()).isPositive();
  }

  @Test
  void theListOfWhatRunsOpensAndStops(FxRobot robot) {
    fx(() -> new Story(agent).tell());
    assertThat(robot.lookup("#active-pill").query().getAccessibleText())
        .isEqualTo("1 running · 1 waiting · 1 needs you");
    robot.clickOn("#active-pill");
    await(() -> shown(robot, ".active-list"));
    Node stop = robot.lookup(".active-list .danger").query();
    robot.clickOn(stop);
    await(() -> agent.commands.stream().anyMatch(Command.Stop.class::isInstance));
  }

  @Test
  void theBellOpensTheConversationAndItsItemsAreRead(FxRobot robot) {
    fx(() -> new Story(agent).tell());
    fx(() -> window.inbox.connection(new Connection.Connected()));
    assertThat(robot.lookup(".bell-count").queryLabeled().getText()).isEqualTo("2");
    robot.clickOn("#bell");
    await(() -> shown(robot, ".bell-list"));
    assertThat(shown(robot, ".bell-list .scroll-bar")).as("all rows fit").isFalse();
    robot.clickOn(robot.lookup(".bell-list").lookup("Analyse my pipeline").<Node>query());
    await(() -> window.model.open().filter(Story.DONE::equals).isPresent());
    assertThat(agent.commands).anyMatch(Command.ReadBell.class::isInstance);
  }

  @Test
  void keysLeadEverywhere(FxRobot robot) {
    fx(() -> new Story(agent).tell());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    await(() -> window.model.open().isPresent());
    assertThat(window.model.open()).contains(new ConversationId("paused"));
    robot.push(KeyCode.CONTROL, KeyCode.N);
    await(() -> window.model.open().isEmpty());
    assertThat(input(robot).isFocused()).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.F);
    await(() -> robot.lookup("#search").query().isFocused());
    robot.type(KeyCode.ESCAPE);
    await(() -> input(robot).isFocused());
  }

  private static List<String> overlay(FxRobot robot) {
    return robot.lookup(".overlay-card .label").queryAllAs(Label.class).stream()
        .map(Labeled::getText)
        .toList();
  }

  @Test
  void quittingAsksWhileRequestsRun(FxRobot robot) {
    fx(() -> agent.push(new Frame.QuitAsked(3)));
    await(() -> shown(robot, "#quit-yes"));
    await(() -> overlay(robot).contains("Nothing is running any more."));
    fx(() -> new Story(agent).tell());
    String two = "2 requests are still running. They go on when Afterclose starts next.";
    await(() -> overlay(robot).contains(two));
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, "#quit-yes"));
    assertThat(agent.commands).noneMatch(Command.Quit.class::isInstance);
    assertThat(agent.commands).contains(new Command.KeepRunning());
    robot.push(KeyCode.CONTROL, KeyCode.Q);
    await(() -> agent.commands.stream().anyMatch(Command.AskQuit.class::isInstance));
    fx(() -> agent.push(new Frame.QuitAsked(1)));
    await(() -> shown(robot, "#quit-yes"));
    robot.clickOn("#quit-yes");
    await(() -> agent.commands.stream().anyMatch(Command.Quit.class::isInstance));
    assertThat(shown(robot, "#quit-yes")).isFalse();
  }

  @Test
  void anImportIsReported(FxRobot robot) {
    window.chosen.add(Path.of("deals.csv"));
    agent.answer(
        Command.PreviewImport.class,
        new Frame.ImportPreviewed(new ImportPreview(List.of(CrmFiles.deals()), true)));
    agent.answer(
        Command.Import.class,
        new Frame.Imported(
            new ImportReport(
                List.of(Imported.deals("deals.csv", ImportSource.UNKNOWN, 8_800, 0)),
                true,
                List.of("The sample pipeline is gone; what is shown is your own."))));
    robot.clickOn("#import");
    await(() -> shown(robot, "#import-preview"));
    robot.clickOn("#import-go");
    await(() -> shown(robot, ".report"));
    assertThat(words(robot, ".report")).contains("8,800 deals").anyMatch(t -> t.contains("sample"));
    fx(() -> agent.push(new Frame.WorkspaceChanged(false)));
    assertThat(shown(robot, ".sample-label")).isFalse();
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, ".overlay"));
  }

  @Test
  void fiveHundredConversationsComeInPages(FxRobot robot) {
    fx(
        () -> {
          for (int i = 0; i < 500; i++) {
            agent.now = Story.NOW.minusSeconds(3600L * i);
            new Story(agent).finished("c" + i, "Request " + i, "Done.");
          }
        });
    fx(() -> window.inbox.connection(new Connection.Connected()));
    assertThat(window.model.heads()).hasSizeLessThan(500);
    var list = robot.lookup(".sidebar-list").queryAs(ListView.class);
    await(
        () -> {
          fx(() -> list.scrollTo(list.getItems().size() - 1));
          return window.model.heads().size() == 500;
        });
  }

  @Test
  void dealsAreSortedAndFilteredByTheAgent(FxRobot robot) {
    Deals.answer(agent);
    fx(() -> window.desk.show(Place.PIPELINE));
    TableView<?> table = robot.lookup(".deal-table").queryTableView();
    await(() -> !table.getItems().isEmpty());
    assertThat(last(Command.ListDeals.class).query().sort()).isEqualTo(DealSort.AMOUNT);
    // What a click on the heading does; the headless platform's clicks do not get that far.
    fx(() -> sort(table, 1));
    await(() -> last(Command.ListDeals.class).query().sort() == DealSort.ACCOUNT);
    robot.clickOn(robot.lookup(".filters .toggle-button").nth(1).<Node>query());
    await(() -> last(Command.ListDeals.class).query().category() == StageCategory.WON);
    robot.clickOn(robot.lookup(".filters .text-field").<Node>query()).write("nord");
    await(() -> "nord".equals(last(Command.ListDeals.class).query().text()));
  }

  @Test
  void draftsAreReadInTheirPlace(FxRobot robot) {
    Deals.answer(agent);
    fx(() -> window.desk.show(Place.DRAFTS));
    var to = robot.lookup("#draft-to").queryAs(TextField.class);
    await(() -> to.getText().equals("maria.keller@example.com"));
    assertThat(shown(robot, ".drafts")).isTrue();
  }

  private static <T> void sort(TableView<T> table, int column) {
    table.getSortOrder().setAll(List.of(table.getColumns().get(column)));
  }

  private <C extends Command> C last(Class<C> kind) {
    return agent.commands.stream().filter(kind::isInstance).map(kind::cast).toList().getLast();
  }

  private long follows() {
    return agent.commands.stream().filter(Command.Follow.class::isInstance).count();
  }

  private static Set<String> words(FxRobot robot, String query) {
    return robot.from(robot.lookup(query)).lookup(".label").<Label>queryAll().stream()
        .map(Labeled::getText)
        .collect(Collectors.toSet());
  }
}
