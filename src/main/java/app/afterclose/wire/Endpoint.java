package app.afterclose.wire;

import app.afterclose.json.Json;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the agent listens and clients connect. */
public final class Endpoint implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private final Path socket;
  private final Json json;
  private final Function<Peer, Handler> handlers;
  private final ServerSocketChannel server;
  private final UserPrincipal owner;
  private final Set<Peer> peers = ConcurrentHashMap.newKeySet();

  private Endpoint(
      Path socket, Json json, Function<Peer, Handler> handlers, ServerSocketChannel server)
      throws IOException {
    this.socket = socket;
    this.json = json;
    this.handlers = handlers;
    this.server = server;
    this.owner = PeerUser.ownerOf(socket);
  }

  /**
   * Listens at {@code socket}, a file readable by its owner alone. Only the holder of the data
   * folder's lock may call it: a socket file that is there already is a dead agent's and is
   * replaced.
   *
   * @param json made by {@link Wire#json}
   * @param handlers called once for each client, before its first command
   * @throws IOException when the socket cannot be made; its path may have at most {@link
   *     Wire#MAX_PATH} bytes
   */
  public static Endpoint listen(Path socket, Json json, Function<Peer, Handler> handlers)
      throws IOException {
    checkLength(socket);
    Files.deleteIfExists(socket);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(socket));
      if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
      }
      var endpoint = new Endpoint(socket, json, handlers, server);
      Thread.ofVirtual().name("accept").start(endpoint::accept);
      return endpoint;
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * Connects to the agent that listens at {@code socket}.
   *
   * @throws IOException when nobody listens there, or somebody who is not this user
   */
  public static Connection connect(Path socket, Json json, Connection.Listener listener)
      throws IOException {
    checkLength(socket);
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(UnixDomainSocketAddress.of(socket));
      PeerUser.check(channel, PeerUser.ownerOf(socket));
      return new Connection(channel, json, listener).start();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Tells every client. */
  public void pushToAll(Frame frame) {
    peers.forEach(peer -> peer.push(frame));
  }

  /**
   * Takes no more clients, removes the socket's file, and ends every connection once it has been
   * sent what waits for it, within a second.
   */
  @Override
  public void close() throws IOException {
    // The file goes first: whoever holds the lock next makes one of the same name.
    Files.deleteIfExists(socket);
    server.close();
    peers.forEach(Peer::close);
    long until = System.nanoTime() + LAST_WORDS.toNanos();
    try {
      for (Peer peer : peers) {
        peer.await(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      peers.forEach(Peer::cut);
    }
  }

  private void accept() {
    long count = 0;
    while (server.isOpen()) {
      try {
        welcome(server.accept(), "client-" + ++count);
      } catch (ClosedChannelException _) {
        return;
      } catch (IOException e) {
        LOG.warn("a client could not be taken", e);
        pause();
      }
    }
  }

  private void welcome(SocketChannel channel, String name) throws IOException {
    try {
      PeerUser.check(channel, owner);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    var peer = new Peer(channel, json, name);
    peers.add(peer);
    peer.start(handlers, peers::remove);
    if (!server.isOpen()) {
      peer.close();
    }
  }

  /** Out of file descriptors, say: trying again at once would only heat the machine. */
  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(100));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void checkLength(Path socket) throws IOException {
    int bytes = socket.toString().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > Wire.MAX_PATH) {
      throw new IOException(
          "the socket's path has %d bytes, and systems allow only %d: %s"
              .formatted(bytes, Wire.MAX_PATH, socket));
    }
  }
}
