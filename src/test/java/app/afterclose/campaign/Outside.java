package app.afterclose.campaign;

import app.afterclose.model.CallId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** What tools act on, in a process that is not killed: it counts what was done, by call. */
final class Outside implements AutoCloseable {
  private static final String MARK = "mark";
  private static final int MAX_PAUSE = 40;

  private final ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
  private final Map<String, Map<CallId, Integer>> done = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Its parties are the acts at hand, and one that stands for the outside itself. */
  private final Phaser acting = new Phaser(1);

  Outside() throws IOException {
    Thread.ofVirtual().name("outside").start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** How often each call of this tool was done. */
  Map<CallId, Integer> done(String tool) {
    return Map.copyOf(done.getOrDefault(tool, Map.of()));
  }

  /** Returns when everything that a killed process had said has been counted. */
  void settle() {
    // Connections are taken in the order in which they came.
    act(port(), MARK, new CallId(MARK));
    acting.arriveAndAwaitAdvance();
  }

  /** Does something outside, by a tool's hand. Returns when the outside has answered. */
  static void act(int port, String tool, CallId call) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write((tool + " " + call + "\n").getBytes(StandardCharsets.UTF_8));
      if (socket.getInputStream().read() < 0) {
        throw new IOException("the outside hung up");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        acting.register();
        Thread.ofVirtual().name("act").start(() -> serve(socket));
      }
    } catch (SocketException e) {
      closed.countDown();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket socket) {
    boolean counted = false;
    try (socket) {
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String line = in.readLine();
      if (line != null) {
        count(line);
        acting.arriveAndDeregister();
        counted = true;
        pause(line);
        socket.getOutputStream().write('\n');
      }
    } catch (IOException killed) {
      // Who asked is gone: what was done is done.
    } finally {
      if (!counted) {
        acting.arriveAndDeregister();
      }
    }
  }

  private void count(String line) {
    int space = line.indexOf(' ');
    String tool = space < 0 ? "" : line.substring(0, space);
    if (!tool.isEmpty() && !tool.equals(MARK)) {
      done.computeIfAbsent(tool, _ -> new ConcurrentHashMap<>())
          .merge(new CallId(line.substring(space + 1)), 1, Integer::sum);
    }
  }

  /** Between what was done and the answer, so that kills fall there too. */
  private void pause(String line) {
    if (line.startsWith(MARK)) {
      return;
    }
    try {
      closed.await(ThreadLocalRandom.current().nextInt(MAX_PAUSE), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
