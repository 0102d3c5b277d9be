/**
 * What differs between Linux, macOS and Windows, each behind one small type: the folders, the
 * session's D-Bus, the keyring ({@link app.afterclose.os.keyring}), the start at login ({@link
 * app.afterclose.os.login}), the machine's sleep ({@link app.afterclose.os.power}), the tray
 * ({@link app.afterclose.os.tray}) and the notifications ({@link app.afterclose.os.notify}). What
 * of the keyring, the login and the sleep has not been run on Windows and macOS yet, those rooms
 * say.
 *
 * <p>Law of the room: it sees the model alone, of our own. The only room for AWT and D-Bus. It does
 * not know wire: who needs a socket is told its path.
 *
 * <p>Each service on D-Bus has a connection of its own: the tray and the notifications one that
 * lasts, the keyring one for each call. So what fails in one fails alone.
 *
 * <p>Written after their makers' documentation and never run there: on Windows and macOS, the tray
 * by AWT (whether the icon suits the bar's colour, the menu's marks and letters, a click on the
 * icon itself, which on macOS only opens the menu, and that no second icon appears in the Dock, for
 * which the launcher starts the agent with {@code -Dapple.awt.UIElement=true} and {@code
 * -Dapple.awt.enableTemplateImages=true}; started by its class path alone, it has them not). On
 * Linux, the trays of KDE, GNOME with its extension, and LXQt, which speak the protocol that Xfce's
 * was tried with; of the notifications' daemons, dunst and xfce4-notifyd were tried, and neither
 * GNOME's nor KDE's. On Wayland nothing was tried: whether a window that a notification opens comes
 * to the front with the activation token it is given, and whether one that is open may come at all.
 * The notifications of Windows and macOS are messages of the tray's icon: a click on one should
 * open its conversation on Windows and reaches nobody on macOS, where the icon and the bell tell.
 */
@NullMarked
package app.afterclose.os;

import org.jspecify.annotations.NullMarked;
