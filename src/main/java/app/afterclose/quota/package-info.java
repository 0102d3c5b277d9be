/**
 * The organisation's use of tokens: every turn is booked, and a monthly limit can be kept.
 *
 * <p>Law of the room: it sees model and store's sessions; it speaks SQL over connections that are
 * handed to it and opens none. Sharing the count over machines comes behind the same interface.
 */
@NullMarked
package app.afterclose.quota;

import org.jspecify.annotations.NullMarked;
