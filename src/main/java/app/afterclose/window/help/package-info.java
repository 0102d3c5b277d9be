/**
 * The keys, written from the one table by which the window acts.
 *
 * <p>Law of the room: it knows that table and the texts, and nothing else.
 */
@NullMarked
package app.afterclose.window.help;

import org.jspecify.annotations.NullMarked;
