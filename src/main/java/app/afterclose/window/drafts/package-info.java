/**
 * The e-mails that were drafted and approved: to be read, changed, copied, opened in the rep's mail
 * program, saved as a file, and deleted.
 *
 * <p>Law of the room: it reads the model and calls the desk; it knows no other view. Drafts are the
 * agent's: what is changed here is the agent's to save, and never overwrites a change from
 * elsewhere. Sending is the rep's own act, in their mail program. How a message is written down is
 * pure ({@code Eml}, {@code Mailto}); a library for mail would bring a hundred times the code.
 */
@NullMarked
package app.afterclose.window.drafts;

import org.jspecify.annotations.NullMarked;
