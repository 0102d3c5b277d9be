package app.afterclose.window.gallery;

import java.util.List;
import javafx.scene.Parent;

/**
 * What is pictured.
 *
 * @param root goes into a scene of its own
 * @param steps what leads to the state that is shown: one after the other on the JavaFX thread,
 *     each once the scene has settled after the last
 */
record Subject(Parent root, List<Runnable> steps) {}
