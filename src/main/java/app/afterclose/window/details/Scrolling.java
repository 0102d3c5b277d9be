package app.afterclose.window.details;

import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** Marks a list that has moved from its beginning, so that it can be parted from what is above. */
final class Scrolling {
  private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");

  private Scrolling() {}

  /** Gives {@code list} the pseudo-class {@code scrolled} whenever lines lie above its edge. */
  static void mark(ListView<?> list) {
    list.skinProperty()
        .subscribe(
            _ -> {
              VirtualFlow<?> flow = flow(list);
              if (flow != null) {
                flow.positionProperty()
                    .subscribe(at -> list.pseudoClassStateChanged(SCROLLED, at.doubleValue() > 0));
              }
            });
  }

  private static @Nullable VirtualFlow<?> flow(ListView<?> list) {
    return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }
}
