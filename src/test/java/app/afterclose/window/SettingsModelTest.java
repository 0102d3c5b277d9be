package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Diagnosis;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.Settings;
import app.afterclose.window.settings.Section;
import app.afterclose.window.state.Place;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The settings' sections of the model and the budget. */
final class SettingsModelTest extends SettingsRig {
  private static final Settings.Provider LOCAL =
      new Settings.Provider(
          "openai",
          "http://localhost:11434/v1",
          "qwen3:8b",
          "none",
          Map.of(),
          "http://proxy:8080",
          Settings.Timeouts.DEFAULT,
          64_000L,
          false,
          "qwen3:1b");

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private void openModel(FxRobot robot) {
    Models.answer(agent);
    open(Section.MODEL);
    await(() -> shown(robot, ".connect-form"));
  }

  @Test
  void whoAnswersNowIsSaidWithWhereItsKeyIs(FxRobot robot) {
    openModel(robot);
    assertThat(text(robot, "#answers-now")).isEqualTo("Built-in analyst (no AI)");
    told(Settings.DEFAULT.with(LOCAL.with("env:MY_KEY")));
    assertThat(text(robot, "#answers-now")).isEqualTo("qwen3:8b");
    assertThat(text(robot, "#answers-where"))
        .contains("localhost:11434")
        .contains("environment variable MY_KEY");
  }

  @Test
  void whatIsInUseIsInTheFormWithWhatFewHaveToSay(FxRobot robot) {
    fx(() -> agent.push(new Frame.SettingsChanged(Settings.DEFAULT.with(LOCAL), "")));
    openModel(robot);
    fx(robot.lookup("#connect-advanced").queryAs(TitledPane.class), it -> it.setExpanded(true));
    assertThat(field(robot, "#connect-context").getText()).isEqualTo("64,000");
    assertThat(field(robot, "#connect-titles").getText()).isEqualTo("qwen3:1b");
    fx(
        () -> {
          field(robot, "#connect-context").setText("128k");
          robot.lookup("#connect-headers").queryAs(TextArea.class).setText("X-Team: sales");
          robot.lookup("#connect-search").queryAs(CheckBox.class).fire();
          robot.lookup("#connect-save").queryAs(Button.class).fire();
        });
    var saved = last(Command.UseProvider.class).provider();
    assertThat(saved)
        .isEqualTo(
            new Settings.Provider(
                "openai",
                "http://localhost:11434/v1",
                "qwen3:8b",
                "none",
                Map.of("X-Team", "sales"),
                "http://proxy:8080",
                Settings.Timeouts.DEFAULT,
                128_000L,
                true,
                "qwen3:1b"));
  }

