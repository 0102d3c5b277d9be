/**
 * What the window knows, and what the rep can do in it.
 *
 * <p>Law of the room: it knows model, wire and JavaFX's properties, and no view. Frames come in
 * through the {@link app.afterclose.window.state.Inbox}, which any thread may call; everything else
 * belongs to the JavaFX thread. Views read the {@link app.afterclose.window.state.WindowModel} when
 * its revision changes and draw themselves anew from it; what the rep does goes to the {@link
 * app.afterclose.window.state.Desk}.
 *
 * <p>Decided: whoever sends the rep to one draft or deal calls {@code Desk.show(Place, Ref)}. The
 * place's view finds it in {@code WindowModel.focusOn()} when it draws itself, brings it into sight
 * whatever filter stood before, and says {@code Desk.shown()}; so a click is carried out once, even
 * if the rows are still on their way.
 */
@NullMarked
package app.afterclose.window.state;

import org.jspecify.annotations.NullMarked;
