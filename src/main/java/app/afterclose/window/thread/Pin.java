package app.afterclose.window.thread;

import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps in sight what the rep should see: the first card that waits, or else the end of the list.
 * Only what the rep does lets go; what grows, comes or goes in the list does not.
 */
final class Pin {
  /** Scrolled down to within this many pixels of the end, the rep means the end. */
  private static final double NEAR = 48;

  private final ListView<Row> list;
  private final Runnable changed;
  private final Runnable settled = this::settle;
  private boolean pinned = true;
  private @Nullable Scene waiting;

  /** {@code changed} is run when {@link #pinned} may have changed. */
  Pin(ListView<Row> list, Runnable changed) {
    this.list = list;
    this.changed = changed;
    list.addEventFilter(ScrollEvent.SCROLL, e -> moved(e.getDeltaY() > 0));
    list.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> onBar(e, true));
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> onBar(e, true));
    list.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> onBar(e, false));
    list.heightProperty().addListener((_, _, _) -> follow());
    list.widthProperty().addListener((_, _, _) -> follow());
  }

  boolean pinned() {
    return pinned;
  }

  /** To the end, and stay there. */
  void toEnd() {
    pinned = true;
    follow();
    changed.run();
  }

  /** The list has changed. */
  void follow() {
    if (!pinned || list.getItems().isEmpty()) {
      return;
    }
    scroll();
    // Heights are known only after layout, so the end is found by scrolling once more.
    Scene scene = list.getScene();
    if (scene != null && waiting == null) {
      waiting = scene;
      scene.addPostLayoutPulseListener(settled);
      Platform.requestNextPulse();
    }
  }

  private void settle() {
    Scene scene = waiting;
    waiting = null;
    if (scene != null) {
      scene.removePostLayoutPulseListener(settled);
    }
    if (pinned && (atCard() || !atEnd())) {
      list.scrollTo(anchor());
      list.layout();
    }
  }

  private void scroll() {
    // An index past the last one is the end itself, as far as heights are known.
    list.scrollTo(atCard() ? anchor() : list.getItems().size());
  }

  /** The row to keep in sight. Cards that wait stand at the end, with lines of answered ones. */
  private int anchor() {
    int anchor = list.getItems().size() - 1;
    for (int i = anchor - 1; i >= 0; i--) {
      Content content = list.getItems().get(i).content();
      if (RowView.kept(content)) {
        anchor = i;
      } else if (!(content instanceof Content.Answered || content instanceof Content.Calls)) {
        break;
      }
    }
    return anchor;
  }

  private boolean atCard() {
    return anchor() < list.getItems().size() - 1;
  }

  private void onBar(MouseEvent e, boolean away) {
    if (e.getTarget() instanceof Node node && inBar(node)) {
      moved(away);
    }
  }

  private static boolean inBar(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n instanceof ScrollBar bar) {
        return bar.getOrientation() == Orientation.VERTICAL;
      }
    }
    return false;
  }

  /** The rep scrolls: {@code away} from the end, so that nothing pulls back, or towards it. */
  void moved(boolean away) {
    if (away || atCard()) {
      pinned = pinned && !scrolls();
      changed.run();
    } else {
      Platform.runLater(
          () -> {
            pinned = pinned || within(NEAR);
            changed.run();
          });
    }
  }

  /** Whether there is more than is in sight. */
  private boolean scrolls() {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    return first != null && !(first.getIndex() == 0 && first.getLayoutY() >= 0 && atEnd());
  }

  /** Whether the last row is in sight, whole. */
  boolean atEnd() {
    return within(2);
  }

  private boolean within(double pixels) {
    VirtualFlow<?> flow = flow();
    if (flow == null) {
      return true;
    }
    IndexedCell<?> last = flow.getLastVisibleCell();
    if (last == null || last.getIndex() < list.getItems().size() - 1) {
      return last == null;
    }
    return last.getBoundsInParent().getMaxY() <= flow.getHeight() + pixels;
  }

  @Nullable VirtualFlow<?> flow() {
    return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }
}
