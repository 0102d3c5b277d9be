package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Entry;
import app.afterclose.model.Figures;
import app.afterclose.model.Texts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/**
 * What the rep changes on a card: what is sent of it, what is wrong with it, what becomes of it.
 */
final class CardChangesTest extends CardTest {
  @Test
  void approvesTheRepsOwnWords(FxRobot robot) {
    Node card = card(robot, 0);
    type(robot, field(robot, card, "Ada Okafor"), "Dr Ada Okafor");
    robot.clickOn(in(robot, card, "Approve as changed"));
    assertThat(wishes.made).hasSize(1);
    var sent = json.tree(wishes.made.getFirst().substring(("approve " + call(2)).length()));
    assertThat(sent.path("to_name").asString()).isEqualTo("Dr Ada Okafor");
    assertThat(sent.path("deal_id").asString()).isEqualTo("D-1");
    assertThat(sent.path("subject").asString()).isEqualTo("The renewal in September");
  }

  @Test
  void changingBackIsNoChange(FxRobot robot) {
    Node card = card(robot, 0);
    TextInputControl field = field(robot, card, "Ada Okafor");
    type(robot, field, "Ada");
    assertThat(see(robot).says("Approve as changed")).isTrue();
    type(robot, field, "Ada Okafor");
    robot.clickOn(in(robot, card, "Approve"));
    assertThat(wishes.made).containsExactly("approve " + call(2));
  }

  @Test
  void saysAtTheFieldWhatIsWrong(FxRobot robot) {
    Node card = card(robot, 0);
    TextInputControl subject = field(robot, card, "The renewal in September");
    type(robot, subject, "");
    robot.clickOn(in(robot, card, "Approve as changed"));
    settle();
    assertThat(wishes.made).isEmpty();
    assertThat(see(robot).says("This is needed.")).isTrue();

    wishes.answer =
        CompletableFuture.completedFuture(
            Map.of("to", "No such address.", "", "It was changed meanwhile.", "deal", "Gone."));
    type(robot, subject, "New subject");
    robot.clickOn(in(robot, card, "Approve as changed"));
    settle();
    assertThat(wishes.made).hasSize(1);
    assertThat(see(robot).says("This is needed.")).isFalse();
    assertThat(see(robot).says("No such address.")).isTrue();
    assertThat(see(robot).all("thread-problem")).hasSize(1);
    assertThat(in(robot, card, "Approve as changed").isDisabled()).isFalse();
    assertThat(field(robot, card, "ada.okafor@example.com").isFocused()).isTrue();
  }

