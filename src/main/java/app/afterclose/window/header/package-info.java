/**
 * The line over the thread: which conversation, what its run is doing, how changes are consented
 * to.
 *
 * <p>Law of the room: it reads the model and calls the desk; it knows no other view.
 */
@NullMarked
package app.afterclose.window.header;

import org.jspecify.annotations.NullMarked;
