package app.afterclose.llm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Diagnosis;
import app.afterclose.model.Diagnosis.Insecurity;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Objects;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Why no answer came at all. Pure. */
final class Unreached {
  private Unreached() {}

  static Diagnosis of(Evidence seen, IOException e) {
    HttpUrl url = seen.url();
    String words = Objects.toString(e.getMessage(), "").toLowerCase(Locale.ROOT);
    if (words.contains("proxy") || words.contains("for connect")) {
      return new Diagnosis.ProxyFailed(Verdict.proxy(seen), "");
    }
    Insecurity insecure = insecurity(e);
    if (insecure != null) {
      return new Diagnosis.NotSecure(url.host(), insecure);
    }
    boolean direct = seen.proxy().isEmpty();
    if (e instanceof UnknownHostException) {
      return direct
          ? new Diagnosis.NoSuchHost(url.host())
          : new Diagnosis.ProxyFailed(seen.proxy(), plain("why.noAddress"));
    } else if (e instanceof InterruptedIOException) {
      return new Diagnosis.Silent(url.host(), seen.patience());
    } else if (e instanceof ProtocolException || words.contains("unexpected end of stream")) {
      return new Diagnosis.NoApiThere(url.toString(), plain("why.noWeb"));
    }
    return direct
        ? new Diagnosis.NobodyThere(url.host(), url.port())
        : new Diagnosis.ProxyFailed(seen.proxy(), plain("why.nobody"));
  }

  private static @Nullable Insecurity insecurity(IOException e) {
    Insecurity found = null;
    for (Throwable at = e; at != null; at = at.getCause()) {
      Insecurity here = kind(at);
      // The innermost says most.
      found = here == null ? found : here;
    }
    return found;
  }

  private static @Nullable Insecurity kind(Throwable e) {
    String words = Objects.toString(e.getMessage(), "").toLowerCase(Locale.ROOT);
    return switch (e) {
      case CertificateExpiredException _, CertificateNotYetValidException _ -> Insecurity.EXPIRED;
      case CertPathValidatorException path
          when path.getReason() == CertPathValidatorException.BasicReason.EXPIRED
              || path.getReason() == CertPathValidatorException.BasicReason.NOT_YET_VALID ->
          Insecurity.EXPIRED;
      case SSLPeerUnverifiedException _ -> Insecurity.OTHER_NAME;
      case CertificateException _, CertPathValidatorException _ -> Insecurity.UNTRUSTED;
      case SSLException _ when words.contains("unrecognized ssl message") -> Insecurity.PLAIN;
      case SSLException _ when words.contains("plaintext") -> Insecurity.PLAIN;
      case SSLException _ -> Insecurity.HANDSHAKE;
      default -> null;
    };
  }
}
