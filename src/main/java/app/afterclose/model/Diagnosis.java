package app.afterclose.model;

import java.time.Duration;

/**
 * What a try of a connection found. {@link DiagnosisWords} says each in the rep's words. {@code
 * said} is always the server's own words, as the end of a clause, or empty.
 */
public sealed interface Diagnosis {
  /** It answered, streamed, and called the tool it was given. */
  record Works(String model, Duration firstByte) implements Diagnosis {}

  /** Nothing could be asked: something is missing or cannot be. */
  record NotAsked(Part where, String what, String todo) implements Diagnosis {}

  /** The name has no address. */
  record NoSuchHost(String host) implements Diagnosis {}

  /** Nothing listens there, or no way leads there. */
  record NobodyThere(String host, int port) implements Diagnosis {}

  /** It did not answer in time. */
  record Silent(String host, Duration waited) implements Diagnosis {}

  /** The secure connection cannot be made or trusted. */
  record NotSecure(String host, Insecurity why) implements Diagnosis {}

  /** The proxy cannot be used. */
  record ProxyFailed(String proxy, String said) implements Diagnosis {}

  /** The key is missing or wrong. */
  record KeyRefused(String host, boolean sent, String said) implements Diagnosis {}

  /** The key is known and may not do this. */
  record NotAllowed(String host, String said) implements Diagnosis {}

  /** The server does not know the model. */
  record NoSuchModel(String host, String model, String said) implements Diagnosis {}

  /** Something answers at the address, and it is no such API. */
  record NoApiThere(String address, String said) implements Diagnosis {}

  /** The model, or the server as it was started, cannot call tools. */
  record NoTools(String model, String said) implements Diagnosis {}

  /** The answer comes, but not as a stream. */
  record NoStreaming(String host, String said) implements Diagnosis {}

  /** The account has no credit left. */
  record NoCredit(String host, String said) implements Diagnosis {}

  /** The key is right; there were too many requests. */
  record TooMany(String host, String said) implements Diagnosis {}

  /** The server is there and has a fault of its own. */
  record Unwell(String host, String said) implements Diagnosis {}

  /** The server refuses the request for a reason of its own. */
  record Declined(String host, String said) implements Diagnosis {}

  /** What is wrong with a secure connection. */
  enum Insecurity {
    /** Nobody whom this computer trusts vouches for the server. */
    UNTRUSTED,
    EXPIRED,
    /** The certificate is for another name. */
    OTHER_NAME,
    /** What listens there does not speak TLS. */
    PLAIN,
    /** They could not agree on how to speak. */
    HANDSHAKE
  }

  /** The part of the settings that a finding is about. */
  enum Part {
    ADDRESS,
    KEY,
    MODEL,
    NONE
  }

  /** Whether a model answers there as Afterclose needs it. */
  default boolean works() {
    return this instanceof Works;
  }

  /** Where the rep has to look. */
  default Part part() {
    return switch (this) {
      case NotAsked d -> d.where();
      case NoSuchHost _, NobodyThere _, NotSecure _, NoApiThere _ -> Part.ADDRESS;
      case KeyRefused _, NotAllowed _, NoCredit _ -> Part.KEY;
      case NoSuchModel _, NoTools _ -> Part.MODEL;
      case Works _, Silent _, ProxyFailed _, NoStreaming _, TooMany _, Unwell _, Declined _ ->
          Part.NONE;
    };
  }
}