  @Test
  void changesADealFieldByField(FxRobot robot) {
    answerAllDrafts();
    show(robot, tale);
    Node card = card(robot, 0);
    assertThat(see(robot).says("48,000")).isTrue();
    assertThat(see(robot).says("Next step · empty now")).isTrue();
    assertThat(see(robot).says("Urgent")).isFalse();
    robot.clickOn(see(robot).saying("More fields"));
    settle();
    assertThat(see(robot).says("Urgent")).isTrue();
    type(robot, field(robot, card, "54,820.50"), "60000");
    type(robot, field(robot, card, "31 Aug 2026"), "1 September 2026");
    ComboBox<String> stage = robot.from(card).lookup(".combo-box").queryComboBox();
    robot.interact(() -> stage.setValue("Won"));
    robot.clickOn(field(robot, card, "Call the new buyer"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(wishes.made).hasSize(1);
    var sent = json.tree(wishes.made.getFirst().substring(("approve " + call(5)).length()));
    assertThat(sent)
        .isEqualTo(
            json.tree(
                "{\"deal_id\": \"D-104\", \"stage\": \"Won\", \"amount\": 60000, \"close_date\":"
                    + " \"2026-09-01\", \"next_step\": \"Call the new buyer\"}"));
  }

  @Test
  void aChangeIsMarkedAndCanBeTakenBack(FxRobot robot) {
    Node card = card(robot, 0);
    TextInputControl name = field(robot, card, "Ada Okafor");
    type(robot, name, "Ada");
    settle();
    assertThat(see(robot).says("Name · changed by you")).isTrue();
    assertThat(name.getAccessibleText()).isEqualTo("Name · changed by you");
    robot.clickOn(robot.from(card).lookup(".thread-undo").<Node>query());
    settle();
    assertThat(name.getText()).isEqualTo("Ada Okafor");
    assertThat(see(robot).says("Name · changed by you")).isFalse();
    assertThat(focused()).isEqualTo(name);
  }

  @Test
  void whatWasBegunOutlivesALookAtAnotherConversation(FxRobot robot) {
    type(robot, field(robot, card(robot, 0), "Ada Okafor"), "Ada");
    Tale other = Tales.doubt();
    robot.interact(
        () -> {
          view.clear();
          view.show(other.history(), List.of());
        });
    settle();
    robot.interact(
        () -> {
          view.clear();
          view.show(tale.history(), List.of());
        });
    Node card = card(robot, 0);
    assertThat(field(robot, card, "Ada").isVisible()).isTrue();
    robot.clickOn(in(robot, card, "Approve as changed"));
    assertThat(wishes.made).hasSize(1);
    assertThat(wishes.made.getFirst()).contains("\"Ada\"");
  }

  @Test
  void anAnswerFromElsewhereSaysWhatBecameOfChanges(FxRobot robot) {
    type(robot, field(robot, card(robot, 0), "Ada Okafor"), "Ada");
    assertThat(view.changed(tale.run)).isTrue();
    robot.interact(() -> tale.add(new Entry.CallDeclined(call(2), "on the phone")));
    show(robot, tale);
    robot.interact(() -> ((Column) view.lookup(".thread-list")).toTop());
    settle();
    assertThat(see(robot).says("Declined: save this draft to Ada Okafor · on the phone")).isTrue();
    assertThat(
            see(robot)
                .says("It was answered elsewhere, before you sent what you had changed here."))
        .isTrue();
    assertThat(view.changed(tale.run)).isFalse();
  }

  @Test
  void aGermanRepReadsAndWritesTheirOwnFormAndPlainValuesAreSent(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          var german = new Texts(new Figures(Locale.GERMANY));
          Scene scene = view.getScene();
          view = new ThreadView(wishes, Clock.fixed(Tale.START, ZoneOffset.UTC), german);
          scene.setRoot(view);
        });
    answerAllDrafts();
    show(robot, tale);
    Node card = card(robot, 0);
    type(robot, field(robot, card, "54.820,50"), "60.000,5");
    TextInputControl day = field(robot, card, "31.08.2026");
    robot.doubleClickOn(day);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("bald");
    robot.clickOn(in(robot, card, "Approve as changed"));
    settle();
    assertThat(wishes.made).isEmpty();
    assertThat(see(robot).says("Write a date like 30.07.2026.")).isTrue();
    type(robot, day, "1.9.2026");
    robot.clickOn(in(robot, card, "Approve as changed"));
    settle();
    assertThat(wishes.made).hasSize(1);
    var sent = json.tree(wishes.made.getFirst().substring(("approve " + call(5)).length()));
    assertThat(sent.path("amount").decimalValue()).isEqualByComparingTo("60000.5");
    assertThat(sent.path("close_date").asString()).isEqualTo("2026-09-01");
  }

  @Test
  void aDateThatIsNoneStaysAsItWasTyped(FxRobot robot) {
    answerAllDrafts();
    robot.interact(() -> view.show(tale.history(), List.of()));
    Node card = card(robot, 0);
    TextInputControl day = field(robot, card, "31 Aug 2026");
    robot.doubleClickOn(day);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("soon");
    robot.type(KeyCode.TAB);
    settle();
    assertThat(day.getText()).isEqualTo("soon");
    robot.clickOn(in(robot, card, "Approve as changed"));
    settle();
    assertThat(wishes.made).isEmpty();
    assertThat(see(robot).says("Write a date like 30 Jul 2026.")).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("2026-09-01");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(wishes.made).hasSize(1);
    assertThat(wishes.made.getFirst()).contains("\"2026-09-01\"");
  }
}
