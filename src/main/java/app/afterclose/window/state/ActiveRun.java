package app.afterclose.window.state;

import app.afterclose.model.RunHead;
import java.time.Instant;

/**
 * A run that is not over.
 *
 * @param title its conversation's title, or the request while that is not known
 * @param at when the head was as it says
 */
public record ActiveRun(RunHead head, String title, Instant at) {}
