package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.Entry;
import app.afterclose.model.Page;
import app.afterclose.window.settings.Section;
import app.afterclose.window.state.Connection;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The settings' sections of approvals, data and the program. */
final class SettingsDataTest extends SettingsRig {
  @TempDir private Path home;

  private void home() {
    fx(() -> window.inbox.connection(new Connection.Connected(home.toString())));
  }

  private void tell() {
    fx(() -> new Story(agent).tell());
    home();
  }

  @Test
  void chatsWithAutoEditsAreListedAndSwitchedBack(FxRobot robot) {
    tell();
    open(Section.APPROVALS);
    assertThat(Reading.lines(window.shell)).contains("Every chat asks before edits.");
    fx(() -> window.desk.consent(Story.DONE, Entry.Consent.AUTO_EDITS));
    await(() -> shown(robot, ".settings-rows .switch"));
    CheckBox box = robot.lookup(".settings-rows .switch").queryAs(CheckBox.class);
    assertThat(box.isSelected()).isTrue();
    assertThat(box.getAccessibleText()).isEqualTo("Auto edits in Analyse my pipeline");
    fx(box::requestFocus);
    robot.push(KeyCode.SPACE);
    await(() -> !box.isSelected());
    assertThat(last(Command.SetConsent.class).consent()).isEqualTo(Entry.Consent.ASK);
    assertThat(box.isFocused()).as("it stays, to be put back").isTrue();
    assertThat(Reading.lines(window.shell)).contains("Asks before edits again.");
  }

  @Test
  void thoseThatNoPageHasToldAreAskedFor(FxRobot robot) {
    tell();
    ConversationHead old =
        window.model.heads().stream().filter(h -> h.id().value().equals("e0")).findFirst().get();
    var auto =
        new ConversationHead(
            old.id(),
            "An old chat",
            old.created(),
            old.changed(),
            old.seq() + 1,
            Entry.Consent.AUTO_EDITS,
            List.of(),
            null);
    agent.answer(
        Command.ListAutoEdits.class, new Frame.Conversations(new Page<>(List.of(auto), 1)));
    open(Section.APPROVALS);
    await(() -> Reading.lines(window.shell).contains("An old chat"));
  }

  @Test
  void theDataFolderIsToldWithItsSizeAndOpened(FxRobot robot) throws Exception {
    Files.write(home.resolve("afterclose.db"), new byte[2_340_000]);
    tell();
    open(Section.DATA);
    await(
        () -> {
          fx(window.model::tick);
          return Reading.lines(window.shell).stream()
              .anyMatch(line -> line.startsWith(home.toString()) && line.contains("2.3 MB"));
        });
    fx(robot.lookup("#open-folder").queryAs(Button.class)::fire);
    assertThat(window.browsed).containsExactly(home.toUri().toString());
  }

  @Test
  void aChatIsFoundByItsTitleAndKeptAsAFile(FxRobot robot) {
    tell();
    open(Section.DATA);
    fx(robot.lookup("#pick-search").query()::requestFocus);
    robot.write("Lindq");
    ListView<?> list = robot.lookup("#pick-list").queryListView();
    await(() -> list.getItems().size() == 1);
    assertThat(robot.lookup("#pick-delete").query().isDisabled()).isTrue();
    robot.push(KeyCode.DOWN);
    await(() -> !robot.lookup("#pick-export").query().isDisabled());
    window.saveIn = home;
    fx(robot.lookup("#pick-export").queryAs(Button.class)::fire);
    await(() -> Reading.lines(window.shell).contains("Exported"));
    assertThat(home)
        .isDirectoryContaining(
            file ->
                file.toString().endsWith(".md")
                    && file.getFileName().toString().contains("Lindqvist"));
  }

  @Test
  void aChatIsDeletedForGoodOnlyAfterAQuestion(FxRobot robot) {
    tell();
    open(Section.DATA);
    ListView<?> list = robot.lookup("#pick-list").queryListView();
    int all = list.getItems().size();
    fx(
        () -> {
          list.requestFocus();
          list.getSelectionModel().selectFirst();
        });
    Object first = list.getItems().getFirst();
    fx(robot.lookup("#pick-delete").queryAs(Button.class)::fire);
    await(() -> shown(robot, "#delete-yes"));
    assertThat(agent.commands).noneMatch(Command.EraseConversation.class::isInstance);
    fx(robot.lookup("#delete-yes").queryAs(Button.class)::fire);
    assertThat(last(Command.EraseConversation.class).conversation()).isEqualTo(first);
    fx(() -> agent.push(new Frame.Erased(last(Command.EraseConversation.class).conversation())));
    await(() -> list.getItems().size() == all - 1);
    assertThat(list.getItems()).isNotEqualTo(first);
  }

  @Test
  void theProgramSaysWhatItIsAndWhereItsLogIs(FxRobot robot) {
    tell();
    open(Section.ABOUT);
    assertThat(Reading.lines(window.shell))
        .anyMatch(line -> line.startsWith(home.resolve("logs").toString()))
        .anyMatch(line -> line.startsWith("OpenJFX"));
    fx(robot.lookup("#open-log").queryAs(Button.class)::fire);
    assertThat(window.browsed.getLast()).contains("logs");
    robot.clickOn("Show");
    await(() -> Reading.lines(window.shell).stream().anyMatch(l -> l.contains("Apache License")));
    robot.push(KeyCode.ESCAPE);
    await(() -> !shown(robot, "#overlay-close"));
  }
}
