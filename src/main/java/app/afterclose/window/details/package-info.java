/**
 * The details of a run: its facts, its parts and waits on a time line, its steps with what they
 * were asked with and gave back.
 *
 * <p>Law of the room: it reads the model and the entries that the desk follows, folded by {@link
 * app.afterclose.model.RunLog}, and calls the desk; it knows no other view and keeps nothing but
 * which run is shown and what is open. What is said is decided apart from how it looks: {@code
 * DetailRows} turns a fold into rows of words (pure), a virtual list shows those in sight.
 */
@NullMarked
package app.afterclose.window.details;

import org.jspecify.annotations.NullMarked;
