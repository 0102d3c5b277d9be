package app.afterclose.agent;

import static app.afterclose.model.Texts.plain;

import app.afterclose.os.Autostart;
import app.afterclose.store.Journal;
import app.afterclose.store.Offers;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The start at login: kept pointing at this program, switched by the rep, and offered once ever,
 * when a run has outlived its window. A run that this agent found when it began has outlived even
 * the agent before it.
 */
final class LoginOffer {
  private static final Logger LOG = LoggerFactory.getLogger(LoginOffer.class);
  private static final String NAME = "login";

  private final Optional<Autostart> login;
  private final Journal journal;
  private final Consumer<Frame> tell;
  private volatile boolean outlived;

  /**
   * @param tell tells the clients that watch
   */
  LoginOffer(Optional<Autostart> login, Journal journal, Consumer<Frame> tell) {
    this.login = login;
    this.journal = journal;
    this.tell = tell;
    this.outlived = unfinished();
    renew();
  }

  /** The window has gone. */
  void windowGone() {
    outlived |= unfinished();
  }

  /** How the start at login stands, for one who begins to watch. */
  Frame.AtLogin standing() {
    boolean on = on();
    boolean offered =
        login.isPresent()
            && !on
            && outlived
            && !journal.read(session -> Offers.answered(session, NAME));
    return new Frame.AtLogin(login.isPresent(), on, offered);
  }

  /** The rep's wish, which answers the offer. */
  Frame set(boolean on) {
    if (login.isEmpty()) {
      return new Frame.Refused(Frame.Why.BAD, plain("refused.login.none"));
    }
    try {
      login.get().set(on);
    } catch (IOException e) {
      LOG.warn("The start at login could not be changed", e);
      return new Frame.Refused(
          Frame.Why.FAULT, plain("refused.login", String.valueOf(e.getMessage())));
    }
    journal.write(
        tx -> {
          Offers.answer(tx, NAME);
          return true;
        });
    tell();
    return new Frame.Done();
  }

  /** Tells how it stands. */
  void tell() {
    tell.accept(standing());
  }

  /** An update may have moved the program. */
  private void renew() {
    try {
      if (login.isPresent() && login.get().on()) {
        login.get().set(true);
      }
    } catch (IOException e) {
      LOG.warn("The entry for the login could not be written anew", e);
    }
  }

  private boolean on() {
    try {
      return login.isPresent() && login.get().on();
    } catch (IOException e) {
      LOG.info("Whether Afterclose starts at login cannot be read", e);
      return false;
    }
  }

  private boolean unfinished() {
    return !journal.unsettled().isEmpty();
  }
}
