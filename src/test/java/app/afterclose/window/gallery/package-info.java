/**
 * The gallery: every view of the window in every state, pictured without a display.
 *
 * <p>Each part of the window has a class of {@link app.afterclose.window.gallery.Picture}s here;
 * {@link app.afterclose.window.gallery.Gallery} lists them. {@code ./mvnw -Pgallery verify} draws
 * them all into {@code target/gallery}, with an index page; the ordinary build stages each of them
 * and looks at it with the eyes that a test has: contrast, names for screen readers, clipping.
 */
@NullMarked
package app.afterclose.window.gallery;

import org.jspecify.annotations.NullMarked;
