/**
 * How the words of {@link app.afterclose.model} are written: the one JSON mapper, the codec of
 * journal entries, and the settings file.
 *
 * <p>Law of the room: it sees the model, Jackson and the log, nothing else; nobody else makes a
 * mapper. Sealed types are told apart by a {@code kind} field that holds the record's simple name;
 * ids are plain strings, instants and durations ISO-8601 text. Fields that a reader does not know
 * are skipped and absent ones take Java's defaults, so that entries may gain fields.
 */
@NullMarked
package app.afterclose.json;

import org.jspecify.annotations.NullMarked;
