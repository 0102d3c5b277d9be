/**
 * A chat that has not begun: what can be asked, and where the data comes from.
 *
 * <p>Law of the room: it reads the model and calls the desk; it knows no other view.
 */
@NullMarked
package app.afterclose.window.start;

import org.jspecify.annotations.NullMarked;
