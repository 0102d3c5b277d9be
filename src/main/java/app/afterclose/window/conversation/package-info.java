/**
 * What can be done with a conversation as a whole, from wherever it is listed: opened, renamed,
 * exported, marked as read, deleted.
 *
 * <p>Law of the room: it reads the model and calls the desk; it knows no view that lists
 * conversations. They ask it for a menu.
 */
@NullMarked
package app.afterclose.window.conversation;

import org.jspecify.annotations.NullMarked;
