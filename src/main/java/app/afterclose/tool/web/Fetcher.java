package app.afterclose.tool.web;

import static app.afterclose.model.Texts.plain;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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

  private final String name;
  private final Duration limit;
  private final Predicate<InetAddress> allowed;
  private @Nullable OkHttpClient client;

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
    this.allowed = allowed;
  }

  /** Made for the first page: all certificates are read for it. */
  private synchronized OkHttpClient client() {
    OkHttpClient made = client;
    if (made == null) {
      made =
          new OkHttpClient.Builder()
              .socketFactory(new GuardedSockets(allowed))
              .proxy(Proxy.NO_PROXY)
              .followRedirects(false)
              .followSslRedirects(false)
              .connectTimeout(CONNECT)
              .readTimeout(limit)
              .callTimeout(limit)
              .build();
      client = made;
    }
    return made;
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
      return new Fetched.Nothing(address, plain("page.brokenOff"));
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
      return new Fetched.Nothing(address, plain("page.noAddress"));
    }
    for (int hop = 0; ; hop++) {
      HttpUrl here = bare(url);
      Call call = client().newCall(request(here));
      now.set(call);
      try (Response response = call.execute()) {
        String to = response.header("Location");
        if (!response.isRedirect() || to == null) {
          return answered(here, response);
        }
        url = here.resolve(to);
        if (url == null) {
          return new Fetched.Nothing(here.toString(), plain("page.leadsOff"));
        }
        if (hop == REDIRECTS) {
          return new Fetched.Nothing(here.toString(), plain("page.leadsOn"));
        }
      } catch (IOException e) {
        return new Fetched.Nothing(here.toString(), why(e, here.host()));
      }
    }
  }

  /** Without what is not sent to a server anyway, or should not be. */
  private static HttpUrl bare(HttpUrl url) {
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
      case 401, 403, 407, 451 -> plain("page.private", String.valueOf(status));
      case 404, 410 -> plain("page.none", String.valueOf(status));
      case 429 -> plain("page.busy", String.valueOf(status));
      default -> plain(status >= 500 ? "page.fault" : "page.status", String.valueOf(status));
    };
  }

  private String why(IOException e, String host) {
    if (notPublic(e)) {
      return plain("page.notPublic");
    }
    return switch (e) {
      case UnknownHostException _ -> plain("page.noSite", host);
      case InterruptedIOException _ -> tooSlow();
      case SSLException _ -> plain("page.untrusted");
      default -> plain("page.unreached");
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
    return plain("page.slow", String.valueOf(limit.toSeconds()));
  }
}
