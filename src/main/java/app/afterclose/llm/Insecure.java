package app.afterclose.llm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Why a connection is not secure. Trying again does not help; a connection that broke is none. */
final class Insecure {
  private Insecure() {}

  /** What is wrong with the security of a connection to {@code host}; empty when it is not that. */
  static Optional<Problem> problem(String host, IOException e) {
    Problem found = null;
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof EOFException || at instanceof SocketException) {
        return Optional.empty();
      }
      // The innermost says most.
      Problem here = here(host, at);
      found = here == null ? found : here;
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable Problem here(String host, Throwable e) {
    String words = Objects.toString(e.getMessage(), "").toLowerCase(Locale.ROOT);
    return switch (e) {
      case CertificateExpiredException _ -> clock("expired", host);
      case CertificateNotYetValidException _ -> clock("early", host);
      case CertPathValidatorException path when path.getReason() == BasicReason.EXPIRED ->
          clock("expired", host);
      case SSLPeerUnverifiedException _ ->
          address(plain("insecure.another", host), plain("insecure.signIn"));
      case CertificateException _, CertPathValidatorException _ ->
          address(plain("insecure.untrusted", host), plain("insecure.trust"));
      case SSLException _ when words.contains("unrecognized ssl") || words.contains("plaintext") ->
          address(plain("insecure.plain", host), plain("insecure.http"));
      case SSLException _ ->
          address(
              words.isEmpty()
                  ? plain("insecure.handshake", host)
                  : plain("insecure.handshake.said", host, words),
              "");
      default -> null;
    };
  }

  private static Problem clock(String what, String host) {
    return new Problem.Rejected(plain("insecure." + what, host), plain("insecure.clock"));
  }

  /** One that another address may help with, after {@code first}; that may be empty. */
  private static Problem address(String detail, String first) {
    String check = plain("insecure.address", plain("remedy.connect"));
    return new Problem.Rejected(detail, first.isEmpty() ? check : first + " " + check, true);
  }
}
