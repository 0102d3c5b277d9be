package app.afterclose.llm;

import java.util.List;
import okhttp3.Headers;

/** The server's own name for a request, which its support asks for. */
final class RequestId {
  /** Anthropic; OpenAI and most others; Azure. */
  private static final List<String> NAMES =
      List.of("request-id", "x-request-id", "apim-request-id");

  private RequestId() {}

  /** The name; empty when the server gives none that can be shown. */
  static String of(Headers headers) {
    return NAMES.stream()
        .map(headers::get)
        .filter(id -> id != null && id.matches("[\\w.:-]{1,80}"))
        .findFirst()
        .orElse("");
  }
}
