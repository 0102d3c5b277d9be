package app.afterclose.llm;

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
  private static final String ADDRESS =
      Problem.Rejected.CONNECT + ", and check the address. Then Retry.";
  private static final String CLOCK =
      "Check this computer's date. If it is right, whoever runs the server has to renew the"
          + " certificate; then Retry.";

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
      case CertificateExpiredException _ ->
          rejected("the certificate of " + host + " has expired", CLOCK);
      case CertificateNotYetValidException _ ->
          rejected("the certificate of " + host + " is not valid yet", CLOCK);
      case CertPathValidatorException path when path.getReason() == BasicReason.EXPIRED ->
          rejected("the certificate of " + host + " has expired", CLOCK);
      case SSLPeerUnverifiedException _ ->
          rejected(
              "the certificate that " + host + " shows is another server's",
              "If this network asks you to sign in, do that in a browser first. " + ADDRESS);
      case CertificateException _, CertPathValidatorException _ ->
          rejected(
              "the certificate of " + host + " is signed by nobody that this computer trusts",
              "If this network asks you to sign in, do that in a browser first. A server with a"
                  + " certificate of its own has to be trusted on this computer. "
                  + ADDRESS);
      case SSLException _ when words.contains("unrecognized ssl") || words.contains("plaintext") ->
          rejected(
              host + " does not speak securely at this address",
              "Begin the address with http:// if that is meant. " + ADDRESS);
      case SSLException _ ->
          rejected(
              "no secure connection to "
                  + host
                  + " could be agreed on"
                  + (words.isEmpty() ? "" : ": " + words),
              ADDRESS);
      default -> null;
    };
  }

  private static Problem rejected(String detail, String remedy) {
    return new Problem.Rejected(detail, remedy, remedy.endsWith(ADDRESS));
  }
}
