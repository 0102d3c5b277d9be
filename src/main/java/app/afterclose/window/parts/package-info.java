/**
 * Small pieces that several views share: buttons that are an icon, the line that says a run's
 * state, what Escape closes.
 *
 * <p>Law of the room: it knows the model's words, the theme and JavaFX; neither the window's state
 * nor a view.
 *
 * <p>Announcements: JavaFX 26 has neither a live region nor a notification for screen readers, so
 * {@link app.afterclose.window.parts.Announcer} changes a text and says that it changed. On Windows
 * that is a changed value (UI Automation), on macOS a changed value or title; a reader speaks it if
 * it is set to follow changes away from the focus. On Linux JavaFX tells assistive programs nothing
 * at all. Whoever must not miss it is therefore also told by the bell and a notification.
 */
@NullMarked
package app.afterclose.window.parts;

import org.jspecify.annotations.NullMarked;
