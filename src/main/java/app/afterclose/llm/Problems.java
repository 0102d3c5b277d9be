package app.afterclose.llm;

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
  private static final String CHECK = "check the address and the model";

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
    return new Problems(host, model, key, network, id.isEmpty() ? "" : " (request " + id + ")");
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
      return unreadable("a tool call that cannot be read");
    } else if (fault.filtered()) {
      String words = words(fault);
      return new Problem.Refused(words.isEmpty() ? "the provider's filter stopped it" : words);
    } else if (fault.noTools()) {
      return connect(
          named("the model") + " cannot use tools at " + host + said(fault),
          "choose a model that can call tools, or start the server so that its models can");
    } else if (fault.status() < 500 && fault.billing()) {
      return rejected(
          host + " says that the account has no credit left" + said(fault),
          "Add credit or raise the limit in your account with the provider, then Retry.");
    }
    return switch (fault.status()) {
      case 408, 504, 524 -> new Problem.ProviderTimeout();
      case 409 ->
          new Problem.Overloaded(retryAt, host + " was busy with another request" + request);
      case 429 -> new Problem.RateLimited(retryAt);
      // Groq's word for no room at this moment.
      case 498 -> new Problem.Overloaded(retryAt, host + " has no room just now" + request);
      default ->
          fault.status() >= 500
              ? new Problem.Overloaded(
                  retryAt, host + " answered with error " + fault.status() + said(fault))
              : refused(fault);
    };
  }

  private Problem refused(Fault fault) {
    if (fault.noModel()) {
      return connect(
          host + " does not know " + named("the model") + said(fault),
          "choose one of the models that it offers");
    } else if (fault.region()) {
      return connect(
          host + " does not serve the place that this computer is in" + said(fault),
          "choose another provider, unless it is only that this computer's traffic leaves through"
              + " another country: then change that");
    }
    return switch (fault.status()) {
      case 301, 302, 303, 307, 308 ->
          connect(
              host + " sends this request to another address (" + fault.status() + ")" + request,
              "enter the address that answers: the key is sent to no other");
      case 401 ->
          connect(
              host + " did not accept the key" + said(fault),
              "enter the right key, or mend it in " + key.source());
      case 403 ->
          rejected(
              host + " does not allow this" + said(fault),
              "Check in your account with the provider that the key in "
                  + key.source()
                  + " may use the model, then Retry.");
      case 404, 405 ->
          connect(host + " does not know the model or the address" + said(fault), CHECK);
      case 407 ->
          rejected(
              "the proxy on the way to " + host + " asks for a name and a password",
              "Afterclose cannot give them: choose another proxy under \"provider\" in"
                  + " settings.json, then Retry.");
      default ->
          connect(
              host + " did not accept the request (" + fault.status() + ")" + said(fault), CHECK);
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
    return connect(
        host + " answered with a web page instead of the model's answer",
        "check the address; if this network asks you to sign in, do that in a browser first");
  }

  /** Something in JSON that is no answer. */
  Problem noAnswer(Fault said) {
    return connect(
        host + " answered with something that is no model's answer" + said(said),
        "check which server it is, and its address");
  }

  /** Data within an answer that cannot be read. */
  Problem unreadable(String what) {
    return new Problem.Overloaded(null, host + " sent " + what + request);
  }

  /** An answer that ended before it was whole. */
  Problem brokenOff() {
    return new Problem.Overloaded(null, "the answer of " + host + " broke off" + request);
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
      return rejected(
          host + " sent more in one piece than any answer needs" + request,
          "Check \"baseUrl\" under \"provider\" in settings.json, or choose another model, then"
              + " Retry.");
    } else if (sent) {
      return e instanceof InterruptedIOException ? new Problem.ProviderTimeout() : brokenOff();
    }
    return Insecure.problem(host, e).orElseGet(() -> unconnected(e));
  }

  private Problem unconnected(IOException e) {
    if (refused(e)) {
      return new Problem.Unreachable(host, "the connection to " + host + " was refused");
    } else if (!Near.here(host) && !network.getAsBoolean()) {
      return new Problem.Offline("no connection to " + host);
    } else if (e instanceof UnknownHostException) {
      return new Problem.Unreachable(host, "no address was found for " + host);
    }
    return e instanceof InterruptedIOException
        ? new Problem.ProviderTimeout()
        : new Problem.Unreachable(host, "no connection to " + host);
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

  private String named(String what) {
    return model.isEmpty() ? what : what + " " + model;
  }

  private String said(Fault fault) {
    String words = words(fault);
    return (words.isEmpty() ? "" : ": " + words) + request;
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