  @Test
  void whatCannotBeIsSaidAtItsFieldAndUnfolded(FxRobot robot) {
    fx(() -> agent.push(new Frame.SettingsChanged(Settings.DEFAULT.with(LOCAL), "")));
    openModel(robot);
    fx(
        () -> {
          robot.lookup("#connect-headers").queryAs(TextArea.class).setText("no colon here");
          field(robot, "#connect-context").setText("large");
          robot.lookup("#connect-save").queryAs(Button.class).fire();
        });
    assertThat(robot.lookup("#connect-advanced").queryAs(TitledPane.class).isExpanded()).isTrue();
    assertThat(robot.lookup(".connect-below").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(line -> line.contains("“no colon here” is none"))
        .anyMatch(line -> line.contains("Write a number of tokens"));
    assertThat(agent.commands).noneMatch(Command.UseProvider.class::isInstance);
  }

  @Test
  void aTestSaysWhatCameOfItAndSavingSaysSoInItsPlace(FxRobot robot) {
    fx(() -> agent.push(new Frame.SettingsChanged(Settings.DEFAULT.with(LOCAL), "")));
    openModel(robot);
    agent.answer(
        Command.TestConnection.class,
        new Frame.Tested(new Diagnosis.Works("qwen3:8b", Duration.ofMillis(840))));
    fx(robot.lookup("#connect-test").queryAs(Button.class)::fire);
    await(() -> text(robot, "#connect-verdict").contains("qwen3:8b"));
    fx(robot.lookup("#connect-save").queryAs(Button.class)::fire);
    await(() -> text(robot, "#connect-verdict").startsWith("Saved."));
    assertThat(window.model.place()).isEqualTo(Place.SETTINGS);
  }

  @Test
  void aHandEditIsShownUnlessTheRepIsWriting(FxRobot robot) {
    fx(() -> agent.push(new Frame.SettingsChanged(Settings.DEFAULT.with(LOCAL), "")));
    openModel(robot);
    var other = new Settings.Provider("openai", "http://localhost:11434/v1", "other", "none");
    told(Settings.DEFAULT.with(other));
    ComboBox<?> model = robot.lookup("#connect-model").queryComboBox();
    await(() -> model.getEditor().getText().equals("other"));
    fx(
        () -> {
          model.getEditor().requestFocus();
          model.getEditor().setText("mine");
        });
    told(Settings.DEFAULT.with(LOCAL));
    assertThat(model.getEditor().getText()).isEqualTo("mine");
  }

  @Test
  void aKeyThatWasTypedDoesNotOutliveTheVisit(FxRobot robot) {
    openModel(robot);
    fx(robot.lookup("#connect-way").queryComboBox(), it -> it.getSelectionModel().select(0));
    fx(robot.lookup("#connect-key").queryAs(TextField.class), it -> it.setText("sk-typed"));
    open(Section.LIMITS);
    open(Section.MODEL);
    await(() -> shown(robot, ".connect-form"));
    fx(robot.lookup("#connect-way").queryComboBox(), it -> it.getSelectionModel().select(0));
    assertThat(robot.lookup("#connect-key").queryAs(TextField.class).getText()).isEmpty();
  }

  @Test
  void theMonthSaysWhatWasUsedAndWhenItRenews(FxRobot robot) {
    Usage.answer(agent);
    open(Section.BUDGET);
    await(() -> text(robot, "#budget-used").startsWith("196,700 of 1,000,000"));
    assertThat(Reading.lines(window.shell)).contains("Renews on 1 April.");
    assertThat(robot.lookup("#budget-bar").query().getAccessibleText()).contains("20%");
    assertThat(last(Command.ListTokens.class))
        .isEqualTo(
            new Command.ListTokens(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-05")));
    robot.clickOn("Last 12 months");
    assertThat(last(Command.ListTokens.class).from()).isEqualTo(LocalDate.parse("2025-04-01"));
    robot.clickOn("Last 30 days");
    assertThat(last(Command.ListTokens.class).from()).isEqualTo(LocalDate.parse("2026-02-04"));
  }

  @Test
  void theChartIsATableToo(FxRobot robot) {
    Usage.answer(agent);
    open(Section.BUDGET);
    await(() -> shown(robot, ".usage-bars"));
    assertThat(robot.lookup(".usage-bars").query().getAccessibleText())
        .contains("196,")
        .contains("5 Mar");
    robot.clickOn("Table");
    await(() -> shown(robot, "#usage-table"));
    TableView<?> table = robot.lookup("#usage-table").queryTableView();
    assertThat(table.getItems()).hasSize(10);
    assertThat(table.getColumns().stream().map(c -> String.valueOf(c.getCellData(1))).toList())
        .isEqualTo(List.of("5 Mar", "qwen3:8b", "9", "14,000", "2,600", "16,600"));
  }

  @Test
  void aMonthWithoutUseHasNoNoteOnMarksThatAreNotThere(FxRobot robot) {
    agent.answer(
        Command.ListTokens.class, new Frame.Tokens(1_000_000L, 0, Usage.RENEWED, List.of()));
    open(Section.BUDGET);
    await(() -> text(robot, "#budget-used").startsWith("0 of"));
    assertThat(Reading.lines(window.shell))
        .contains("Nothing was used in this time.")
        .noneMatch(line -> line.contains("≈"));
    Usage.answer(agent);
    robot.clickOn("Last 30 days");
    await(() -> Reading.lines(window.shell).stream().anyMatch(line -> line.startsWith("≈ ")));
  }

  @Test
  void aMonthlyLimitIsWrittenInWordsAndTakenAway(FxRobot robot) {
    open(Section.BUDGET);
    write(robot, "#monthly-tokens", "2 M");
    await(() -> below(robot, "#monthly-tokens").equals("Saved"));
    assertThat(last(Command.SaveLimits.class).limits().monthlyTokens()).isEqualTo(2_000_000L);
    assertThat(field(robot, "#monthly-tokens").getText()).isEqualTo("2,000,000");
    write(robot, "#monthly-tokens", "a lot");
    assertThat(below(robot, "#monthly-tokens")).startsWith("Write a number of 1,000 or more");
    write(robot, "#monthly-tokens", "");
    assertThat(last(Command.SaveLimits.class).limits().monthlyTokens()).isNull();
    robot.push(KeyCode.TAB);
  }

  @Test
  void aRequestThatUsedTheMonthUpLeadsToWhereItsLimitIsRaised(FxRobot robot) {
    RunId run = running();
    var used = new Problem.BudgetExhausted(1_000_000, 1_003_900, null);
    fx(
        () ->
            agent.append(
                new ConversationId("c"),
                run,
                1,
                Duration.ofSeconds(1),
                new Entry.LinkEnded(new Ending.Failed(used))));
    await(() -> shown(robot, ".thread-connect"));
    fx(robot.lookup(".thread-connect").queryButton(), Button::fire);
    await(() -> shown(robot, "#monthly-tokens"));
  }
}
