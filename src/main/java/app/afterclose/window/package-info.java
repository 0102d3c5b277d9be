/**
 * The window: a JavaFX client of the agent.
 *
 * <p>Law of the room: the only place for JavaFX; it starts no AWT and imports nothing of the
 * agent's wing. What happens flows one way: the agent's pushes go through one gate onto the JavaFX
 * thread into the {@link app.afterclose.window.state.WindowModel}, views read the model, and what
 * the rep does leaves as a command; no view changes the model or another view. A window holds
 * nothing that is not in the journal except what is being typed, which it writes down, so that it
 * can be killed at any time. Objects are wired by hand in {@link app.afterclose.window.WindowMain}
 * and {@link app.afterclose.window.Assembly}.
 *
 * <p>Decided: a window shows itself before it knows what it will hold ({@code FirstFrame}), for
 * what it takes to make all of that is twice what it takes to show an empty one. What that first
 * frame takes besides JavaFX, reading what is remembered, is rehearsed while JavaFX starts. Whether
 * there is another window it learns from a lock ({@code SoleWindow}); only where that is taken does
 * it wait for the agent's word.
 *
 * <p>Decided: keys are in one table, {@link app.afterclose.window.parts.Shortcut}. The window acts
 * by it through {@code Actions}, and help, palette and hints are written from it.
 */
@NullMarked
package app.afterclose.window;

import org.jspecify.annotations.NullMarked;
