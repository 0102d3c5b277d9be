package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Draft;
import app.afterclose.model.Page;
import app.afterclose.window.state.Place;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Drafts are changed, deleted and taken elsewhere; five hundred of them. */
final class DraftsTest extends WindowTest {
  private final List<Draft> drafts = new ArrayList<>();

  private void open(FxRobot robot, int many) {
    IntStream.range(0, many).mapToObj(i -> draft(i, "Your rollout " + i)).forEach(drafts::add);
    agent.answers(Command.ListDrafts.class, this::page);
    agent.answers(Command.FindDraft.class, c -> new Frame.DraftFound(byId(c.id()), Story.DONE));
    agent.answers(
        Command.SaveDraft.class,
        c -> {
          Draft old = byId(c.id());
          var after =
              new Draft(
                  old.id(),
                  old.dealId(),
                  old.dealTitle(),
                  old.account(),
                  c.to(),
                  c.subject(),
                  c.body(),
                  old.created(),
                  old.updated().plusSeconds(1),
                  false);
          drafts.set(drafts.indexOf(old), after);
          return new Frame.DraftFound(after, null);
        });
    agent.answers(
        Command.DeleteDraft.class,
        c -> {
          drafts.remove(byId(c.id()));
          return new Frame.Done();
        });
    fx(() -> window.desk.show(Place.DRAFTS));
    await(() -> list(robot).getItems().size() == Math.min(many, 100));
  }

  private Draft byId(String id) {
    return drafts.stream().filter(draft -> draft.id().equals(id)).findFirst().orElseThrow();
  }

  private Frame page(Command.ListDrafts c) {
    List<Draft> found =
        drafts.stream().filter(draft -> draft.subject().contains(c.text())).toList();
    return new Frame.Drafts(
        new Page<>(found.stream().skip(c.offset()).limit(c.limit()).toList(), found.size()));
  }

  private static Draft draft(int i, String subject) {
    return new Draft(
        "x" + i,
        "d1",
        "Harbour rollout",
        "Harbour Logistics",
        "maria@example.com",
        subject,
        "Hello Maria",
        Story.NOW.minusSeconds(60L * i),
        Story.NOW.minusSeconds(60L * i),
        false);
  }

  private ListView<Draft> list(FxRobot robot) {
    return robot.lookup(".drafts-list").<ListView<Draft>>query();
  }

  private static TextInputControl subject(FxRobot robot) {
    return robot.lookup("#draft-subject").queryAs(TextInputControl.class);
  }

  private boolean says(String line) {
    return Reading.lines(window.shell).contains(line);
  }

  private void press(FxRobot robot, String id) {
    fx(robot.lookup(id).queryButton(), it -> it.fire());
  }

  @Test
  void aDraftIsChangedAndSaved(FxRobot robot) {
    open(robot, 3);
    fx(() -> subject(robot).setText("A better subject"));
    fx(robot.lookup("#draft-body").queryAs(TextArea.class), it -> it.setText("Better"));
    assertThat(shown(robot, "#draft-save")).isTrue();
    press(robot, "#draft-save");
    await(() -> says("Saved"));
    assertThat(byId("x0").subject()).isEqualTo("A better subject");
    assertThat(byId("x0").body()).isEqualTo("Better");
    assertThat(list(robot).getItems().getFirst().subject()).isEqualTo("A better subject");
    assertThat(shown(robot, "#draft-save")).isFalse();
  }

  @Test
  void escapeUndoesAndLookingElsewhereLosesNothing(FxRobot robot) {
    open(robot, 3);
    fx(() -> subject(robot).setText("Half a"));
    fx(() -> list(robot).getSelectionModel().select(1));
    assertThat(subject(robot).getText()).isEqualTo("Your rollout 1");
    fx(() -> list(robot).getSelectionModel().select(0));
    assertThat(subject(robot).getText()).isEqualTo("Half a");
    fx(() -> subject(robot).requestFocus());
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    await(() -> subject(robot).getText().equals("Your rollout 0"));
    assertThat(agent.commands).noneMatch(Command.SaveDraft.class::isInstance);
  }

  @Test
  void aChangeFromElsewhereIsNotOverwritten(FxRobot robot) {
    open(robot, 2);
    agent.answer(
        Command.SaveDraft.class,
        new Frame.Refused(Frame.Why.LATE, "This draft was changed elsewhere meanwhile."));
    fx(() -> subject(robot).setText("Mine"));
    press(robot, "#draft-save");
    await(() -> says("This draft was changed elsewhere meanwhile."));
    assertThat(subject(robot).getText()).isEqualTo("Mine");
  }

  @Test
  void deletingAsksFirst(FxRobot robot) {
    open(robot, 2);
    press(robot, "#draft-delete");
    assertThat(says("Delete this draft for good?")).isTrue();
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    await(() -> !says("Delete this draft for good?"));
    assertThat(drafts).hasSize(2);
    press(robot, "#draft-delete");
    press(robot, "#draft-delete-yes");
    await(() -> list(robot).getItems().size() == 1);
    assertThat(subject(robot).getText()).isEqualTo("Your rollout 1");
  }

  @Test
  void aShortDraftGoesToTheMailProgram(FxRobot robot) {
    open(robot, 1);
    press(robot, "#draft-mail");
    assertThat(window.browsed.getLast()).startsWith("mailto:maria@example.com?subject=Your%20");
    fx(robot.lookup("#draft-body").queryAs(TextArea.class), it -> it.setText("long ".repeat(500)));
    press(robot, "#draft-mail");
    assertThat(window.browsed.getLast()).startsWith("file:").endsWith("Your%20rollout%200.eml");
  }

  @Test
  void aDraftIsCopiedAsItStands(FxRobot robot) {
    open(robot, 1);
    fx(robot.lookup("#draft-body").queryAs(TextArea.class), it -> it.setText("Changed, not saved"));
    press(robot, "#draft-copy");
    String copied = OnFx.ask(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).contains("Your rollout 0", "Changed, not saved");
    await(() -> says("Copied"));
  }

  @Test
  void theChatItCameFromIsOneClickAway(FxRobot robot) {
    open(robot, 1);
    await(() -> says("Open the chat it came from"));
    fx(robot.lookup(".draft-link").nth(1).queryButton(), it -> it.fire());
    assertThat(window.model.open()).contains(Story.DONE);
  }

  @Test
  void fiveHundredComeInPagesAndAreFoundByWords(FxRobot robot) {
    open(robot, 500);
    await(
        () -> {
          fx(() -> list(robot).scrollTo(list(robot).getItems().size() - 1));
          return list(robot).getItems().size() == 500;
        });
    fx(robot.lookup("#draft-words").queryAs(TextField.class), it -> it.setText("rollout 499"));
    await(() -> list(robot).getItems().size() == 1);
    assertThat(subject(robot).getText()).isEqualTo("Your rollout 499");
    fx(robot.lookup("#draft-words").queryAs(TextField.class), it -> it.setText("nothing"));
    await(() -> says("No draft has these words. Try fewer or other ones."));
  }
}
