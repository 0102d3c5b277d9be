/**
 * One line to get anywhere: what is typed is looked for in the titles of all conversations and in
 * all that can be done.
 *
 * <p>Law of the room: it reads the model and calls the desk; what can be done it is given as {@link
 * app.afterclose.window.palette.Choice}s, so that it knows no other view. What fits how well is
 * decided by a pure function.
 */
@NullMarked
package app.afterclose.window.palette;

import org.jspecify.annotations.NullMarked;
