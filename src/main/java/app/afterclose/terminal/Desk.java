package app.afterclose.terminal;

import app.afterclose.model.Figures;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;

/**
 * What every command needs.
 *
 * @param in standard input
 * @param zone the rep's
 * @param figures how the rep reads numbers and dates
 */
record Desk(
    Screen screen, InputStream in, Agents agents, Clock clock, ZoneId zone, Figures figures) {}
