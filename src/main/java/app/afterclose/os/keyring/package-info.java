/**
 * The system's keyring, for each system: the Secret Service of Linux desktops over D-Bus, the
 * Credential Manager of Windows, the keychain of macOS.
 *
 * <p>Law of the room: part of os. Others see {@link app.afterclose.os.Keyring} and make one with
 * {@link app.afterclose.os.keyring.Keyrings}. Nothing here logs, prints or throws a key, and no key
 * stays here after a call.
 *
 * <p>Decided: entries have the service {@code afterclose} and, as account, the name that the caller
 * gives, the same on every system, so that {@code secret-tool lookup service afterclose account
 * NAME} finds them and the rep may put one there. On D-Bus the session is a plain one: who could
 * listen to the user's bus could ask the keyring as well. Each call opens a connection of its own,
 * so that nothing is held open, and a keyring that came or went is noticed.
 *
 * <p>Run: against GNOME Keyring 42. Not run yet: Windows and macOS. What is there to test of them
 * without their system is tested (layouts, names, meanings of errors); the calls themselves are
 * written from Microsoft's wincred.h reference and Apple's Security framework reference.
 */
@NullMarked
package app.afterclose.os.keyring;

import org.jspecify.annotations.NullMarked;
