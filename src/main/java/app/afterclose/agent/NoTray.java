package app.afterclose.agent;

import static app.afterclose.model.Texts.plain;

import app.afterclose.store.Journal;
import app.afterclose.store.Offers;
import app.afterclose.wire.Frame;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells the rep once, where no tray is, what closing the window then means. It is said in the
 * window when a run is under way, for only then does closing leave something behind; and in a
 * strip, so that nothing stands between the rep and closing it.
 */
final class NoTray implements TrayDesk.Drawn {
  private static final String NAME = "no-tray";

  /** A panel that is there takes the icon in far less, and one that is started again, too. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Predicate<Frame> windows;
  private final Journal journal;
  private final InstantSource clock;
  private @Nullable Instant missing;

  /**
   * @param windows tells the windows that are open; false when there is none
   */
  NoTray(Predicate<Frame> windows, Journal journal, InstantSource clock) {
    this.windows = windows;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public void drawn(boolean active, boolean shown) {
    boolean known = known(shown, clock.instant());
    if (active && known && !said() && windows.test(new Frame.Notice(plain("notice.noTray")))) {
      journal.write(
          tx -> {
            Offers.answer(tx, NAME);
            return true;
          });
    }
  }

  /** Whether there has been none for a while. */
  private boolean known(boolean shown, Instant now) {
    missing = shown ? null : missing == null ? now : missing;
    return missing != null && now.isAfter(missing.plus(PATIENCE));
  }

  private boolean said() {
    return journal.read(session -> Offers.answered(session, NAME));
  }
}
