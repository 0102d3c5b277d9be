/**
 * How the window and the terminal come by an agent: connect, start it when it is absent, and
 * reattach when it was lost.
 *
 * <p>Law of the room: it sees wire, os, json and model; it draws and prints nothing, so that the
 * window and the terminal can share it. Decided: a client never keeps what the journal does not
 * have. A command given while the agent is being started waits for it a few seconds at most, then
 * fails; one whose agent went away before it answered is never sent again, as it may have been
 * done. What is followed is followed again from its last entry. An agent that said Bye is not
 * started again by those who heard it.
 */
@NullMarked
package app.afterclose.client;

import org.jspecify.annotations.NullMarked;
