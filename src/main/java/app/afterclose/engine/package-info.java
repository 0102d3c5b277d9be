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
 */
@NullMarked
package app.afterclose.engine;

import org.jspecify.annotations.NullMarked;
