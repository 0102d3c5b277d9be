package app.afterclose.window.thread;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the end of the list in sight for as long as the rep has not scrolled away from it. Only
 * what the rep does lets go; what grows, comes or goes in the list does not.
 */
final class Pin {
  /** Scrolled down to within this many pixels of the end, the rep means the end. */
  private static final double NEAR = 48;

  private final ListView<Row> list;
  private final Runnable changed;
  private final Runnable again = this::scroll;
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
    if (pinned && !atEnd()) {
      again.run();
      list.layout();
    }
  }

  private void scroll() {
    list.scrollTo(list.getItems().size() - 1);
  }

  private void onBar(MouseEvent e, boolean away) {
    BooleanSupplier inBar =
        () -> {
          for (var n = (javafx.scene.Node) e.getTarget(); n != null; n = n.getParent()) {
            if (n instanceof ScrollBar) {
              return true;
            }
          }
          return false;
        };
    if (inBar.getAsBoolean()) {
      moved(away);
    }
  }

  /** The rep scrolls: {@code away} from the end, so that nothing pulls back, or towards it. */
  void moved(boolean away) {
    if (away) {
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

  private boolean scrolls() {
    VirtualFlow<?> flow = flow();
    return flow != null && (flow.getFirstVisibleCell() != null) && !(all(flow));
  }

  private boolean all(VirtualFlow<?> flow) {
    IndexedCell<?> first = flow.getFirstVisibleCell();
    return first != null && first.getIndex() == 0 && first.getLayoutY() >= 0 && atEnd();
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
