/**
 * What differs between Linux, macOS and Windows, each behind one small type: the folders, the
 * session's D-Bus, the keyring ({@link app.afterclose.os.keyring}), and the start at login ({@link
 * app.afterclose.os.login}).
 *
 * <p>Law of the room: it sees the model alone, of our own. The only room for AWT and D-Bus. It does
 * not know wire: who needs a socket is told its path.
 */
@NullMarked
package app.afterclose.os;

import org.jspecify.annotations.NullMarked;
