package app.afterclose.client;

import app.afterclose.model.ConversationId;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Endpoint;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Greeting;
import app.afterclose.wire.Handler;
import app.afterclose.wire.Peer;
import app.afterclose.wire.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * An agent without an engine, on a real socket: it keeps entries, lets them be followed, and
 * answers everything else as a test says.
 */
public final class FakeAgent implements AutoCloseable {
  private final Endpoint endpoint;
  private final List<Recorded> journal;
  private final List<LiveText> live = new ArrayList<>();
  private final Map<Peer, ConversationId> followers = new ConcurrentHashMap<>();
  private final Function<Command, Frame> script;

  /** What happens, on a thread of its own, once a conversation is followed. */
  public volatile Runnable whenFollowed = () -> {};

  /** Every command after Hello, as it came. */
  public final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();

  /**
   * @param journal entries of an agent before this one; this one's are added to it
   * @param script answers all but Follow and Unfollow
   */
  public FakeAgent(
      Path socket, Build build, List<Recorded> journal, Function<Command, Frame> script)
      throws IOException {
    this.journal = journal;
    this.script = script;
    this.endpoint =
        Endpoint.listen(
            socket, Wire.json(), Greeting.before(build, Path.of("home"), this::handler));
  }

  /** Commits an entry and tells those who follow. */
  public synchronized void append(Recorded entry) {
    journal.add(entry);
    followers.forEach(
        (peer, id) -> {
          if (id.equals(entry.conversation())) {
            peer.push(new Frame.Happened(entry));
          }
        });
  }

  /** Streams text. */
  public synchronized void say(LiveText text) {
    live.add(text);
    followers.keySet().forEach(peer -> peer.push(new Frame.Live(text)));
  }

  /** Tells every client, whether it follows or not. */
  public void pushToAll(Frame frame) {
    endpoint.pushToAll(frame);
  }

  /** Goes away without a word, as a crash would. */
  @Override
  public void close() throws IOException {
    endpoint.close();
  }

  private Handler handler(Peer peer) {
    return new Handler() {
      @Override
      public Frame on(Command command) {
        commands.add(command);
        return switch (command) {
          case Command.Follow follow -> {
            Frame answer = follow(peer, follow);
            Thread.ofVirtual().start(whenFollowed);
            yield answer;
          }
          case Command.Unfollow _ -> {
            followers.remove(peer);
            yield new Frame.Done();
          }
          default -> script.apply(command);
        };
      }

      @Override
      public void gone() {
        followers.remove(peer);
      }
    };
  }

  private synchronized Frame follow(Peer peer, Command.Follow follow) {
    followers.put(peer, follow.conversation());
    return new Frame.Entries(
        follow.conversation(),
        journal.stream()
            .filter(e -> e.conversation().equals(follow.conversation()))
            .filter(e -> e.seq() > follow.after())
            .toList(),
        List.copyOf(live));
  }
}
