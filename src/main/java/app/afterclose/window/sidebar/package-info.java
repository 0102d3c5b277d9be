/**
 * The conversations on the left: grouped, searched, one click from being opened.
 *
 * <p>Law of the room: it reads the model and calls the desk. What is shown in which order is
 * decided by a pure function, apart from the list that shows it.
 */
@NullMarked
package app.afterclose.window.sidebar;

import org.jspecify.annotations.NullMarked;
