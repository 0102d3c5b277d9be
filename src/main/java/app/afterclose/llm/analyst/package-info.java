/**
 * The built-in analyst's head: what the rep means, which tools that takes, and the answer made of
 * their results. It is openly no AI.
 *
 * <p>Law of the room: it sees model and json alone; not the tools, the store, nor the providers'
 * contracts above it. Everything in here is pure: the same {@link app.afterclose.llm.analyst.Scene}
 * gives the same {@link app.afterclose.llm.analyst.Move}, letter by letter in the ways of one
 * country, so that a cut text can be gone on with. "Today" is the day of the rep's message or the
 * one that a tool's result names, never a clock. It says only what a result says; what is not known
 * is said to be unknown.
 *
 * <p>Decided: its answers are content, as a model's are, in the one language that its rules
 * understand, and so they stand here beside the rules and not in the bundle of the program's own
 * words. Numbers, money and days in them are written as in the country of the agent's process,
 * which is the rep's; the letters that it drafts are in English, days included.
 */
@NullMarked
package app.afterclose.llm.analyst;

import org.jspecify.annotations.NullMarked;
