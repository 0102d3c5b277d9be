/**
 * What a model may do: tools with a schema and an effect, and the box that holds them.
 *
 * <p>Law of the room: it sees model, json, store (only to hand its sessions on) and crm; it knows
 * no provider. Pages of the web come from {@link app.afterclose.tool.web}. A tool never decides
 * whether it may run: consent is the engine's. Arguments and results are JSON text.
 */
@NullMarked
package app.afterclose.tool;

import org.jspecify.annotations.NullMarked;
