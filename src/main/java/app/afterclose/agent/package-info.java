/**
 * The background process: it holds the lock, opens the store, starts the engine, listens at the
 * socket, and carries clients' commands to the rooms below.
 *
 * <p>Law of the room: it sees everything of its own wing and what both wings share, and nothing of
 * the clients'. It decides nothing about runs. {@link app.afterclose.agent.Agent} is the one place
 * where the objects of this process are wired; {@link app.afterclose.agent.Desk} answers one
 * client.
 */
@NullMarked
package app.afterclose.agent;

import org.jspecify.annotations.NullMarked;
