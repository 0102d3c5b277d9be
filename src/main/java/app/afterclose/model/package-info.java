/**
 * The words of Afterclose: what a conversation, a run, a link, a turn and a tool call are, the
 * {@link app.afterclose.model.Entry entries} that tell what happened to them, and the folds that
 * turn entries into state.
 *
 * <p>Law of the room: the JDK only. Everything is a value (a record, an enum or a sealed interface
 * of them); nothing here does I/O, reads a clock, starts a thread or knows how it is written to
 * disk or sent. Times are {@link java.time.Instant}s handed in, durations {@link
 * java.time.Duration}s, and arguments, results and schemas of tools are JSON <em>text</em>, since
 * this room knows no JSON library. Both wings of the house share it, so what the agent decides and
 * what a window shows come from the same fold.
 *
 * <p>Decided: everything that the rep is told stands in one bundle, {@link
 * app.afterclose.model.Texts}, for a window, a terminal and the agent's notifications and tray say
 * the same thing in the same words. A value that is journaled or sent says what happened with its
 * figures, and its reader says it; what a tool or a server said was journaled as text, and stays as
 * it is. The bundle is the one resource that this room reads.
 *
 * <p>Decided: a turn that sums the conversation up is a turn like any, marked in each of its
 * entries. Its text is the model's own: no fold shows it to the rep, it is no answer and is not
 * searched. Text of paused turns, unlike that of cut ones, is not gone on from, but it is the
 * beginning of the answer.
 */
@NullMarked
package app.afterclose.model;

import org.jspecify.annotations.NullMarked;
