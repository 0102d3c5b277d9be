package app.afterclose.window.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/**
 * A wish on its way: while it is, nothing else can be pressed; when it was refused, the reason
 * stands in the card. Accepted, the card stays as it is until the history says what came of it.
 */
final class Sending {
  private final Bench bench;
  private final List<Node> controls;
  private final Label problem = new Label();
  private @Nullable Node left;

  Sending(Bench bench, List<Node> controls) {
    this.bench = bench;
    this.controls = List.copyOf(controls);
    problem.getStyleClass().add("thread-problem");
    problem.setWrapText(true);
    say("");
  }

  /** The line that says why it was refused; takes no room while there is nothing to say. */
  Label problem() {
    return problem;
  }

  void say(String text) {
    problem.setText(text);
    problem.setVisible(!text.isEmpty());
    problem.setManaged(!text.isEmpty());
  }

  void send(CompletableFuture<Map<String, String>> wish) {
    send(wish, (_, _) -> false);
  }

  /**
   * {@code atField} shows a message at the field of a name and says whether there is one; other
   * messages stand below the card's fields.
   */
  void send(
      CompletableFuture<Map<String, String>> wish, BiFunction<String, String, Boolean> atField) {
    enable(false);
    say("");
    var _ =
        wish.whenComplete(
            (refused, lost) -> {
              if (lost != null) {
                enable(true);
                say(bench.say("card.lost", why(lost)));
              } else if (!refused.isEmpty()) {
                // First, since a field that is disabled does not take the focus.
                enable(true);
                say(String.join("\n", unplaced(refused, atField)));
              }
            });
  }

  private static String why(Throwable lost) {
    Throwable cause =
        lost instanceof CompletionException && lost.getCause() != null ? lost.getCause() : lost;
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  private List<String> unplaced(
      Map<String, String> refused, BiFunction<String, String, Boolean> atField) {
    var lines = new ArrayList<String>();
    refused.forEach(
        (name, message) -> {
          if (name.isEmpty()) {
            lines.add(message);
          } else if (!atField.apply(name, message)) {
            lines.add(bench.say("card.field.unknown", name, message));
          }
        });
    return lines;
  }

  /** The focus waits around what is disabled, and returns to it; it would wander off by itself. */
  private void enable(boolean on) {
    if (!on) {
      left = focused();
      if (left != null) {
        around().ifPresent(Node::requestFocus);
      }
    }
    controls.forEach(c -> c.setDisable(!on));
    Node back = left;
    if (on && back != null) {
      left = null;
      around().filter(Node::isFocused).ifPresent(_ -> back.requestFocus());
    }
  }

  private @Nullable Node focused() {
    Scene scene = around().map(Node::getScene).orElse(null);
    Node owner = scene == null ? null : scene.getFocusOwner();
    return controls.stream().anyMatch(c -> inside(owner, c)) ? owner : null;
  }

  private static boolean inside(@Nullable Node node, Node outer) {
    Node n = node;
    while (n != null && !n.equals(outer)) {
      n = n.getParent();
    }
    return n != null;
  }

  /** What is around all of the controls. */
  private Optional<Node> around() {
    return controls.stream().<Node>map(Node::getParent).filter(Objects::nonNull).findFirst();
  }
}
