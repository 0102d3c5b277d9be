package app.afterclose.llm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Problem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** The way through the settings' HTTP proxy, for every address but those close by. */
final class ProxyWay extends ProxySelector {
  private final Proxy proxy;

  /** The proxy at an address of which nothing is {@link #wrong}. */
  ProxyWay(String setting) {
    HttpUrl url = HttpUrl.get(setting.strip());
    this.proxy =
        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(url.host(), url.port()));
  }

  /** What keeps {@code setting} from being used. It is not repeated: it may hold a password. */
  static Optional<Problem.Rejected> wrong(String setting) {
    HttpUrl url = HttpUrl.parse(setting.strip());
    boolean plain =
        url != null
            && !url.isHttps()
            && url.encodedUsername().isEmpty()
            && url.encodedPath().equals("/")
            && url.query() == null;
    return plain
        ? Optional.empty()
        : Optional.of(
            new Problem.Rejected(plain("settings.proxy.none"), plain("settings.proxy.remedy")));
  }

  @Override
  public List<Proxy> select(URI uri) {
    return List.of(Near.is(uri.getHost()) ? Proxy.NO_PROXY : proxy);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException why) {
    // The request fails with the same cause, and is told there.
  }
}
