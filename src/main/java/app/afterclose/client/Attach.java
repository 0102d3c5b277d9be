package app.afterclose.client;

import static app.afterclose.model.Texts.plain;

import app.afterclose.json.Json;
import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Connection;
import app.afterclose.wire.Endpoint;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One way to a connection that has been welcomed: knock, start an agent when nobody answers, ask an
 * older one to hand over, and try again until the time is up.
 */
final class Attach {
  private static final Logger LOG = LoggerFactory.getLogger(Attach.class);
  private static final long FIRST_PAUSE = 20;
  private static final long LONGEST_PAUSE = 200;

  /** Between two starts, so that agents that end at once do not come in a swarm. */
  private static final long BETWEEN_STARTS = TimeUnit.MILLISECONDS.toNanos(500);

  private final Path socket;
  private final Build build;
  private final @Nullable Starter starter;
  private final Duration patience;
  private final Json json;

  /**
   * @param starter null when an absent agent is to stay absent
   * @param patience how long to try
   */
  Attach(Path socket, Build build, @Nullable Starter starter, Duration patience, Json json) {
    this.socket = socket;
    this.build = build;
    this.starter = starter;
    this.patience = patience;
    this.json = json;
  }

  /**
   * A connection.
   *
   * @param welcome what the agent answered to Hello
   * @param session what it says on its own
   * @param started whether it had to be started
   */
  record Attached(Connection connection, Frame.Welcome welcome, Session session, boolean started) {}

  /**
   * Blocks until it is attached.
   *
   * @param givenUp asked between tries
   */
  Attached go(BooleanSupplier givenUp) throws NoAgent, InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    long pause = FIRST_PAUSE;
    long nextStart = System.nanoTime();
    Starter.@Nullable Attempt attempt = null;
    while (!givenUp.getAsBoolean()) {
      long left = until - System.nanoTime();
      Attached attached = left > 0 ? knock(left, attempt != null) : null;
      if (attached != null) {
        return attached;
      }
      if (starter == null) {
        throw new NoAgent(NoAgent.Why.ABSENT, plain("attach.absent"));
      }
      if (left <= 0) {
        throw tooLate();
      }
      // Nobody answers: start one, and another if that one found a dying agent's lock still held.
      boolean none = attempt == null || ended(attempt);
      if (none && System.nanoTime() - nextStart >= 0) {
        attempt = start(starter);
        nextStart = System.nanoTime() + BETWEEN_STARTS;
      }
      Thread.sleep(Math.min(pause, Math.max(1, TimeUnit.NANOSECONDS.toMillis(left))));
      pause = Math.min(LONGEST_PAUSE, pause * 2);
    }
    throw new NoAgent(NoAgent.Why.CLOSED, plain("attach.closed"));
  }

  /** Whether it ended, leaving the place to another agent; throws when it failed. */
  private static boolean ended(Starter.Attempt attempt) throws NoAgent {
    if (attempt.underWay()) {
      return false;
    }
    Optional<String> failure = attempt.failure();
    if (failure.isPresent()) {
      throw new NoAgent(NoAgent.Why.FAILED, plain("attach.failed", failure.get()));
    }
    return true;
  }

  private static Starter.Attempt start(Starter with) throws NoAgent {
    try {
      return with.start();
    } catch (IOException e) {
      throw new NoAgent(
          NoAgent.Why.FAILED, plain("attach.unstarted", String.valueOf(e.getMessage())));
    }
  }

  private NoAgent tooLate() {
    return new NoAgent(
        NoAgent.Why.FAILED,
        plain("attach.late", String.valueOf(Math.max(1, patience.toSeconds()))));
  }

  /** Null when nobody is there yet, or somebody who is about to leave. */
  private @Nullable Attached knock(long nanos, boolean started)
      throws NoAgent, InterruptedException {
    var session = new Session();
    Connection connection;
    try {
      connection = Endpoint.connect(socket, json, session);
    } catch (IOException e) {
      LOG.debug("nobody at {}", socket, e);
      return null;
    }
    Frame answer = ask(connection, build.hello(), nanos);
    if (answer instanceof Frame.Welcome welcome) {
      return new Attached(connection, welcome, session, started);
    }
    try (connection) {
      if (answer instanceof Frame.Outdated outdated) {
        if (outdated.newer()) {
          throw new NoAgent(NoAgent.Why.NEWER, outdated.message());
        }
        LOG.info("An agent of an older build is asked to hand over");
        ask(connection, new Command.HandOver(), nanos);
        if (!session.over(nanos)) {
          LOG.warn("The agent of an older build has not gone yet");
        }
      }
    }
    return null;
  }

  private static @Nullable Frame ask(Connection connection, Command command, long nanos)
      throws InterruptedException {
    try {
      return connection.send(command).get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("no answer to {}", command, e);
      return null;
    }
  }
}
