/**
 * The desktop's notifications: on Linux org.freedesktop.Notifications over D-Bus, on Windows and
 * macOS messages of the tray's icon.
 *
 * <p>Law of the room: it sees os and the model alone, of our own. A daemon that is missing, hangs
 * or is started anew costs a notification at most: nobody waits for it. Nothing is shown as
 * critical, since that would break through do-not-disturb, which is the desktop's affair.
 */
@NullMarked
package app.afterclose.os.notify;

import org.jspecify.annotations.NullMarked;
