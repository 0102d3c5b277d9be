/**
 * The e-mails that were drafted and approved, to be read and copied.
 *
 * <p>Law of the room: it reads the model and calls the desk; it knows no other view. Drafts are the
 * agent's: they are asked for whenever the place is entered, and changed nowhere here.
 */
@NullMarked
package app.afterclose.window.drafts;

import org.jspecify.annotations.NullMarked;
