/**
 * The commands of the terminal: a client like the window, for people at a prompt and for scripts.
 *
 * <p>Law of the room: it sees client, wire, os, json and model. The only room for picocli. What was
 * asked for goes to standard output and nothing else does: states, tool lines, cards and problems
 * go to standard error. Ctrl+C leaves a run, never stops it.
 *
 * <p>Decided: states, problems, tool lines and notes of imports are said in the words of the one
 * bundle ({@link app.afterclose.model.Texts}), as in a window. What belongs to a command alone, its
 * help among it, stands beside the command: annotations hold constants, and scripts read lines that
 * stay as they are.
 *
 * <p>Exit statuses of {@code ask} and {@code watch}: 0 completed, 1 failed, 2 usage, 3 cancelled, 4
 * paused, 5 left behind (the agent was ended; the run goes on when it starts again). Elsewhere: 0
 * done, 1 not done, 2 usage, which includes naming something that is not there.
 */
@NullMarked
package app.afterclose.terminal;

import org.jspecify.annotations.NullMarked;
