/**
 * SQLite: the database with its migrations, the journal, and the search over it.
 *
 * <p>Law of the room: it sees model and json. It is the only room that opens connections: one that
 * writes, owned by the writer's thread, and a few that read. Heads, the bell, drafts and the search
 * index are projections written with the entries they come from; entries themselves are never
 * changed.
 */
@NullMarked
package app.afterclose.store;

import org.jspecify.annotations.NullMarked;
