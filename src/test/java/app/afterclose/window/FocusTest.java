package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Draft;
import app.afterclose.model.Outcome;
import app.afterclose.window.state.Place;
import app.afterclose.wire.Command;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A link to a draft or a deal leads to that one, not only to the place where such things are. */
final class FocusTest extends WindowTest {
  @Test
  void theVeryDraftIsChosen(FxRobot robot) {
    fx(() -> Deals.answer(agent));
    fx(() -> window.desk.show(Place.DRAFTS, new Outcome.Ref("draft", "x2", "Your rollout in May")));
    var list = robot.lookup(".drafts-list").<ListView<Draft>>query();
    await(() -> !list.getSelectionModel().isEmpty());
    assertThat(list.getSelectionModel().getSelectedItem().id()).isEqualTo("x2");
    assertThat(window.model.focusOn()).isEmpty();
  }

  @Test
  void aDraftThatIsNoLongerThereLeadsToTheOthers(FxRobot robot) {
    fx(() -> Deals.answer(agent));
    fx(() -> window.desk.show(Place.DRAFTS, new Outcome.Ref("draft", "gone", "Gone")));
    var list = robot.lookup(".drafts-list").<ListView<Draft>>query();
    await(() -> !list.getSelectionModel().isEmpty());
    assertThat(window.model.focusOn()).isEmpty();
  }

  @Test
  void aDealIsFoundWhateverBecameOfIt(FxRobot robot) {
    fx(() -> Deals.answer(agent));
    var deal = new Outcome.Ref("deal", "d3", "Lindqvist Foods rollout");
    fx(() -> window.desk.show(Place.PIPELINE, deal));
    await(
        () ->
            agent.commands.stream()
                .anyMatch(
                    c ->
                        c instanceof Command.ListDeals(var query)
                            && deal.label().equals(query.text())
                            && query.category() == null));
    assertThat(window.model.focusOn()).isEmpty();
  }
}
