/**
 * The run engine: what comes next in a run, and the hands that do it.
 *
 * <p>Law of the room: it sees model, store, crm's way in, tool, llm and quota; it opens no
 * connection, speaks no SQL and knows no client. The decisions are pure functions with table tests:
 * {@link app.afterclose.engine.Next} (state and time → go, go at an instant, or rest), {@link
 * app.afterclose.engine.Plan} (state → step of a link), {@link app.afterclose.engine.Admission}
 * (who holds a slot and who waits), {@link app.afterclose.engine.Consent}, {@link
 * app.afterclose.engine.Prompt}. The hands are {@link app.afterclose.engine.Link}, one virtual
 * thread that takes steps until it ends in one way, and {@link app.afterclose.engine.Engine}, which
 * starts links and takes the rep's wishes.
 *
 * <p>Decided here: a step is begun inside the writer, where the plan is made again from the state
 * as of that commit. So whatever was committed before (a stop, an answer) has its say, and no lock
 * is needed. A cap, a crash, a quit, a rate limit, an approval and a restart are one path: the link
 * ends, {@code Next} says when the next one goes.
 *
 * <p>Decided of epochs: {@link app.afterclose.engine.Frame} is what an epoch freezes. A turn whose
 * frame is not the one in force begins a new epoch in its own commit; that is only ever between
 * batches, so a batch and its results stay together. The system prompt is journaled as text, the
 * rest as a digest that {@link app.afterclose.engine.Frame#FORM} is part of: where the program's
 * own words change, an epoch begins too. A provider that computes from the conversation's parts is
 * given all of them, whatever the epoch. What was cut or paused before an epoch goes on in it.
 *
 * <p>Decided of room: {@link app.afterclose.engine.Room} guesses rather too high, and the
 * provider's own word that a request is too long counts as well. Then the link ends FULL, and the
 * next one has the conversation summed up by a turn like any other. Right after a summary, or when
 * the request or one batch alone does not fit, the run fails: there is no loop.
 *
 * <p>Slots: a link claims its run's slot in the transaction that begins it, unless it only carries
 * out a stop, and gives it back in the one that ends it when the run pauses, waits long or is over.
 * In line stand first those who come back (after a pause, a long wait, a retry or a continue), by
 * how long they have been away, then new runs by when they were asked. A follow-up that goes by
 * itself is a new run and stands behind those of other conversations.
 */
@NullMarked
package app.afterclose.engine;

import org.jspecify.annotations.NullMarked;
