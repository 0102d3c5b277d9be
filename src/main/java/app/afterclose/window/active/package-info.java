/**
 * What runs now: the pill that is always in sight, and the list behind it.
 *
 * <p>Law of the room: it reads the model and calls the desk; it knows no other view.
 */
@NullMarked
package app.afterclose.window.active;

import org.jspecify.annotations.NullMarked;
