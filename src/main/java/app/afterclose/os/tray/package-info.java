/**
 * The tray's icon and menu. On Linux a StatusNotifierItem with a menu of com.canonical.dbusmenu,
 * spoken over D-Bus by this package itself: a library or AWT would bring GTK or X into the agent.
 * On Windows and macOS AWT's.
 *
 * <p>Decided: the tray holds one connection to the bus for as long as the agent lives, apart from
 * those of other services, so that what fails in one fails alone. It knows nothing of runs: what it
 * shows is a {@link app.afterclose.os.Tray.View}. A click on the icon itself is the menu's first
 * entry.
 */
@NullMarked
package app.afterclose.os.tray;

import org.jspecify.annotations.NullMarked;
