package app.afterclose.window.settings;

import app.afterclose.model.ConversationId;
import app.afterclose.window.connect.Connector;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.theme.Appearance;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;

/**
 * What the settings can do beyond the agent's settings.
 *
 * @param appearance the rep's wish, which is remembered by whoever holds it
 * @param connector gives the form that connects a model
 * @param overlay where something is shown over the window
 * @param importing lets the rep import deals
 * @param browse opens an address in the rep's own programs
 * @param delete asks whether to delete a conversation for good
 * @param export asks for a file and writes a conversation into it; empty where that cannot be
 * @param zone the rep's
 */
public record Hands(
    ObjectProperty<Appearance> appearance,
    Connector connector,
    Overlay overlay,
    Runnable importing,
    Consumer<String> browse,
    Consumer<ConversationId> delete,
    Optional<Consumer<ConversationId>> export,
    ZoneId zone) {}
