package app.afterclose.window.parts;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/**
 * Says to screen readers what has happened away from the focus; nobody sees it. JavaFX 26 has no
 * live region: this is a text whose change is told to the system. What becomes of that is in the
 * room's notes. For the JavaFX thread.
 */
public final class Announcer extends Label {
  public Announcer() {
    setId("announcer");
    setManaged(false);
    setMouseTransparent(true);
    setFocusTraversable(false);
    setOpacity(0);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /** Says {@code text}, after whatever was said before. */
  public void say(String text) {
    setText(text);
    setAccessibleText(text);
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }
}
