/**
 * Those who answer: the providers of models, and the built-in analyst, which is openly none.
 *
 * <p>Law of the room: it sees model, json and, of os, the keyring; it knows neither tools nor the
 * store. A provider is asked for one turn, blocks the caller's (virtual) thread while it streams,
 * and gives back how the turn ended as a value; failures are values too.
 *
 * <p>Adding a provider is one class and one row in {@link app.afterclose.llm.Kind}: the class makes
 * a {@link app.afterclose.llm.TurnRequest} into a request, has {@link app.afterclose.llm.Http} ask
 * it, and an {@link app.afterclose.llm.Answer} add its events up; keys, proxies, timeouts, cuts,
 * streams, faults in words, lists of models and tests of a connection are there already. A server
 * that speaks a known protocol needs no class, only a row in {@link app.afterclose.llm.Presets}.
 *
 * <p>Decided: streams are read by {@link app.afterclose.llm.Sse}, not by okhttp-sse, which at 5.5.1
 * spins for ever on a stream that ends with a carriage return. Requests go out once: okhttp's own
 * retries are off, since a lost answer may have been billed and the engine decides what is tried
 * again. One exception: a request refused for a parameter that a turn can do without ({@link
 * app.afterclose.llm.Quirks}) is asked again without it, as nothing of it was answered or billed;
 * there is no table of servers and versions to keep up with. Redirects are not followed, so the key
 * goes to one server only. OpenAI's protocol is sent no output limit, whose name and bounds differ
 * among servers: what is cut off goes on in a next turn.
 */
@NullMarked
package app.afterclose.llm;

import org.jspecify.annotations.NullMarked;
