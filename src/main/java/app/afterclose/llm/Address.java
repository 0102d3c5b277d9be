package app.afterclose.llm;

import java.util.List;
import okhttp3.HttpUrl;

/** Where requests go, from what a person wrote as the server's address. */
final class Address {
  private Address() {}

  /**
   * {@code base} with {@code path} at its end. A base that has no path of its own gets {@code
   * version} before it, one that already ends with all of {@code path} stays as it is; its query is
   * kept.
   */
  static HttpUrl of(HttpUrl base, String version, String path) {
    List<String> has = base.pathSegments().stream().filter(s -> !s.isEmpty()).toList();
    String whole = String.join("/", has);
    if (whole.equals(path) || whole.endsWith("/" + path)) {
      return base;
    }
    String added = has.isEmpty() ? version + "/" + path : whole + "/" + path;
    return base.newBuilder().encodedPath("/").addPathSegments(added).build();
  }
}
