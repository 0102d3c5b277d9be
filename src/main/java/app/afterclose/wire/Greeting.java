package app.afterclose.wire;

import static app.afterclose.model.Texts.plain;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the agent's own handler: a client says Hello first, and only one of the same build
 * goes on. A newer one may ask for the hand-over and nothing else.
 */
public final class Greeting implements Handler {
  private final Build own;
  private final Path home;
  private final Peer peer;
  private final Function<Peer, Handler> next;
  private @Nullable Handler inside;
  private boolean mayHandOver;

  private Greeting(Build own, Path home, Peer peer, Function<Peer, Handler> next) {
    this.own = own;
    this.home = home;
    this.peer = peer;
    this.next = next;
  }

  /**
   * Handlers for {@link Endpoint#listen}.
   *
   * @param own the agent's build
   * @param home the agent's data folder, which a client is told
   * @param next makes the handler of a client that fits, or that asks for the hand-over; it never
   *     sees Hello
   */
  public static Function<Peer, Handler> before(Build own, Path home, Function<Peer, Handler> next) {
    return peer -> new Greeting(own, home, peer, next);
  }

  @Override
  public Frame on(Command command) {
    if (inside != null && !(command instanceof Command.Hello)) {
      return inside.on(command);
    }
    if (command instanceof Command.Hello hello && inside == null) {
      return greet(Build.of(hello));
    }
    if (command instanceof Command.HandOver && mayHandOver) {
      inside = next.apply(peer);
      return inside.on(command);
    }
    return new Frame.Refused(Frame.Why.BAD, plain("wire.hello"));
  }

  @Override
  public Optional<CompletableFuture<Frame>> later(Command command) {
    return inside == null ? Optional.empty() : inside.later(command);
  }

  @Override
  public void answered() {
    if (inside != null) {
      inside.answered();
    }
  }

  @Override
  public void gone() {
    if (inside != null) {
      inside.gone();
    }
  }

  private Frame greet(Build client) {
    if (own.fits(client)) {
      inside = next.apply(peer);
      return new Frame.Welcome(own.protocol(), own.version(), own.id(), home.toString());
    }
    boolean newer = own.newerThan(client);
    mayHandOver = !newer;
    return new Frame.Outdated(
        newer, own.version(), newer ? plain("wire.updated") : plain("wire.older"));
  }
}
