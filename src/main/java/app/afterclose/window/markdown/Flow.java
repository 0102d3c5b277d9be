package app.afterclose.window.markdown;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A leaf on the screen: text of which a part can be marked as selected. */
public class Flow extends TextFlow {
  /** Nodes that lie behind the text and before its runs. */
  static final int BEHIND = 1;

  private final Path mark = new Path();
  private int from;
  private int to;

  Flow() {
    getStyleClass().add("md-flow");
    mark.getStyleClass().add("md-selected");
    mark.setManaged(false);
    mark.setMouseTransparent(true);
    getChildren().add(mark);
  }

  /** Which character a point, in scene coordinates, stands before. */
  public final int hit(Point2D scene) {
    HitInfo hit = getHitInfo(sceneToLocal(scene));
    return hit.getInsertionIndex();
  }

  /** Marks the characters from the one index to the other; none when they are the same. */
  public final void mark(int first, int last) {
    if (first != from || last != to) {
      from = first;
      to = last;
      draw();
    }
  }

  /** Lets the text run from the right when its first letter does. */
  final void direct(String text) {
    var way =
        Direction.rightToLeft(text) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    if (getNodeOrientation() != way) {
      setNodeOrientation(way);
      // In a face that has all its letters: signs taken from another one come to stand wrongly.
      getStyleClass().remove("md-right");
      if (way == NodeOrientation.RIGHT_TO_LEFT) {
        getStyleClass().add("md-right");
      }
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (from < to) {
      draw();
    }
  }

  private int length() {
    int length = 0;
    for (Node child : getChildren()) {
      length += child instanceof Text text ? text.getText().length() : 0;
    }
    return length;
  }

  private void draw() {
    mark.getElements().clear();
    int end = Math.min(to, length());
    if (from < end) {
      mark.getElements().setAll(getRangeShape(from, end, true));
    }
  }
}
