/**
 * Where the rep writes: the input, the red square, and the messages in line.
 *
 * <p>Law of the room: it reads the model and calls the desk; it knows no other view. Which key does
 * what is decided by a pure function.
 */
@NullMarked
package app.afterclose.window.composer;

import org.jspecify.annotations.NullMarked;
