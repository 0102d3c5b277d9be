/**
 * The bell: what paused, completed or failed while the rep was elsewhere.
 *
 * <p>Law of the room: it reads the model and calls the desk; it knows no other view.
 */
@NullMarked
package app.afterclose.window.bell;

import org.jspecify.annotations.NullMarked;
