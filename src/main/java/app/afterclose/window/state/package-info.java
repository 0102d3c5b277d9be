/**
 * What the window knows, and what the rep can do in it.
 *
 * <p>Law of the room: it knows model, wire and JavaFX's properties, and no view. Frames come in
 * through the {@link app.afterclose.window.state.Inbox}, which any thread may call; everything else
 * belongs to the JavaFX thread. Views read the {@link app.afterclose.window.state.WindowModel} when
 * its revision changes and draw themselves anew from it; what the rep does goes to the {@link
 * app.afterclose.window.state.Desk}.
 */
@NullMarked
package app.afterclose.window.state;

import org.jspecify.annotations.NullMarked;
