package app.afterclose.llm;

import app.afterclose.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** Asks a server for its models. */
final class Offers {
  private static final long LONGEST = 16L << 20;
  private static final int PAGES = 20;

  private final Json json;

  Offers(Json json) {
    this.json = json;
  }

  Connections.Offered of(Server server) {
    var rows = new ArrayList<Listing.Row>();
    HttpUrl url = server.models();
    boolean newestFirst = server.kind().newestFirst();
    if (newestFirst) {
      url = url.newBuilder().setQueryParameter("limit", "1000").build();
    }
    for (int page = 0; page < PAGES; page++) {
      var witness = new Witness();
      Optional<Listing.Page> read = page(server.seenBy(witness), url);
      if (read.isEmpty()) {
        return new Connections.Offered.Not(
            Verdict.of(Evidence.of(server, url, "", witness, json, null)));
      }
      rows.addAll(read.get().rows());
      String next = read.get().next();
      if (next == null) {
        break;
      }
      url = url.newBuilder().setQueryParameter("after_id", next).build();
    }
    return new Connections.Offered.Models(Listing.sorted(rows, newestFirst));
  }

  /** Who the first row belongs to, for telling servers apart. */
  static String owner(List<Listing.Row> rows) {
    return rows.isEmpty() ? "" : rows.getFirst().owner();
  }

  Optional<Listing.Page> page(Server server, HttpUrl url) {
    try (Response response = server.get(url)) {
      return response.isSuccessful()
          ? Listing.read(json, response.peekBody(LONGEST).string())
          : Optional.empty();
    } catch (IOException e) {
      // The witness has seen it.
      return Optional.empty();
    }
  }
}
