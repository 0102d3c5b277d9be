package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.DateOrder;
import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPreview;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Files are shown before they are written, and the rep has the last word. */
final class ImportingTest extends WindowTest {
  private static final String DEALS = "/home/rep/deals.csv";

  private void open(FxRobot robot, ImportPreview.File... files) {
    agent.answer(
        Command.PreviewImport.class,
        new Frame.ImportPreviewed(new ImportPreview(List.of(files), true)));
    window.chosen.add(Path.of(DEALS));
    fx(robot.lookup("#rail-import").queryButton(), it -> it.fire());
    await(() -> shown(robot, "#import-preview"));
  }

  private <C extends Command> List<C> sent(Class<C> kind) {
    return agent.commands.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private boolean says(String line) {
    return Reading.lines(window.shell).contains(line);
  }

  @Test
  void nothingIsWrittenBeforeTheRepSaysSo(FxRobot robot) {
    open(robot, CrmFiles.deals());
    assertThat(says("8,786 new · 10 changed · 2 unchanged · 2 rows left out")).isTrue();
    assertThat(says("Export of HubSpot · UTF-8 · separated by commas")).isTrue();
    assertThat(sent(Command.Import.class)).isEmpty();
    agent.answer(Command.Import.class, new Frame.Imported(CrmFiles.report(8_798, 0)));
    Button go = robot.lookup("#import-go").queryButton();
    assertThat(go.getText()).isEqualTo("Import 8,798 rows");
    assertThat(go.isFocused()).isTrue();
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    await(() -> says("8,798 new"));
    assertThat(sent(Command.Import.class).getLast().files()).containsExactly(DEALS);
  }

  @Test
  void aColumnIsWhatTheRepSays(FxRobot robot) {
    open(robot, CrmFiles.deals());
    ComboBox<?> box = robot.lookup("#import-column-4").queryComboBox();
    assertThat(box.getValue()).isEqualTo("Not used");
    fx(() -> box.getSelectionModel().select(5));
    await(() -> sent(Command.PreviewImport.class).size() == 2);
    var choices = sent(Command.PreviewImport.class).getLast().choices().getFirst();
    assertThat(choices.fields())
        .containsExactly("DEAL_TITLE", "DEAL_STAGE", "DEAL_AMOUNT", "DEAL_CLOSE", "DEAL_OWNER");
    fx(robot.lookup("#import-go").queryButton(), it -> it.fire());
    await(() -> !sent(Command.Import.class).isEmpty());
    assertThat(sent(Command.Import.class).getLast().choices()).containsExactly(choices);
  }

  @Test
  void datesInDoubtAreMarkedAndChanged(FxRobot robot) {
    open(robot, CrmFiles.deals());
    assertThat(says("The cells could be read either way: check this.")).isTrue();
    ComboBox<DateOrder> dates = robot.lookup("#import-dates").queryComboBox();
    fx(() -> dates.getSelectionModel().select(DateOrder.DAY_FIRST));
    await(() -> sent(Command.PreviewImport.class).size() == 2);
    assertThat(sent(Command.PreviewImport.class).getLast().choices().getFirst().dates())
        .isEqualTo(DateOrder.DAY_FIRST);
  }

  @Test
  void aColumnIsChangedByKeysAndTheFocusStaysOnIt(FxRobot robot) {
    open(robot, CrmFiles.deals());
    fx(robot.lookup("#import-column-4").query(), it -> it.requestFocus());
    robot.type(KeyCode.DOWN);
    await(() -> sent(Command.PreviewImport.class).size() == 2);
    await(() -> robot.lookup("#import-column-4").query().isFocused());
  }

  @Test
  void whatTheLastSuchFileWasReadAsIsKeptAndCanBeTakenBack(FxRobot robot) {
    var before =
        new ImportChoices(
            DEALS,
            ImportKind.DEALS,
            List.of("DEAL_TITLE", "DEAL_STAGE", "DEAL_AMOUNT", "DEAL_CLOSE", ""),
            DateOrder.DAY_FIRST,
            null);
    open(robot, CrmFiles.deals(before));
    assertThat(says("The cells could be read either way: check this.")).isFalse();
    ComboBox<?> box = robot.lookup("#import-column-4").queryComboBox();
    fx(() -> box.getSelectionModel().select(5));
    await(() -> sent(Command.PreviewImport.class).size() == 2);
    assertThat(sent(Command.PreviewImport.class).getLast().choices().getFirst().dates())
        .as("what was remembered besides stays")
        .isEqualTo(DateOrder.DAY_FIRST);
    fx(robot.lookup("#import-anew").queryButton(), it -> it.fire());
    await(() -> sent(Command.PreviewImport.class).size() == 3);
    assertThat(sent(Command.PreviewImport.class).getLast().choices())
        .containsExactly(ImportChoices.anew(DEALS));
    fx(robot.lookup("#import-go").queryButton(), it -> it.fire());
    await(() -> !sent(Command.Import.class).isEmpty());
    assertThat(sent(Command.Import.class).getLast().choices())
        .containsExactly(ImportChoices.anew(DEALS));
  }

  @Test
  void whatCannotBeReadSaysWhyAndStaysBehind(FxRobot robot) {
    open(robot, CrmFiles.deals(), CrmFiles.pdf());
    fx(robot.lookup(".preview-file").nth(1).<ToggleButton>query(), it -> it.fire());
    assertThat(Reading.lines(window.shell)).anyMatch(l -> l.startsWith("This is a PDF document"));
    fx(robot.lookup("#import-go").queryButton(), it -> it.fire());
    await(() -> !sent(Command.Import.class).isEmpty());
    assertThat(sent(Command.Import.class).getLast().files()).containsExactly(DEALS);
  }

  @Test
  void howFarItIsIsToldAndItCanBeCancelled(FxRobot robot) {
    open(robot, CrmFiles.deals());
    var coming = new CompletableFuture<Frame>();
    agent.later(Command.Import.class, coming);
    fx(robot.lookup("#import-go").queryButton(), it -> it.fire());
    fx(() -> agent.push(new Frame.Importing(3_200, 8_798)));
    await(() -> says("3,200 of 8,798 rows"));
    fx(robot.lookup("#import-stop").queryButton(), it -> it.fire());
    assertThat(sent(Command.CancelImport.class)).hasSize(1);
    fx(() -> coming.complete(new Frame.Refused(Frame.Why.LATE, "The import was cancelled.")));
    await(() -> shown(robot, "#import-preview"));
    var cancelled = "Cancelled: nothing was imported, and what you had is as it was.";
    assertThat(says(cancelled)).isTrue();
    assertThat(window.shell.lookup("#announcer")).extracting("text").isEqualTo(cancelled);
    assertThat(robot.lookup("#import-go").queryButton().isFocused()).isTrue();
    fx(robot.lookup("#import-column-4").queryComboBox(), it -> it.getSelectionModel().select(5));
    await(() -> !shown(robot, "#import-cancelled"));
    fx(robot.lookup("#import-go").queryButton(), it -> it.fire());
    assertThat(shown(robot, "#import-cancelled")).isFalse();
  }

  @Test
  void anImportOfWhatIsKnownSaysThatNothingIsNew(FxRobot robot) {
    open(robot, CrmFiles.deals());
    agent.answer(Command.Import.class, new Frame.Imported(CrmFiles.report(0, 8_800)));
    fx(robot.lookup("#import-go").queryButton(), it -> it.fire());
    await(() -> says("0 new · 8,800 unchanged"));
  }

  @Test
  void aRefusalIsShownWhereTheRepLooks(FxRobot robot) {
    open(robot, CrmFiles.deals());
    agent.answer(
        Command.Import.class, new Frame.Refused(Frame.Why.FAULT, "The disk is full. Make room."));
    fx(robot.lookup("#import-go").queryButton(), it -> it.fire());
    await(() -> says("The disk is full. Make room."));
  }
}
