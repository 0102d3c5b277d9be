/**
 * SQLite: the database with its migrations, the journal, and the search over it.
 *
 * <p>Law of the room: it sees model and json. It is the only room that opens connections: one that
 * writes, owned by the writer's thread, and a few that read, each on a platform thread of its own.
 * Heads, the bell, drafts and the search index are projections written with the entries they come
 * from; entries themselves are never changed.
 *
 * <p>What was decided:
 *
 * <ul>
 *   <li>A migration is one SQL file, named in {@code migrations/index}; the number of those is the
 *       version of the file. A release that writes a kind of entry which earlier ones cannot read
 *       adds a migration, be it an empty one: the earlier ones then refuse the file instead of
 *       failing at the entry.
 *   <li>A projection that changes what it holds raises {@link
 *       app.afterclose.store.Projections#VERSION}, and the next start makes all of them anew.
 *   <li>What can be long (a request, a follow-up in line, an answer) is stored once, in its entry
 *       or a row of its own; a step writes a few hundred bytes besides its entry.
 *   <li>Lists are ordered by the last entry, not by the time it tells: clocks are set back.
 *   <li>A commit that fails for the disk's sake (full, faulty, not to be written, the file gone) is
 *       refused to its callers in words, and begins trouble ({@link app.afterclose.store.Health}):
 *       runs wait, and once a second a commit that asks for room is tried; its success ends it.
 *   <li>After an fsync that failed, SQLite has undone the commit and its frames are in no index:
 *       the next commit writes the same place of the log again, whose pages are then dirty anew, so
 *       that its fsync tells the truth of them; a checkpoint whose fsync failed is done again
 *       whole. So the connection is kept, and nothing counts as saved by a second fsync alone. If
 *       the process is killed before that next commit, the start may find what was refused in the
 *       log: refused means not known to be saved, never saved half.
 *   <li>What is searched for has one source, the view {@code said_text}: the index takes its rows
 *       from there and is told the same texts again when they go. Found are titles, requests,
 *       answers and what was put in line, and of calls that ask or act the question, the texts in
 *       their arguments (neither ids nor days) and the reason of a decline. Calls that only read
 *       are left out: each analysis names every deal, so that a deal's name would find every
 *       conversation.
 *   <li>FTS5 refuses {@code json_tree} in what its index reads, so the texts of calls are kept in
 *       {@code call_text}, which the view {@code call_says} makes of the entries.
 *   <li>Deleting a conversation is the one exception to appending ({@link
 *       app.afterclose.store.Erasure}). SQLite overwrites whatever is deleted, always and not only
 *       then: a draft that grew has left pages behind long before. No number is given twice. Copies
 *       of rows that were shared out anew among pages, which it does not overwrite, go with a
 *       {@code VACUUM}: at once while the file is small, else soon after, one for a series of
 *       deletions ({@link app.afterclose.store.Tidying}), and words that stay between the index's
 *       pages are replaced ({@link app.afterclose.store.Separators}).
 *   <li>Times and durations are stored in milliseconds, and cut to them before anyone sees them, so
 *       that what was told and what is read are equal.
 * </ul>
 */
@NullMarked
package app.afterclose.store;

import org.jspecify.annotations.NullMarked;
