package app.afterclose.window.parts;

import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/** Something that opens under a button and closes with Escape, a click elsewhere, or the button. */
public final class Popup {
  private final Node owner;
  private final PopOver over;
  private Runnable enter = () -> {};

  /**
   * @param side where on the content the owner is
   */
  public Popup(Node owner, Node content, PopOver.ArrowLocation side, Escapes escapes) {
    this.owner = owner;
    over = new PopOver(content);
    over.setArrowLocation(side);
    over.setArrowSize(0);
    over.setArrowIndent(0);
    over.setCornerRadius(8);
    over.setDetachable(false);
    over.setAnimated(false);
    over.setHideOnEscape(true);
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
      over.show(owner, 4);
      enter.run();
    }
  }

  public void hide() {
    over.hide();
  }

  public boolean showing() {
    return over.isShowing();
  }
}
