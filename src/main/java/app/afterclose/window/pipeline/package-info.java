/**
 * The rep's deals: what they add up to, and a table of them that the agent filters and sorts.
 *
 * <p>Law of the room: it reads the model and calls the desk; it knows no other view. A page of
 * deals is all it ever holds of a filter that finds a hundred thousand, until the rep scrolls on.
 */
@NullMarked
package app.afterclose.window.pipeline;

import org.jspecify.annotations.NullMarked;
