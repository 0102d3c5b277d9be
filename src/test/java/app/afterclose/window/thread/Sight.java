package app.afterclose.window.thread;

import app.afterclose.window.OnFx;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.testfx.api.FxRobot;

/** Finds what can be seen: lists keep cells out of sight, to measure with and to use again. */
final class Sight {
  private final FxRobot robot;

  Sight(FxRobot robot) {
    this.robot = robot;
  }

  /** The nodes of that style class, from top to bottom. */
  List<Node> all(String style) {
    return OnFx.ask(
        () ->
            robot.lookup("." + style).<Node>queryAll().stream()
                .filter(Sight::seen)
                .sorted(Comparator.comparingDouble(n -> n.localToScene(0, 0).getY()))
                .toList());
  }

  Node one(String style) {
    return all(style).getFirst();
  }

  /** The control or text that says exactly this. */
  Node saying(String text) {
    return robot.lookup((Node n) -> seen(n) && text.equals(words(n))).queryAll().stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing says \"" + text + "\""));
  }

  /** The one in {@code parent} that says exactly this. */
  Node in(Node parent, String text) {
    return robot
        .from(parent)
        .lookup((Node n) -> seen(n) && text.equals(words(n)))
        .queryAll()
        .stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing there says \"" + text + "\""));
  }

  boolean says(String text) {
    return !robot.lookup((Node n) -> seen(n) && text.equals(words(n))).queryAll().isEmpty();
  }

  /** Everything that the texts within nodes of that style class say. */
  String texts(String style) {
    var out = new StringBuilder();
    for (Node node : all(style)) {
      node.lookupAll(".md-text").forEach(t -> out.append(((Text) t).getText()).append(' '));
    }
    return out.toString();
  }

  private static String words(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case TextInputControl input -> input.getText();
      case Text text -> text.getText();
      default -> null;
    };
  }

  static boolean seen(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
