/**
 * Connecting a model: which server, which key, which model, whether it works.
 *
 * <p>Law of the room: it asks the agent through the desk and shows what comes; the network, the
 * keyring and the settings' file are the agent's. A key that was typed lives in its field until the
 * form closes, and is neither printed nor put anywhere else. It knows no other view.
 */
@NullMarked
package app.afterclose.window.connect;

import org.jspecify.annotations.NullMarked;
