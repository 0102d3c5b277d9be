package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Diagnosis;
import app.afterclose.model.FoundServer;
import app.afterclose.model.ModelName;
import app.afterclose.model.Preset;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import app.afterclose.model.StopReason;
import app.afterclose.window.state.Connection;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Connecting a model in the window. */
final class ConnectTest extends WindowTest {
  private void open(FxRobot robot) {
    Models.answer(agent);
    fx(robot.lookup("#model").queryAs(Button.class), it -> it.fire());
    await(() -> shown(robot, ".connect-form"));
  }

  private void choose(FxRobot robot, String id) {
    ComboBox<Preset> way = robot.lookup("#connect-way").queryComboBox();
    fx(
        () ->
            way.getItems().stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .ifPresent(way::setValue));
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(TextInputControl.class).getText();
  }

  private static String verdict(FxRobot robot) {
    return robot.lookup("#connect-verdict").queryAs(Label.class).getText();
  }

  private <C extends Command> C last(Class<C> kind) {
    return agent.commands.stream().filter(kind::isInstance).map(kind::cast).toList().getLast();
  }

  private boolean sent(Class<? extends Command> kind) {
    return agent.commands.stream().anyMatch(kind::isInstance);
  }

  @Test
  void aKeyIsPastedAModelChosenAndSaved(FxRobot robot) {
    open(robot);
    choose(robot, "anthropic");
    assertThat(text(robot, "#connect-address")).isEqualTo("https://api.anthropic.com");
    assertThat(sent(Command.ListModels.class)).as("there is no key yet").isFalse();
    fx(robot.lookup("#connect-key").query(), it -> it.requestFocus());
    robot.write("sk-marked");
    robot.push(KeyCode.TAB);
    await(() -> sent(Command.ListModels.class));
    assertThat(last(Command.ListModels.class).key()).isEqualTo(new Secret("sk-marked"));
    ComboBox<String> model = robot.lookup("#connect-model").queryComboBox();
    await(() -> model.getEditor().getText().equals("m1"));
    assertThat(Reading.lines(window.shell)).anyMatch(line -> line.contains("2 models to choose"));
    agent.answer(
        Command.TestConnection.class,
        new Frame.Tested(new Diagnosis.Works("m1", Duration.ofMillis(400))));
    fx(robot.lookup("#connect-test").queryAs(Button.class), it -> it.fire());
    await(() -> verdict(robot).startsWith("m1 answers"));
    fx(robot.lookup("#connect-save").queryAs(Button.class), it -> it.fire());
    await(() -> !shown(robot, ".overlay"));
    var used = last(Command.UseProvider.class);
    assertThat(used.key()).isEqualTo(new Secret("sk-marked"));
    assertThat(used.provider())
        .isEqualTo(
            new Settings.Provider("anthropic", "https://api.anthropic.com", "m1", "keyring"));
    assertThat(robot.lookup("#connect-key").tryQuery()).as("the key is gone").isEmpty();
  }

  @Test
  void aServerOnThisComputerIsOfferedAtOnce(FxRobot robot) {
    agent.answer(
        Command.DetectServers.class,
        new Frame.Servers(
            List.of(
                new FoundServer(
                    "ollama", "http://localhost:11434/v1", List.of(new ModelName("q", "q"))))));
    open(robot);
    ComboBox<String> model = robot.lookup("#connect-model").queryComboBox();
    await(() -> !model.getEditor().getText().isEmpty());
    assertThat(shown(robot, "#connect-key")).isFalse();
    assertThat(Reading.lines(window.shell))
        .anyMatch(line -> line.contains("answers on this computer with 1 model"));
    fx(robot.lookup("#connect-address").queryAs(TextField.class), it -> it.requestFocus());
    robot.push(KeyCode.ENTER);
    await(() -> sent(Command.UseProvider.class));
    assertThat(last(Command.UseProvider.class).provider().key()).isEqualTo("none");
  }

  @Test
  void whatIsWrongIsSaidWhereItIsMended(FxRobot robot) {
    open(robot);
    choose(robot, "ollama");
    agent.answer(
        Command.UseProvider.class,
        new Frame.Refused(Frame.Why.BAD, "bad", Map.of("model", "No model is chosen.")));
    fx(robot.lookup("#connect-save").queryAs(Button.class), it -> it.fire());
    await(() -> Reading.lines(window.shell).contains("No model is chosen."));
    agent.answer(
        Command.TestConnection.class,
        new Frame.Tested(new Diagnosis.NobodyThere("localhost", 11434)));
    fx(robot.lookup("#connect-test").queryAs(Button.class), it -> it.fire());
    await(() -> verdict(robot).contains("Nothing answers at localhost"));
    assertThat(shown(robot, ".overlay")).isTrue();
    robot.push(KeyCode.ESCAPE);
    await(() -> !shown(robot, ".overlay"));
  }

