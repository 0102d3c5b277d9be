/**
 * The thread of a conversation: what the rep asked, what was said and done, and the cards that wait
 * for the rep, as a list of blocks.
 *
 * <p>Law of the room: it shows a {@link app.afterclose.model.History} and calls {@link
 * app.afterclose.window.thread.ThreadActions}; it knows no client, no wire and no frame around it.
 * What is shown is decided apart from how: {@code Rows} turns a history into rows (pure), {@code
 * Column} shows those in sight. A row holds one top-level block of markdown, not a message: so a
 * message longer than the window stays pinned, and text that arrives touches one node. What the rep
 * types into a card lives in the card's own node, which is kept while its call waits, in sight or
 * not. FX thread only.
 *
 * <p>Decided: {@code Column} is our own and no ListView. A ListView guesses the heights of rows
 * that it has not shown, and the text under the reader's eyes jumps by hundreds of pixels when it
 * learns better; it also reuses the cells in which the rep is typing.
 */
@NullMarked
package app.afterclose.window.thread;

import org.jspecify.annotations.NullMarked;
