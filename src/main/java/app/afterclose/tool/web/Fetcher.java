package app.afterclose.tool.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Fetches pages of the public web. Sends no cookies and no key. Any thread may ask. */
public final class Fetcher {
  /** How many times a page may lead elsewhere. */
  static final int REDIRECTS = 5;

  /** What is read of a page at most, unpacked. */
  static final long BYTES = 5L << 20;

  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final OkHttpClient client;
  private final String name;
  private final Duration limit;

  /**
   * A fetcher for addresses of the public Internet.
   *
   * @param name what servers are told of who asks: {@code Afterclose/1.0}
   * @param limit how long one page may take, redirects included
   */
  public Fetcher(String name, Duration limit) {
    this(name, limit, PublicAddress::allowed);
  }

  /** The same, with its own word on which addresses may be connected to. */
  Fetcher(String name, Duration limit, Predicate<InetAddress> allowed) {
    this.name = name;
    this.limit = limit;
    this.client =
        new OkHttpClient.Builder()
            .socketFactory(new GuardedSockets(allowed))
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(CONNECT)
            .readTimeout(limit)
            .callTimeout(limit)
            .build();
  }

  /** Fetches what is at {@code address}; blocks for the limit at most. */
  public Fetched fetch(String address) {
    var now = new AtomicReference<@Nullable Call>();
    var done = new CompletableFuture<Fetched>();
    // A name that is being looked up cannot be broken off, so that nobody waits for its thread.
    Thread.ofVirtual().name("fetch").start(() -> complete(done, address, now));
    try {
      return done.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      Optional.ofNullable(now.get()).ifPresent(Call::cancel);
      return new Fetched.Nothing(address, tooSlow());
    } catch (ExecutionException e) {
      throw new IllegalStateException("a page could not be read: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Fetched.Nothing(address, "Reading it was broken off.");
    }
  }

  private void complete(
      CompletableFuture<Fetched> done, String address, AtomicReference<@Nullable Call> now) {
    try {
      done.complete(follow(address, now));
    } catch (RuntimeException | Error e) {
      done.completeExceptionally(e);
    }
  }

  private Fetched follow(String address, AtomicReference<@Nullable Call> now) {
    HttpUrl url = HttpUrl.parse(address.strip());
    if (url == null) {
      return new Fetched.Nothing(
          address, "This is no web address: it must begin with https:// or http://.");
    }
    for (int hop = 0; ; hop++) {
      HttpUrl here = plain(url);
      Call call = client.newCall(request(here));
      now.set(call);
      try (Response response = call.execute()) {
        String to = response.header("Location");
        if (!response.isRedirect() || to == null) {
          return answered(here, response);
        }
        url = here.resolve(to);
        if (url == null) {
          return new Fetched.Nothing(
              here.toString(), "It leads to something that is no web address.");
        }
        if (hop == REDIRECTS) {
          return new Fetched.Nothing(here.toString(), "It leads on and on to other addresses.");
        }
      } catch (IOException e) {
        return new Fetched.Nothing(here.toString(), why(e, here.host()));
      }
    }
  }

  /** Without what is not sent to a server anyway, or should not be. */
  private static HttpUrl plain(HttpUrl url) {
    return url.newBuilder().username("").password("").fragment(null).build();
  }

  private Request request(HttpUrl url) {
    return new Request.Builder()
        .url(url)
        .header("User-Agent", name)
        .header("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1")
        .build();
  }

  private static Fetched answered(HttpUrl url, Response response) throws IOException {
    String address = url.toString();
    if (!response.isSuccessful()) {
      return new Fetched.Nothing(address, refusal(response.code()));
    }
    MediaType type = response.body().contentType();
    String kind = type == null ? "" : type.type() + "/" + type.subtype().toLowerCase(Locale.ROOT);
    boolean html = kind.equals("text/html") || kind.equals("application/xhtml+xml");
    if (!html && !kind.startsWith("text/") && !kind.isEmpty()) {
      return new Fetched.Other(address, kind, response.body().contentLength());
    }
    var source = response.body().source();
    boolean whole = !source.request(BYTES + 1);
    var read = new Buffer();
    source.read(read, Math.min(source.getBuffer().size(), BYTES));
    byte[] bytes = read.readByteArray();
    String charset = type == null ? null : type.parameter("charset");
    if (html || (kind.isEmpty() && Texts.looksLikeHtml(bytes))) {
      return new Article(bytes, charset, address, whole).page();
    }
    return kind.isEmpty() && Texts.looksBinary(bytes)
        ? new Fetched.Other(address, "", response.body().contentLength())
        : new Fetched.Page(
            address,
            Texts.name(address),
            null,
            Texts.decoded(bytes, charset).strip(),
            List.of(),
            whole);
  }

  private static String refusal(int status) {
    return switch (status) {
      case 401, 403, 407, 451 -> "The site does not show this page to everybody (" + status + ").";
      case 404, 410 -> "There is no such page (" + status + ").";
      case 429 -> "The site asks for fewer requests (429). Try it later.";
      default ->
          status >= 500
              ? "The site has a fault of its own (" + status + ")."
              : "The site answered with status " + status + " and no page.";
    };
  }

  private String why(IOException e, String host) {
    if (notPublic(e)) {
      return "This address is not on the public Internet; only public pages can be read.";
    }
    return switch (e) {
      case UnknownHostException _ -> "There is no site called " + host + ", or no network.";
      case InterruptedIOException _ -> tooSlow();
      case SSLException _ -> "The site's certificate cannot be trusted.";
      default -> "The site cannot be reached.";
    };
  }

  private static boolean notPublic(@Nullable Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof GuardedSockets.NotPublic) {
        return true;
      }
      for (Throwable other : at.getSuppressed()) {
        if (notPublic(other)) {
          return true;
        }
      }
    }
    return false;
  }

  private String tooSlow() {
    return "The site did not answer within " + Objects.toString(limit.toSeconds()) + " seconds.";
  }
}
