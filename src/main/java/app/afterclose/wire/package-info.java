/**
 * How the window and the terminal talk with the agent: JSON lines over a Unix domain socket.
 *
 * <p>Law of the room: it sees model and json. A client sends {@link app.afterclose.wire.Request}s,
 * a {@link app.afterclose.wire.Command} with a number; the agent answers each with exactly one
 * {@link app.afterclose.wire.Reply} of that number and pushes further replies with number 0. The
 * first command is Hello ({@link app.afterclose.wire.Greeting}).
 *
 * <p>Decided: a line of at most 8 MiB ({@link app.afterclose.wire.Wire#MAX_FRAME}), read and
 * written on two virtual threads for each connection and never by anyone else, so that whoever
 * pushes never waits. What is too long or no JSON is refused with number 0 and ends the connection,
 * having cost one line's memory at most; a command that is JSON but makes no sense is refused by
 * its number and the talk goes on. A reader with more than two largest frames unread is cut off
 * rather than waited for: every reader can go on from its cursor. A conversation too long for one
 * frame is answered with Happened pushes ahead of the Entries frame, as fast as its reader takes
 * them; an entry too long for one is sent cut, with a note of its length ({@link
 * app.afterclose.wire.Fit}). What takes long, asking a server of models say, is answered when it is
 * ready ({@link app.afterclose.wire.Handler#later}), and the commands behind it are not kept
 * waiting.
 */
@NullMarked
package app.afterclose.wire;

import org.jspecify.annotations.NullMarked;
