package app.afterclose.llm;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.stream.Stream;

/** Whether this computer has a way to the world. */
final class Network {
  /** Addresses for documentation (RFC 5737, 3849): nobody is asked, and nobody is there. */
  private static final String[] ANYWHERE = {"192.0.2.1", "2001:db8::1"};

  private Network() {}

  /** Looks for a route, which sends nothing. */
  static boolean isThere() {
    return Stream.of(ANYWHERE).anyMatch(Network::routed);
  }

  private static boolean routed(String address) {
    try (var socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(address, 9));
      return true;
    } catch (IOException e) {
      // That there is none is the answer.
      return false;
    }
  }
}
