/**
 * What the organisation shares: tokens, of which every turn is booked and a monthly limit can be
 * kept, and the slots for active runs.
 *
 * <p>Law of the room: it sees model and store's sessions; it speaks SQL over connections that are
 * handed to it and opens none. Sharing the counts over machines comes behind the same interface.
 *
 * <p>Decided here: a slot is claimed in the transaction that begins a run's first link, or its
 * first after a pause, and given back in the one that ends its last. So the claim, and no count
 * made before it, is what keeps a seventh run out, and after a crash the slots are what the journal
 * says. Months and days of tokens are those of UTC: a budget belongs to an organisation, whose reps
 * may live in several zones, and every machine has to mean the same month. A turn is booked in the
 * month in which it began, whenever it ends.
 */
@NullMarked
package app.afterclose.quota;

import org.jspecify.annotations.NullMarked;
