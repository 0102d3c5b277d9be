package app.afterclose.engine;

import app.afterclose.llm.Provider;
import app.afterclose.model.Figures;
import app.afterclose.model.Settings;
import app.afterclose.quota.Quota;
import app.afterclose.store.Journal;
import app.afterclose.tool.Toolbox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What the engine works with.
 *
 * @param settings read at the start of each link
 * @param provider makes the one who answers
 * @param clock the wall clock
 * @param nanos a monotonic clock, in nanoseconds
 * @param tick how often a link that waits for a model or a tool journals its running time
 * @param random for ids and delays
 * @param figures how the rep reads numbers and lengths of time
 */
public record Gear(
    Journal journal,
    Toolbox tools,
    Quota quota,
    Supplier<Settings> settings,
    Function<Settings.Provider, Provider> provider,
    InstantSource clock,
    LongSupplier nanos,
    Duration tick,
    RandomGenerator random,
    Figures figures) {}
