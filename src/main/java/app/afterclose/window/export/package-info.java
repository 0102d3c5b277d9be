/**
 * A conversation as a file that is read anywhere.
 *
 * <p>Law of the room: {@link app.afterclose.window.export.Transcript} decides what stands in the
 * file and is pure; {@link app.afterclose.window.export.Exporter} fetches the conversation, be it
 * open or not, and writes it. Other rooms call {@link
 * app.afterclose.window.export.Exporter#export(app.afterclose.model.ConversationId,
 * java.nio.file.Path)} with a file that the rep chose, {@link
 * app.afterclose.window.export.Exporter#name} being the one to offer; they get the exporter from
 * the window's assembly.
 *
 * <p>Decided: who speaks is a bold line and not a heading, so that the headings of an answer are
 * the document's own; the rep's message is quoted, so that whatever was pasted into it stays within
 * it; the model's text is written as it came. Arguments and results of tools stay out: the file is
 * for people, and a line tells them what was done.
 */
@NullMarked
package app.afterclose.window.export;

import org.jspecify.annotations.NullMarked;
