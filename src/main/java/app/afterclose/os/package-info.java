/**
 * What differs between Linux, macOS and Windows, each behind one small type: the folders, the
 * session's D-Bus, and the keyring ({@link app.afterclose.os.keyring}).
 *
 * <p>Law of the room: it sees the model alone, of our own. The only room for AWT and D-Bus. It does
 * not know wire: who needs a socket is told its path.
 */
@NullMarked
package app.afterclose.os;

import org.jspecify.annotations.NullMarked;
