/**
 * The background process: it holds the lock, opens the store, starts the engine, listens at the
 * socket, and carries clients' commands to the rooms below.
 *
 * <p>Law of the room: it sees everything of its own wing and what both wings share, and nothing of
 * the clients'. It decides nothing about runs. {@link app.afterclose.agent.Agent} is the one place
 * where the objects of this process are wired; {@link app.afterclose.agent.Desk} answers one
 * client.
 *
 * <p>Decided: what each start needs and what depends on nothing (SQLite's library, Jackson's
 * picture of a greeting) is loaded by {@link app.afterclose.agent.Ahead} beside the rest, and what
 * a start does not need (web clients and their certificates, the sentences) is made when it is
 * first used. What every start passes has no switch over patterns, no comparator made of others and
 * no record compared field by field: of these the cache keeps nothing, and each would make classes
 * anew. The socket is still the last thing: whoever is answered there talks to an agent that is
 * whole, and whoever finds none hears why from the process that could not start.
 */
@NullMarked
package app.afterclose.agent;

import org.jspecify.annotations.NullMarked;
