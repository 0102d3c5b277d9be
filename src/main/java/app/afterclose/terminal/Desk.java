package app.afterclose.terminal;

import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;

/**
 * What every command needs.
 *
 * @param in standard input
 * @param zone the rep's
 */
record Desk(Screen screen, InputStream in, Agents agents, Clock clock, ZoneId zone) {}
