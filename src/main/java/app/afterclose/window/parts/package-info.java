/**
 * Small pieces that several views share: buttons that are an icon, the line that says a run's
 * state, what Escape closes.
 *
 * <p>Law of the room: it knows the model's words, the theme and JavaFX; neither the window's state
 * nor a view.
 */
@NullMarked
package app.afterclose.window.parts;

import org.jspecify.annotations.NullMarked;
