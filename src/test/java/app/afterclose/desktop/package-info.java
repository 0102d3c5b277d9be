/**
 * The built program on a real desktop: an X server without a screen, a session bus, a window
 * manager, a panel with a tray, a notification daemon, and hands that type and click.
 *
 * <p>Law of the room: only {@code ./mvnw -Pdesktop verify} runs what is here (the tag {@code
 * desktop}); it fails where something is not installed, since whoever asks for it wants it. Each
 * session is private: a display that the X server picks, a bus and folders of its own, and it ends
 * the processes that it started and no others. What was on the screen, and the log of every
 * process, stays in {@code target/desktop}.
 */
@NullMarked
package app.afterclose.desktop;

import org.jspecify.annotations.NullMarked;
