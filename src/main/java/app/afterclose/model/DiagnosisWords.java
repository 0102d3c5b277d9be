package app.afterclose.model;

import java.time.Duration;
import java.util.Locale;

/** What a try of a connection found, in the rep's words. */
public final class DiagnosisWords {
  private DiagnosisWords() {}

  /** What happened: one sentence. */
  public static String happened(Diagnosis diagnosis) {
    return switch (diagnosis) {
      case Diagnosis.Works d ->
          "%s answers: first word after %s, streaming and tools work."
              .formatted(d.model(), seconds(d.firstByte()));
      case Diagnosis.NotAsked d -> d.what();
      case Diagnosis.NoSuchHost d -> "No address was found for " + d.host() + ".";
      case Diagnosis.NobodyThere d ->
          "Nothing answers at %s, port %d.".formatted(d.host(), d.port());
      case Diagnosis.Silent d ->
          "%s did not answer within %s.".formatted(d.host(), seconds(d.waited()));
      case Diagnosis.NotSecure d -> insecure(d.host(), d.why());
      case Diagnosis.ProxyFailed d ->
          "The proxy %s cannot be used%s.".formatted(d.proxy(), said(d.said()));
      case Diagnosis.KeyRefused d ->
          d.sent()
              ? d.host() + " did not accept the key" + said(d.said()) + "."
              : d.host() + " wants a key" + said(d.said()) + ".";
      case Diagnosis.NotAllowed d ->
          d.host() + " does not allow this with this key" + said(d.said()) + ".";
      case Diagnosis.NoSuchModel d ->
          "%s does not know the model \"%s\"%s.".formatted(d.host(), d.model(), said(d.said()));
      case Diagnosis.NoApiThere d ->
          "Something answers at %s, but no model does%s.".formatted(d.address(), said(d.said()));
      case Diagnosis.NoTools d ->
          "%s answers, but cannot use tools%s.".formatted(d.model(), said(d.said()));
      case Diagnosis.NoStreaming d ->
          d.host() + " answers, but not bit by bit" + said(d.said()) + ".";
      case Diagnosis.NoCredit d ->
          d.host() + " says that the account has no credit left" + said(d.said()) + ".";
      case Diagnosis.TooMany d ->
          d.host() + " accepts the key, but its rate limit was reached" + said(d.said()) + ".";
      case Diagnosis.Unwell d -> d.host() + " has a fault of its own" + said(d.said()) + ".";
      case Diagnosis.Declined d -> d.host() + " did not accept the request" + said(d.said()) + ".";
    };
  }

  /** What to do next, whole sentences; empty when nothing is to be done. */
  public static String todo(Diagnosis diagnosis) {
    return switch (diagnosis) {
      case Diagnosis.Works _ -> "";
      case Diagnosis.NotAsked d -> d.todo();
      case Diagnosis.NoSuchHost _ ->
          "Check the address for a typing mistake, and that this computer is online.";
      case Diagnosis.NobodyThere _ ->
          "If the server runs on this computer, start it; else check the address and its port.";
      case Diagnosis.Silent _ ->
          "A local model may still be loading: try again in a moment. Else check the address and"
              + " this computer's network.";
      case Diagnosis.NotSecure d -> secure(d.why());
      case Diagnosis.ProxyFailed _ ->
          "Check \"proxy\" under \"provider\" in settings.json, or this computer's proxy settings.";
      case Diagnosis.KeyRefused d ->
          d.sent()
              ? "Copy the key again from your account with the provider; it may have been revoked."
              : "Enter the key from your account with the provider.";
      case Diagnosis.NotAllowed _ ->
          "Check in your account with the provider that the key may use this model, and that the"
              + " provider serves your region.";
      case Diagnosis.NoSuchModel _ -> "Choose one of the models that the server lists.";
      case Diagnosis.NoApiThere _ ->
          "Check the address: for most servers it ends with /v1. If this network asks you to sign"
              + " in, do that in a browser first.";
      case Diagnosis.NoTools _ ->
          "Choose a model that can call tools; a server of your own may have to be started with"
              + " tools switched on.";
      case Diagnosis.NoStreaming _ -> "Choose a server or a model that streams its answers.";
      case Diagnosis.NoCredit _ -> "Add credit or raise the limit in your account there.";
      case Diagnosis.TooMany _ -> "Wait a minute and test again; the connection itself is right.";
      case Diagnosis.Unwell _ ->
          "Try again in a few minutes; if it is a server of your own, its log says more.";
      case Diagnosis.Declined _ -> "Check the address and the model.";
    };
  }

  /** Everything, as one text. */
  public static String of(Diagnosis diagnosis) {
    return (happened(diagnosis) + " " + todo(diagnosis)).strip();
  }

  private static String insecure(String host, Diagnosis.Insecurity why) {
    return switch (why) {
      case UNTRUSTED -> "The secure connection to " + host + " cannot be trusted.";
      case EXPIRED -> "The certificate of " + host + " is out of date.";
      case OTHER_NAME -> "The certificate at " + host + " is for another name.";
      case PLAIN -> host + " does not offer a secure connection there.";
      case HANDSHAKE -> "No secure connection to " + host + " could be agreed on.";
    };
  }

  private static String secure(Diagnosis.Insecurity why) {
    return switch (why) {
      case UNTRUSTED ->
          "Check the address. A company's proxy that reads secure connections must be trusted by"
              + " this computer; if this network asks you to sign in, do that in a browser first.";
      case EXPIRED -> "Check this computer's date; else whoever runs the server must renew it.";
      case OTHER_NAME -> "Check the address for a typing mistake.";
      case PLAIN -> "Write http:// instead of https:// if it is a server in your own network.";
      case HANDSHAKE -> "Check the address and its port.";
    };
  }

  private static String said(String words) {
    return words.isEmpty() ? "" : ": " + words;
  }

  private static String seconds(Duration time) {
    long millis = time.toMillis();
    return millis >= 10_000
        ? millis / 1000 + " s"
        : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
