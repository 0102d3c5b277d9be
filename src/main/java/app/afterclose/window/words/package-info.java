/**
 * How the window says numbers, durations and times; its sentences are in {@link
 * app.afterclose.model.Texts the one bundle}.
 *
 * <p>Law of the room: pure; no JavaFX, no clock of its own. The lowest package of the window, so
 * that the frame and the thread say the same thing in the same way.
 */
@NullMarked
package app.afterclose.window.words;

import org.jspecify.annotations.NullMarked;
