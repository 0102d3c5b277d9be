package app.afterclose.window.parts;

import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;

/**
 * Something that opens under a button or beside it, and closes with Escape, a click elsewhere, the
 * button, or when the focus goes elsewhere.
 */
public final class Popup {
  static final double GAP = 6;

  /** Where it opens. */
  public enum Side {
    /** Under its owner, their right edges in line. */
    BELOW,
    /** At the right of its owner, their lower edges in line. */
    RIGHT
  }

  private final Region owner;
  private final StackPane card;
  private final Side side;
  private final Layer layer;
  private final Runnable close = this::hide;
  private final EventHandler<MouseEvent> press = this::pressed;
  private final ChangeListener<@Nullable Node> focus = (_, from, to) -> moved(from, to);
  private final ChangeListener<Transform> away = (_, _, _) -> replace();
  private final ChangeListener<Bounds> grown = (_, _, _) -> replace();
  private Runnable enter = () -> {};
  private @Nullable Scene in;
  private @Nullable Node before;

  public Popup(Region owner, Node content, Side side, Layer layer) {
    this.owner = owner;
    this.side = side;
    this.layer = layer;
    card = new StackPane(content);
    card.getStyleClass().add("floating-card");
    // A list would keep the key to itself.
    card.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            hide();
          }
        });
  }

  /** What puts the focus into the content once it is shown. */
  public void onEnter(Runnable enter) {
    this.enter = enter;
  }

  public void toggle() {
    if (showing()) {
      hide();
    } else {
      show();
    }
  }

  public void show() {
    Scene scene = owner.getScene();
    if (in != null || scene == null) {
      return;
    }
    layer.opened(this, card, close);
    in = scene;
    before = scene.getFocusOwner();
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, press);
    scene.focusOwnerProperty().addListener(focus);
    owner.localToSceneTransformProperty().addListener(away);
    owner.layoutBoundsProperty().addListener(grown);
    // A control has nothing in it to go to before it is dressed.
    layer.applyCss();
    layer.layout();
    enter.run();
  }

  public void hide() {
    Scene scene = in;
    if (scene == null) {
      return;
    }
    in = null;
    scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, press);
    scene.focusOwnerProperty().removeListener(focus);
    owner.localToSceneTransformProperty().removeListener(away);
    owner.layoutBoundsProperty().removeListener(grown);
    if (before != null && Layer.within(scene.getFocusOwner(), card)) {
      before.requestFocus();
    }
    before = null;
    layer.closed(close);
  }

  public boolean showing() {
    return in != null;
  }

  Region owner() {
    return owner;
  }

  boolean below() {
    return side == Side.BELOW;
  }

  private void replace() {
    layer.requestLayout();
  }

  private void pressed(MouseEvent event) {
    if (event.getTarget() instanceof Node at && elsewhere(at)) {
      hide();
    }
  }

  private void moved(@Nullable Node from, @Nullable Node to) {
    if (to != null && Layer.within(from, card) && elsewhere(to)) {
      hide();
    }
  }

  /** The button itself closes what it opened, once it is let go. */
  private boolean elsewhere(Node at) {
    return !Layer.within(at, card) && !Layer.within(at, owner);
  }
}
