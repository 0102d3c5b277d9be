package app.afterclose.llm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** Says one thing to whoever connects, whatever they say, and hangs up. */
final class Blunt implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

  Blunt(String word) throws IOException {
    Thread.ofVirtual().start(() -> serve(word.getBytes(StandardCharsets.UTF_8)));
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve(byte[] word) {
    while (!socket.isClosed()) {
      try (var client = socket.accept()) {
        client.getInputStream().readNBytes(16);
        client.getOutputStream().write(word);
        client.getOutputStream().flush();
        client.shutdownOutput();
        client.getInputStream().readAllBytes();
      } catch (IOException e) {
        // The other side's assertion says what was wrong.
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
