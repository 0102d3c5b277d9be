/**
 * How the window and the terminal talk with the agent: JSON lines over a Unix domain socket.
 *
 * <p>Law of the room: it sees model and json. A client sends {@link app.afterclose.wire.Request}s,
 * a {@link app.afterclose.wire.Command} with a number; the agent answers each with exactly one
 * {@link app.afterclose.wire.Reply} of that number and pushes further replies with number 0. The
 * first command is Hello.
 */
@NullMarked
package app.afterclose.wire;

import org.jspecify.annotations.NullMarked;
