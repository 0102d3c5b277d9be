package app.afterclose.client;

import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Connection;
import app.afterclose.wire.Endpoint;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One command to an agent that is there; nothing is started for it. */
public final class Once {
  private static final Logger LOG = LoggerFactory.getLogger(Once.class);

  private Once() {}

  /** The answer, or empty when there is no agent of this build, or it does not answer in time. */
  public static Optional<Frame> ask(Path socket, Build build, Command command, Duration patience) {
    if (!Files.exists(socket)) {
      return Optional.empty();
    }
    try (Connection agent = Endpoint.connect(socket, Wire.json(), new Deaf())) {
      Frame welcome = agent.send(build.hello()).get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return welcome instanceof Frame.Welcome
          ? Optional.of(agent.send(command).get(patience.toMillis(), TimeUnit.MILLISECONDS))
          : Optional.empty();
    } catch (IOException | ExecutionException | TimeoutException e) {
      LOG.debug("No agent answers at {}", socket, e);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static final class Deaf implements Connection.Listener {
    @Override
    public void pushed(Frame frame) {}

    @Override
    public void ended(String why) {}
  }
}
