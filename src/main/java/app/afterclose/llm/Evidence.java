package app.afterclose.llm;

import app.afterclose.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one try of a connection.
 *
 * @param broken why no answer came, or null
 * @param status the answer's status, or 0
 * @param type the subtype of its media type
 * @param fault what it said, where it was no stream of an answer; or null
 * @param body the beginning of what it said; a page, say
 * @param location where it sends on to, or empty
 * @param offered the models that the server lists, or null where that is not known
 * @param result how the turn ended, or null when none was asked for
 */
record Evidence(
    HttpUrl url,
    String model,
    Key key,
    String proxy,
    Duration patience,
    @Nullable IOException broken,
    int status,
    String type,
    @Nullable Fault fault,
    String body,
    String location,
    @Nullable Duration firstByte,
    @Nullable List<String> offered,
    @Nullable TurnResult result) {
  private static final int LONGEST = 300;

  /**
   * What {@code seen} has seen of asking {@code url} of {@code server}.
   *
   * @param model empty when none was asked
   * @param result how the turn ended, or null when none was asked for
   */
  static Evidence of(
      Server server,
      HttpUrl url,
      String model,
      Witness seen,
      Json json,
      @Nullable TurnResult result) {
    return new Evidence(
        url,
        model,
        server.key(),
        server.proxy(),
        server.settings().timeouts().firstByte(),
        seen.broken(),
        seen.status(),
        seen.type(),
        seen.fault(json),
        seen.body(),
        seen.location(),
        seen.firstByte(),
        null,
        result);
  }

  Evidence offering(List<String> models) {
    return new Evidence(
        url, model, key, proxy, patience, broken, status, type, fault, body, location, firstByte,
        models, result);
  }

  /** The server's own words as the end of a clause: one line, of bearable length, no key in it. */
  String said() {
    String words = fault == null ? "" : key.scrub(fault.message()).strip().replaceAll("\\s+", " ");
    if (words.length() > LONGEST) {
      words = words.substring(0, LONGEST) + "…";
    }
    return words.replaceFirst("[.!]+$", "");
  }
}
