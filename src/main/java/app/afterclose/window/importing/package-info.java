/**
 * Bringing the rep's own data in: which files, and what came of them.
 *
 * <p>Law of the room: files are read by the agent; here they are only named, and its report is
 * shown. It calls the desk and knows no other view.
 */
@NullMarked
package app.afterclose.window.importing;

import org.jspecify.annotations.NullMarked;
