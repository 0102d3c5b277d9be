/**
 * The place of settings: what can be set, in plain words with its effect, each change applied at
 * once.
 *
 * <p>Law of the room: it reads the model and asks the agent through the desk; the file is the
 * agent's, and what the agent says of it is shown. A change that could not be saved says so at its
 * field, and what was typed stays there. Nodes are built once and redrawn in place, so that a hand
 * edit of the file moves neither the focus nor the caret. It knows the form that connects a model,
 * and no other view.
 */
@NullMarked
package app.afterclose.window.settings;

import org.jspecify.annotations.NullMarked;
