/**
 * How the window looks: the faces, AtlantaFX's Primer in light and dark, the stylesheets by
 * component, and the icons of a run's states.
 *
 * <p>Law of the room: it knows the model's words and JavaFX, no view and no agent. Colours come
 * from AtlantaFX's variables alone, so that a new look is a new set of variables; each stylesheet
 * belongs to one component.
 */
@NullMarked
package app.afterclose.window.theme;

import org.jspecify.annotations.NullMarked;
