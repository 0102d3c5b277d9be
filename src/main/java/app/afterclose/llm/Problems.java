package app.afterclose.llm;

import app.afterclose.model.Problem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What went wrong with one server, in the model's terms and the rep's words. */
final class Problems {
  private static final int LONGEST = 300;

  private final String host;
  private final Key key;

  Problems(String host, Key key) {
    this.host = host;
    this.key = key;
  }

  /**
   * The problem that a fault is.
   *
   * @param retryAt when the server says to come back, if it said so
   */
  Problem of(Fault fault, @Nullable Instant retryAt) {
    if (fault.tooLong()) {
      return new Problem.TooLong();
    }
    if (fault.status() < 500 && fault.billing()) {
      return new Problem.Rejected(
          host + " says that the account has no credit left" + said(fault),
          "Add credit or raise the limit in your account with the provider, then Retry.");
    }
    return switch (fault.status()) {
      case 408 -> new Problem.ProviderTimeout();
      case 409 -> new Problem.Overloaded(retryAt, host + " was busy with another request");
      case 429 -> new Problem.RateLimited(retryAt);
      default ->
          fault.status() >= 500
              ? new Problem.Overloaded(
                  retryAt, host + " answered with error " + fault.status() + said(fault))
              : rejected(fault);
    };
  }

  private Problem rejected(Fault fault) {
    return switch (fault.status()) {
      case 401 ->
          new Problem.Rejected(
              host + " did not accept the key" + said(fault),
              "Check the key in " + key.source() + ", then Retry.");
      case 403 ->
          new Problem.Rejected(
              host + " does not allow this" + said(fault),
              "Check in your account with the provider that the key in "
                  + key.source()
                  + " may use the model, then Retry.");
      case 404 ->
          new Problem.Rejected(
              host + " does not know the model or the address" + said(fault),
              "Check \"model\" and \"baseUrl\" under \"provider\" in settings.json, then Retry.");
      default ->
          new Problem.Rejected(
              host + " did not accept the request (" + fault.status() + ")" + said(fault),
              "Check \"model\" and \"baseUrl\" under \"provider\" in settings.json, then Retry.");
    };
  }

  /** An answer that is no stream of events. */
  Problem notStreamed(boolean page) {
    return page
        ? new Problem.Rejected(
            host + " answered with a web page instead of the model's answer",
            "Check \"baseUrl\" under \"provider\" in settings.json; if this network asks you to"
                + " sign in, do that in a browser first. Then Retry.")
        : new Problem.Rejected(
            host + " answered without streaming",
            "Afterclose needs a server that streams its answers: check \"baseUrl\" under"
                + " \"provider\" in settings.json, then Retry.");
  }

  /** Data within an answer that cannot be read. */
  Problem unreadable(String what) {
    return new Problem.Overloaded(null, host + " sent " + what);
  }

  /** An answer that ended before it was whole. */
  Problem brokenOff() {
    return new Problem.Overloaded(null, "the answer of " + host + " broke off");
  }

  /**
   * The problem of a connection.
   *
   * @param sent whether the request was on its way, so that the server was there
   */
  Problem of(IOException e, boolean sent) {
    if (e instanceof UnknownHostException) {
      return new Problem.Offline("no address was found for " + host);
    }
    if (untrusted(e)) {
      return new Problem.Rejected(
          "the secure connection to " + host + " cannot be trusted",
          "Check \"baseUrl\" under \"provider\" in settings.json and this computer's date; if this"
              + " network asks you to sign in, do that in a browser first. Then Retry.");
    }
    if (e.getCause() instanceof RuntimeException fault) {
      return new Problem.Unexpected(key.scrub(fault.toString()));
    }
    if (e instanceof InterruptedIOException) {
      return new Problem.ProviderTimeout();
    }
    if (sent) {
      return brokenOff();
    }
    return refused(e)
        ? new Problem.Unreachable(host, "the connection to " + host + " was refused")
        : new Problem.Offline("no connection to " + host);
  }

  /** Somebody was asked at one of its addresses; a network that is away throws another kind. */
  private static boolean refused(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof ConnectException) {
        return true;
      }
      if (Stream.of(at.getSuppressed()).anyMatch(Problems::refused)) {
        return true;
      }
    }
    return false;
  }

  private static boolean untrusted(IOException e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof SSLPeerUnverifiedException || at instanceof CertificateException) {
        return true;
      }
    }
    return false;
  }

  /** The server's own words as the end of a clause: one line, of bearable length, no key in it. */
  private String said(Fault fault) {
    String words = key.scrub(fault.message()).strip().replaceAll("\\s+", " ");
    if (words.length() > LONGEST) {
      words = words.substring(0, LONGEST) + "…";
    }
    while (words.endsWith(".")) {
      words = words.substring(0, words.length() - 1);
    }
    return words.isEmpty() ? "" : ": " + words;
  }
}
