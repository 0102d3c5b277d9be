package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.British;
import app.afterclose.model.CallId;
import app.afterclose.model.Entry;
import app.afterclose.model.Figures;
import app.afterclose.window.theme.Theme;
import app.afterclose.window.words.Texts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.ColorScheme;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Cards as the rep answers them, by mouse and by key. */
@ExtendWith(ApplicationExtension.class)
final class CardsTest {
  private static final String DECLINED =
      "Declined: save this draft to Jonas Ek · he has moved to another company";

  private final Wishes wishes = new Wishes();
  private final Tale tale = Tales.approvals();
  private final Json json = new Json();
  private ThreadView view;

  @Start
  void start(Stage stage) {
    view =
        new ThreadView(wishes, Clock.fixed(Tale.START, ZoneOffset.UTC), new Texts(British.FIGURES));
    var scene = new Scene(view, 800, 900);
    Theme.dress(scene, ColorScheme.LIGHT);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    view.show(tale.history(), List.of());
  }

  @Test
  void showsTheFirstCardAndApprovesItAsProposed(FxRobot robot) {
    Node card = card(robot, 0);
    robot.clickOn(in(robot, card, "Approve"));
    assertThat(wishes.made).containsExactly("approve " + call(2));
    settle();
    assertThat(in(robot, card, "Approve").isDisabled()).isTrue();
  }

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
  void approvesByKeyFromAnyField(FxRobot robot) {
    robot.clickOn(field(robot, card(robot, 0), "ada.okafor@example.com"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(wishes.made).containsExactly("approve " + call(2));
  }

  @Test
  void tabGoesThroughEveryFieldToTheButtons(FxRobot robot) {
    Node card = card(robot, 0);
    robot.clickOn(field(robot, card, "Ada Okafor"));
    for (int i = 0; i < 5; i++) {
      robot.type(KeyCode.TAB);
    }
    assertThat(in(robot, card, "Approve").isFocused()).isTrue();
    robot.type(KeyCode.SPACE);
    assertThat(wishes.made).containsExactly("approve " + call(2));
  }

  @Test
  void declinesWithAReason(FxRobot robot) {
    Node card = card(robot, 0);
    robot.clickOn(in(robot, card, "Decline"));
    settle();
    robot.write("too early");
    robot.type(KeyCode.ENTER);
    assertThat(wishes.made).containsExactly("decline " + call(2) + ": too early");
  }

  @Test
  void escapeTakesTheReasonBackAndNothingElse(FxRobot robot) {
    boolean[] escaped = new boolean[1];
    robot.interact(
        () ->
            view.getScene()
                .addEventHandler(
                    KeyEvent.KEY_PRESSED, e -> escaped[0] |= e.getCode() == KeyCode.ESCAPE));
    Node card = card(robot, 0);
    robot.clickOn(in(robot, card, "Decline"));
    settle();
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(escaped[0]).isFalse();
    assertThat(in(robot, card, "Decline").isFocused()).isTrue();
    assertThat(wishes.made).isEmpty();
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
  void whatDidNotGetThroughCanBeTriedAgain(FxRobot robot) {
    var lost = new CompletableFuture<Map<String, String>>();
    wishes.answer = lost;
    Node card = card(robot, 0);
    Node approve = in(robot, card, "Approve");
    robot.clickOn(approve);
    assertThat(approve.isDisabled()).isTrue();
    robot.interact(
        () -> lost.completeExceptionally(new IllegalStateException("The engine is away.")));
    settle();
    assertThat(see(robot).says("That did not get through: The engine is away. Try again."))
        .isTrue();
    robot.clickOn(approve);
    assertThat(wishes.made).hasSize(2);
  }

  @Test
  void approvesAllWithEachChange(FxRobot robot) {
    type(robot, field(robot, card(robot, 0), "Ada Okafor"), "Ada");
    robot.clickOn(see(robot).saying("Approve all (4)"));
    assertThat(wishes.made).hasSize(2);
    assertThat(wishes.made.getFirst()).startsWith("approve " + call(2) + " {").contains("\"Ada\"");
    assertThat(wishes.made.getLast()).isEqualTo("approve all of " + tale.run);
  }

  @Test
  void approvesNothingWhileAFieldIsWrong(FxRobot robot) {
    type(robot, field(robot, card(robot, 0), "The renewal in September"), " ");
    robot.clickOn(see(robot).saying("Approve all (4)"));
    settle();
    assertThat(wishes.made).isEmpty();
    assertThat(see(robot).says("Look at the marked fields first.")).isTrue();
  }

  @Test
  void changesADealFieldByField(FxRobot robot) {
    answerAllDrafts();
    robot.interact(() -> view.show(tale.history(), List.of()));
    settle();
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
  void answeredCardsBecomeLinesAndTheWheelReachesThemFromAnywhere(FxRobot robot) {
    settle();
    assertThat(see(robot).says(DECLINED)).isFalse();
    robot.moveTo(robot.from(card(robot, 0)).lookup(".text-area").<Node>query());
    robot.scroll(20, VerticalDirection.UP);
    settle();
    assertThat(see(robot).says(DECLINED)).isTrue();
    assertThat(
            see(robot).says("Approved as changed: name, to · Saved a draft to Maria Keller-Voss"))
        .isTrue();
  }

  @Test
  void theFocusGoesOnToTheNextCardAndAfterTheLastToTheInput(FxRobot robot) {
    var answer = new CompletableFuture<Map<String, String>>();
    wishes.answer = answer;
    TextInputControl first = field(robot, card(robot, 0), "ada.okafor@example.com");
    robot.clickOn(first);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();
    assertThat(focused().getStyleClass()).as("waits in the card").contains("thread-card");
    robot.interact(() -> answer.complete(Map.of()));
    approved(2);
    assertThat(focused()).isEqualTo(field(robot, card(robot, 0), "Li Wei"));
    robot.interact(() -> tale.add(new Entry.CallDeclined(call(4), "")));
    approved(3);
    assertThat(focused()).isEqualTo(robot.from(card(robot, 0)).lookup(".combo-box").query());
    wishes.made.clear();
    approved(5);
    assertThat(wishes.made).containsExactly("write");
  }

  @Test
  void whoWasNotInTheCardIsNotTakenAnywhere(FxRobot robot) {
    robot.interact(() -> view.lookup(".thread-list").requestFocus());
    Node before = focused();
    approved(2);
    assertThat(focused()).isEqualTo(before);
    assertThat(wishes.made).isEmpty();
  }

  @Test
  void aRefusalGivesTheFocusBack(FxRobot robot) {
    wishes.answer = CompletableFuture.completedFuture(Map.of("", "It was changed meanwhile."));
    Node approve = in(robot, card(robot, 0), "Approve");
    robot.clickOn(approve);
    settle();
    assertThat(focused()).isEqualTo(approve);
  }

  @Test
  void ofSeveralWrongFieldsTheFirstHasTheFocus(FxRobot robot) {
    Node card = card(robot, 0);
    TextInputControl subject = field(robot, card, "The renewal in September");
    type(robot, robot.from(card).lookup(".text-area").query(), "");
    type(robot, subject, "");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();
    assertThat(focused()).isEqualTo(subject);
    assertThat(subject.getAccessibleHelp()).isEqualTo("This is needed.");
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
    robot.interact(() -> view.show(tale.history(), List.of()));
    settle();
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
    robot.interact(() -> view.show(tale.history(), List.of()));
    settle();
    Node card = card(robot, 0);
    type(robot, field(robot, card, "54.820,50"), "60.000,5");
    TextInputControl day = field(robot, card, "31.08.2026");
    robot.doubleClickOn(day);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("bald");
    robot.type(KeyCode.TAB);
    settle();
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

  @Test
  void comingForAnAnswerOneStandsInItsCard(FxRobot robot) {
    robot.interact(
        () -> {
          ((Column) view.lookup(".thread-list")).toTop();
          view.reveal(tale.history().items().getLast());
        });
    settle();
    assertThat(focused()).isEqualTo(field(robot, card(robot, 0), "Ada Okafor"));
  }

  private void approved(int index) {
    WaitForAsyncUtils.waitForAsyncFx(
        30_000,
        () -> {
          tale.add(new Entry.CallApproved(call(index), "{}", false));
          view.show(tale.history(), List.of());
        });
    settle();
  }

  private Node focused() {
    return view.getScene().getFocusOwner();
  }

  private void answerAllDrafts() {
    for (int i = 2; i < 5; i++) {
      tale.add(new Entry.CallDeclined(call(i), ""));
    }
  }

  private CallId call(int index) {
    return CallId.of(tale.run, tale.turn, index);
  }

  private Node card(FxRobot robot, int index) {
    settle();
    return see(robot).all("thread-card").get(index);
  }

  private void settle() {
    Pulses.pass(view.getScene(), 3);
  }

  private static Sight see(FxRobot robot) {
    return new Sight(robot);
  }

  private static Node in(FxRobot robot, Node card, String text) {
    return new Sight(robot).in(card, text);
  }

  private static TextInputControl field(FxRobot robot, Node card, String text) {
    return (TextInputControl) in(robot, card, text);
  }

  private static void type(FxRobot robot, TextInputControl field, String text) {
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText(text);
        });
  }
}
