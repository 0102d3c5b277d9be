package app.afterclose.agent;

import app.afterclose.store.Journal;
import app.afterclose.store.Offers;
import app.afterclose.wire.Frame;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;

/**
 * Tells the rep once, where no tray is, what closing the window then means. It is said in the
 * window when a run is under way, for only then does closing leave something behind; and in a
 * strip, so that nothing stands between the rep and closing it.
 */
final class NoTray implements TrayDesk.Drawn {
  private static final String NAME = "no-tray";

  private static final String WORDS =
      "There is no tray here. Afterclose keeps working when you close this window; start it again"
          + " to see it, or end it with Quit (Ctrl+Q).";

  /** A panel that is there takes the icon in far less. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Predicate<Frame> windows;
  private final Journal journal;
  private final InstantSource clock;
  private final Instant since;

  /**
   * @param windows tells the windows that are open; false when there is none
   */
  NoTray(Predicate<Frame> windows, Journal journal, InstantSource clock) {
    this.windows = windows;
    this.journal = journal;
    this.clock = clock;
    this.since = clock.instant();
  }

  @Override
  public void drawn(boolean active, boolean shown) {
    boolean known = clock.instant().isAfter(since.plus(PATIENCE));
    if (active && !shown && known && !said() && windows.test(new Frame.Notice(WORDS))) {
      journal.write(
          tx -> {
            Offers.answer(tx, NAME);
            return true;
          });
    }
  }

  private boolean said() {
    return journal.read(session -> Offers.answered(session, NAME));
  }
}
