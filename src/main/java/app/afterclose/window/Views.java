package app.afterclose.window;

import app.afterclose.window.bell.BellButton;
import app.afterclose.window.composer.Composer;
import app.afterclose.window.connect.Connector;
import app.afterclose.window.conversation.ConversationMenu;
import app.afterclose.window.details.DetailsView;
import app.afterclose.window.importing.Importer;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.settings.SettingsView;
import app.afterclose.window.sidebar.Sidebar;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * The parts of the window that keys and the palette lead to.
 *
 * @param columns rail, sidebar and places side by side
 * @param body the thread or the empty chat
 * @param opened shows what the rep opened over all of them
 */
record Views(
    Columns columns,
    Rail rail,
    Sidebar sidebar,
    Region places,
    Node body,
    Composer composer,
    DetailsView details,
    SettingsView settings,
    BellButton bell,
    Pills pills,
    ConversationMenu menu,
    Importer importer,
    Connector connector,
    Overlay opened) {}
