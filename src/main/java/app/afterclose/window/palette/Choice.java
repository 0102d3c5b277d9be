package app.afterclose.window.palette;

import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * Something that can be chosen.
 *
 * @param title what is looked in
 * @param about more about it, muted; may be empty
 * @param icon makes what stands before it
 * @param keys the keys that do the same, or empty
 * @param act does it
 */
public record Choice(String title, String about, Supplier<Node> icon, String keys, Runnable act) {}
