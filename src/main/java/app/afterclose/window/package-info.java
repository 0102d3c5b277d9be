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
 * <p>Decided: where the window was, its sidebar and how it is to look are in {@code window.json} of
 * the data folder, which the window alone reads and writes. {@code settings.json} is the agent's,
 * and these are needed before the agent answers, or the first frame would be of another place and
 * in another light. Nothing else depends on that file: without it, or with a damaged one, the
 * window is as at the first start.
 *
 * <p>Decided: what is being written is in {@code typed.json} beside it, so that a closed or killed
 * window loses no words. It leaves that file when it is sent, and before the agent is asked to
 * delete its conversation for good: a marked word is then in no file, whatever becomes of the
 * window.
 *
 * <p>Decided: a window shows itself before it knows what it will hold ({@code FirstFrame}), for
 * what it takes to make all of that is twice what it takes to show an empty one. Whether there is
 * another window it learns from a lock ({@code SoleWindow}); only where that is taken does it wait
 * for the agent's word.
 *
 * <p>Decided: keys are in one table, {@link app.afterclose.window.parts.Shortcut}. The window acts
 * by it through {@code Actions}, and help, palette and hints are written from it.
 */
@NullMarked
package app.afterclose.window;

import org.jspecify.annotations.NullMarked;
