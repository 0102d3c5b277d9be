package app.afterclose.tool.web;

import java.net.InetAddress;
import java.time.Duration;

/** Fetches from test servers: as the product does, but from this computer alone. */
public final class Loopback {
  public static final String NAME = "Afterclose/1.2.3";

  private Loopback() {}

  public static Fetcher fetcher(Duration limit) {
    return new Fetcher(NAME, limit, InetAddress::isLoopbackAddress);
  }
}
