package app.afterclose.llm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Problem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What went wrong with one server, in the model's terms and the rep's words. */
final class Problems {
  private static final int LONGEST = 300;

  private final String host;
  private final String model;
  private final Key key;
  private final BooleanSupplier network;
  private final String request;

  /**
   * Problems with a server.
   *
   * @param model what it is asked for, or empty
   * @param network whether this computer has a way to the world
   */
  Problems(String host, String model, Key key, BooleanSupplier network) {
    this(host, model, key, network, "");
  }

  private Problems(String host, String model, Key key, BooleanSupplier network, String request) {
    this.host = host;
    this.model = model;
    this.key = key;
    this.network = network;
    this.request = request;
  }

  /** The problems of one request, by the server's own name for it; empty where it gave none. */
  Problems asked(String id) {
    return new Problems(host, model, key, network, id.isEmpty() ? "" : plain("server.request", id));
  }

  /**
   * The problem that a fault is.
   *
   * @param retryAt when the server says to come back, if it said so
   */
  Problem of(Fault fault, @Nullable Instant retryAt) {
    if (fault.tooLong()) {
      return new Problem.TooLong();
    } else if (fault.misspoken()) {
      return unreadable(plain("server.badCall"));
    } else if (fault.filtered()) {
      String words = words(fault);
      return new Problem.Refused(words.isEmpty() ? plain("server.filter") : words);
    } else if (fault.noTools()) {
      return connect(
          plain("server.noTools", named(), host, said(fault)), plain("server.noTools.and"));
    } else if (fault.status() < 500 && fault.billing()) {
      return rejected(plain("server.noCredit", host, said(fault)), plain("server.noCredit.remedy"));
    }
    return switch (fault.status()) {
      case 408, 504, 524 -> new Problem.ProviderTimeout();
      case 409 -> new Problem.Overloaded(retryAt, plain("server.busy", host, request));
      case 429 -> new Problem.RateLimited(retryAt);
      // Groq's word for no room at this moment.
      case 498 -> new Problem.Overloaded(retryAt, plain("server.noRoom", host, request));
      default ->
          fault.status() >= 500
              ? new Problem.Overloaded(
                  retryAt, plain("server.error", host, status(fault), said(fault)))
              : refused(fault);
    };
  }

  private Problem refused(Fault fault) {
    if (fault.noModel()) {
      return connect(
          plain("server.noModel", host, named(), said(fault)), plain("server.noModel.and"));
    } else if (fault.region()) {
      return connect(plain("server.region", host, said(fault)), plain("server.region.and"));
    }
    return switch (fault.status()) {
      case 301, 302, 303, 307, 308 ->
          connect(
              plain("server.elsewhere", host, status(fault), request),
              plain("server.elsewhere.and"));
      case 401 ->
          connect(plain("server.key", host, said(fault)), plain("server.key.and", key.source()));
      case 403 ->
          rejected(
              plain("server.forbidden", host, said(fault)),
              plain("server.forbidden.remedy", key.source()));
      case 404, 405 -> connect(plain("server.unknown", host, said(fault)), plain("server.check"));
      case 407 -> rejected(plain("server.proxy", host), plain("server.proxy.remedy"));
      default ->
          connect(
              plain("server.declined", host, status(fault), said(fault)), plain("server.check"));
    };
  }

  private static Problem rejected(String detail, String remedy) {
    return new Problem.Rejected(detail, remedy);
  }

  private static Problem connect(String detail, String and) {
    return Problem.Rejected.connect(detail, and);
  }

  /** A web page in place of an answer. */
  Problem page() {
    return connect(plain("server.page", host), plain("server.page.and"));
  }

  /** Something in JSON that is no answer. */
  Problem noAnswer(Fault said) {
    return connect(plain("server.noAnswer", host, said(said)), plain("server.noAnswer.and"));
  }

  /** Data within an answer that cannot be read. */
  Problem unreadable(String what) {
    return new Problem.Overloaded(null, plain("server.sent", host, what, request));
  }

  /** An answer that ended before it was whole. */
  Problem brokenOff() {
    return new Problem.Overloaded(null, plain("server.brokeOff", host, request));
  }

  /**
   * The problem of a connection.
   *
   * @param sent whether the request was on its way, so that the server was there
   */
  Problem of(IOException e, boolean sent) {
    if (e.getCause() instanceof RuntimeException fault) {
      return new Problem.Unexpected(key.scrub(fault.toString()));
    } else if (Objects.toString(e.getMessage(), "").contains("authenticate with proxy")) {
      return refused(new Fault(407, "", ""));
    } else if (e instanceof Sse.TooBig) {
      return rejected(plain("server.tooMuch", host, request), plain("server.tooMuch.remedy"));
    } else if (sent) {
      return e instanceof InterruptedIOException ? new Problem.ProviderTimeout() : brokenOff();
    }
    return Insecure.problem(host, e).orElseGet(() -> unconnected(e));
  }

  private Problem unconnected(IOException e) {
    if (refused(e)) {
      return new Problem.Unreachable(host, plain("server.refused", host));
    } else if (!Near.here(host) && !network.getAsBoolean()) {
      return new Problem.Offline(plain("server.unreached", host));
    } else if (e instanceof UnknownHostException) {
      return new Problem.Unreachable(host, plain("server.noAddress", host));
    }
    return e instanceof InterruptedIOException
        ? new Problem.ProviderTimeout()
        : new Problem.Unreachable(host, plain("server.unreached", host));
  }

  /** Somebody was asked at one of its addresses and said no: there is a network. */
  private static boolean refused(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof ConnectException
          && Objects.toString(at.getMessage(), "").contains("refused")) {
        return true;
      }
      if (Stream.of(at.getSuppressed()).anyMatch(Problems::refused)) {
        return true;
      }
    }
    return false;
  }

  private String named() {
    return model.isEmpty() ? plain("server.model") : plain("server.model.named", model);
  }

  private static String status(Fault fault) {
    return String.valueOf(fault.status());
  }

  private String said(Fault fault) {
    String words = words(fault);
    return (words.isEmpty() ? "" : plain("found.said", words)) + request;
  }

  /** The server's own words as the end of a clause: one line, of bearable length, no key in it. */
  private String words(Fault fault) {
    String words = key.scrub(fault.message()).strip().replaceAll("\\s+", " ");
    if (words.length() > LONGEST) {
      words = words.substring(0, LONGEST) + "…";
    }
    while (words.endsWith(".")) {
      words = words.substring(0, words.length() - 1);
    }
    return words;
  }
}