  @Test
  void withoutAKeyringTheRepChooses(FxRobot robot) {
    open(robot);
    choose(robot, "anthropic");
    fx(robot.lookup("#connect-key").query(), it -> it.requestFocus());
    robot.write("sk-marked");
    agent.answer(Command.UseProvider.class, new Frame.KeyNotKept("There is no keyring."));
    fx(robot.lookup("#connect-save").queryAs(Button.class), it -> it.fire());
    await(() -> verdict(robot).equals("There is no keyring."));
    fx(robot.lookup("#connect-session").queryAs(Button.class), it -> it.fire());
    await(() -> last(Command.UseProvider.class).sessionOnly());
    fx(robot.lookup("#connect-key-other").queryAs(Hyperlink.class), it -> it.fire());
    fx(robot.lookup("#connect-variable").queryAs(TextField.class), it -> it.setText("MY_KEY"));
    fx(robot.lookup("#connect-save").queryAs(Button.class), it -> it.fire());
    await(() -> last(Command.UseProvider.class).provider().key().equals("env:MY_KEY"));
    assertThat(last(Command.UseProvider.class).key()).isNull();
  }

  @Test
  void whatTheAnalystCouldNotDoIsOfferedAgain(FxRobot robot) {
    fx(
        () ->
            new Story(agent)
                .onlyWords("c9", "Write a poem about Q3", "I cannot do this.", StopReason.BEYOND));
    fx(() -> window.desk.open(new ConversationId("c9")));
    open(robot);
    choose(robot, "ollama");
    fx(robot.lookup("#connect-save").queryAs(Button.class), it -> it.fire());
    await(() -> shown(robot, "#connect-again"));
    fx(robot.lookup("#connect-again").queryAs(Button.class), it -> it.fire());
    await(() -> sent(Command.Ask.class));
    assertThat(last(Command.Ask.class).text()).isEqualTo("Write a poem about Q3");
    assertThat(last(Command.Ask.class).conversation()).isEqualTo(new ConversationId("c9"));
  }

  @Test
  void whatTheAnalystAnsweredIsNotOfferedAgain(FxRobot robot) {
    fx(() -> new Story(agent).onlyWords("c9", "Hello", "Hello. I can help.", StopReason.END));
    fx(() -> window.desk.open(new ConversationId("c9")));
    await(() -> Reading.lines(window.shell).contains("Hello. I can help."));
    fx(() -> assertThat(window.desk.unanswered()).isEmpty());
  }

  @Test
  void theThreadOffersTheRequestToAModelAgain(FxRobot robot) {
    Models.answer(agent);
    fx(
        () ->
            new Story(agent)
                .onlyWords("c9", "Write me a poem", "I cannot do that.", StopReason.BEYOND));
    fx(() -> window.desk.open(new ConversationId("c9")));
    await(() -> shown(robot, ".thread-again"));
    fx(robot.lookup(".thread-again").queryAs(Button.class), it -> it.fire());
    await(() -> shown(robot, ".connect-form"));
    robot.push(KeyCode.ESCAPE);
    var provider = new Settings.Provider("openai", "http://localhost:11434/v1", "qwen3:8b", "none");
    fx(() -> agent.push(new Frame.SettingsChanged(Settings.DEFAULT.with(provider), "")));
    fx(robot.lookup(".thread-again").queryAs(Button.class), it -> it.fire());
    await(() -> sent(Command.Ask.class));
    assertThat(last(Command.Ask.class).text()).isEqualTo("Write me a poem");
    assertThat(last(Command.Ask.class).conversation()).isEqualTo(new ConversationId("c9"));
  }

  @Test
  void theStripOfAnEmptyChatGoesForGoodWhenItIsPutAway(FxRobot robot) {
    assertThat(shown(robot, ".start-banner")).isTrue();
    robot.clickOn("#start-dismiss");
    await(() -> !shown(robot, ".start-banner"));
    fx(() -> assertThat(window.shell.introduced().get()).isTrue());
    fx(() -> window.shell.introduced().set(false));
    assertThat(shown(robot, ".start-banner")).isTrue();
  }

  @Test
  void anEmptyChatLeadsToAModelWhileTheAnalystAnswers(FxRobot robot) {
    Models.answer(agent);
    fx(robot.lookup("#start-connect").queryAs(Button.class), it -> it.fire());
    await(() -> shown(robot, ".connect-form"));
    robot.push(KeyCode.ESCAPE);
    var provider = new Settings.Provider("openai", "http://localhost:11434/v1", "qwen3:8b", "none");
    fx(() -> agent.push(new Frame.SettingsChanged(Settings.DEFAULT.with(provider), "")));
    await(() -> !shown(robot, "#start-connect"));
  }

  @Test
  void theFootSaysWhoAnswersAndTheStripWhatIsBroken(FxRobot robot) {
    assertThat(robot.lookup("#model").queryAs(Labeled.class).getText())
        .isEqualTo("Connect a model…");
    var provider = new Settings.Provider("openai", "http://localhost:11434/v1", "qwen3:8b", "none");
    var settings = Settings.DEFAULT.with(provider);
    fx(() -> agent.push(new Frame.SettingsChanged(settings, "settings.json cannot be read.")));
    assertThat(robot.lookup("#model").queryAs(Labeled.class).getText()).isEqualTo("qwen3:8b");
    var strip = robot.lookup(".notices").queryAs(Notices.class);
    await(strip::isShowing);
    assertThat(strip.getText()).isEqualTo("settings.json cannot be read.");
    fx(() -> agent.push(new Frame.SettingsChanged(settings, "")));
    await(() -> !strip.isShowing());
    fx(() -> window.inbox.connection(new Connection.Connected()));
  }
}
