/**
 * What a model may do: tools with a schema and an effect, and the box that holds them.
 *
 * <p>Law of the room: it sees model, json, store (only to hand its sessions on) and crm; it knows
 * no provider. Pages of the web come from {@link app.afterclose.tool.web}. A tool never decides
 * whether it may run: consent is the engine's. Arguments and results are JSON text.
 *
 * <p>Decided: what a tool says to the rep comes from {@link app.afterclose.model.Texts the bundle}
 * with the rep's figures, as it was done, and is journaled so. Its description, its schema with the
 * names of fields and its errors are the model's to read, in one language; a card names its fields
 * by the schema, as it does for any tool from outside.
 */
@NullMarked
package app.afterclose.tool;

import org.jspecify.annotations.NullMarked;
