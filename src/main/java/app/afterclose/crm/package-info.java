/**
 * The workspace: the rep's deals, accounts, contacts, activities, tasks and drafts, and how they
 * come in from other CRMs' exports.
 *
 * <p>Law of the room: it sees model and, of the store, the session it works in. It opens no
 * connection: everything works over the session that is handed in, reads on a reader's, writes
 * inside the store's one write transaction, which is neither begun nor ended here. Objects are as
 * short-lived and as thread-bound as that session. Rooms above come in by {@link
 * app.afterclose.crm.Workspace} and see no SQL.
 *
 * <p>Decided: amounts are stored as whole ten-thousandths, so that sums are exact; an empty amount
 * is unknown, not 0. Names link by {@link app.afterclose.crm.Names#key}, so that case, accents,
 * spaces and punctuation do not part a deal from its account. A local write takes the id of the
 * tool call that asked for it, so that doing it twice is doing it once. Today is a parameter.
 * Formats of an import are decided over the whole column, never row by row, and what was decided is
 * said in the report, with the figures of whoever reads it: the rep's, by the texts handed in.
 */
@NullMarked
package app.afterclose.crm;

import org.jspecify.annotations.NullMarked;
