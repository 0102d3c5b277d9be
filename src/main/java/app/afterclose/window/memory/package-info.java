/**
 * What a window leaves to the next one: where it was, its sidebar and its look in {@code
 * window.json}, and what was being written in {@code typed.json}, both of the data folder.
 *
 * <p>Law of the room: it knows files and no view. The window alone reads and writes them, in one
 * step each, and nothing depends on them: what is absent, damaged or of another version is as in a
 * first window.
 *
 * <p>Decided: {@code settings.json} is the agent's, and these are needed before the agent answers,
 * or the first frame would be of another place and in another light.
 *
 * <p>Decided: what is being written leaves its file when it is sent, and before the agent is asked
 * to delete its conversation for good: a marked word is then in no file, whatever becomes of the
 * window.
 */
@NullMarked
package app.afterclose.window.memory;

import org.jspecify.annotations.NullMarked;
