package app.afterclose.window.thread;

import app.afterclose.json.Json;
import app.afterclose.model.CallId;
import app.afterclose.model.Entry;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;

/** A thread in which four cards wait for the rep. */
abstract class CardTest extends ThreadTest {
  final Tale tale = Tales.approvals();
  final Json json = new Json();

  @Override
  int height() {
    return 900;
  }

  @BeforeEach
  void showCards(FxRobot robot) {
    show(robot, tale);
  }

  CallId call(int index) {
    return CallId.of(tale.run, tale.turn, index);
  }

  Node card(FxRobot robot, int index) {
    settle();
    return see(robot).all("thread-card").get(index);
  }

  Node focused() {
    return view.getScene().getFocusOwner();
  }

  void answerAllDrafts() {
    for (int i = 2; i < 5; i++) {
      tale.add(new Entry.CallDeclined(call(i), ""));
    }
  }

  static Node in(FxRobot robot, Node card, String text) {
    return new Sight(robot).in(card, text);
  }

  static TextInputControl field(FxRobot robot, Node card, String text) {
    return (TextInputControl) in(robot, card, text);
  }

  static void type(FxRobot robot, TextInputControl field, String text) {
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText(text);
        });
  }
}
