/**
 * Markdown as the thread shows it: commonmark with tables, strikethrough and bare links.
 *
 * <p>Law of the room: text is first read into plain values ({@link
 * app.afterclose.window.markdown.Block}), which compare by value and are tested without JavaFX;
 * nodes are made from those and updated in place when a value of the same kind takes the place of
 * another, so that text which arrives costs the runs that changed. It knows nothing of runs,
 * conversations or cards. HTML is shown as it was written, pictures as their words: nothing is
 * loaded from anywhere. Links are told to a callback and only {@code http}, {@code https} and
 * {@code mailto} are links at all.
 */
@NullMarked
package app.afterclose.window.markdown;

import org.jspecify.annotations.NullMarked;
