package app.afterclose.window.parts;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.PopOver;

/** Something that opens under a button and closes with Escape, a click elsewhere, or the button. */
public final class Popup {
  private static final double GAP = 6;

  private final Node owner;
  private final Node content;
  private final PopOver over;
  private final boolean below;
  private Runnable enter = () -> {};

  /**
   * @param side where on the content the owner is: above it at the right, or left of its bottom
   */
  public Popup(Node owner, Node content, PopOver.ArrowLocation side, Escapes escapes) {
    this.owner = owner;
    this.content = content;
    below = side == PopOver.ArrowLocation.TOP_RIGHT;
    over = new PopOver(content);
    // Its own stylesheet is white in every light, and would go before the window's.
    over.getRoot().getStylesheets().clear();
    over.setArrowLocation(side);
    over.setArrowSize(0);
    over.setArrowIndent(0);
    over.setCornerRadius(8);
    over.setDetachable(false);
    over.setAnimated(false);
    over.setHideOnEscape(true);
    // A list would keep the key to itself.
    content.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            hide();
          }
        });
    Runnable close = this::hide;
    over.showingProperty()
        .subscribe(
            showing -> {
              if (showing) {
                escapes.opened(close);
              } else {
                escapes.closed(close);
              }
            });
  }

  /** What puts the focus into the content once it is shown. */
  public void onEnter(Runnable enter) {
    this.enter = enter;
  }

  public void toggle() {
    if (over.isShowing()) {
      hide();
    } else {
      show();
    }
  }

  public void show() {
    if (!over.isShowing() && owner.getScene() != null && owner.getScene().getWindow() != null) {
      over.show(owner, GAP);
      // It moves itself once more when it knows its size.
      Platform.runLater(this::place);
      enter.run();
    }
  }

  /** Edge to edge with the owner, below it or beside it: what has no arrow is not centred. */
  private void place() {
    Bounds at = owner.localToScreen(owner.getLayoutBounds());
    Bounds is = content.localToScreen(content.getLayoutBounds());
    if (over.isShowing() && at != null && is != null) {
      double x = below ? at.getMaxX() - is.getMaxX() : at.getMaxX() + GAP - is.getMinX();
      double y = below ? at.getMaxY() + GAP - is.getMinY() : at.getMaxY() - is.getMaxY();
      over.setX(over.getX() + x);
      over.setY(over.getY() + y);
    }
  }

  public void hide() {
    over.hide();
  }

  public boolean showing() {
    return over.isShowing();
  }
}
