package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class SseTest {
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void eventsAreToldApartByBlankLines(String end) throws IOException {
    String stream =
        "\uFEFFevent: a\ndata: 1\ndata:2\n\n: comment\n\nid: 7\nretry: 9\ndata\n\nevent:b\ndata:  3\n\n"
            .replace("\n", end);
    assertThat(read(stream)).containsExactly("a=1\n2", "null=", "b= 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void cutAnywhereItEndsAndGivesWholeEventsOnly(String end) throws IOException {
    String stream = ("data: ä" + "\n\n" + "data: 2\n\n").replace("\n", end);
    for (int n = 0; n <= stream.length(); n++) {
      List<String> events = read(stream.substring(0, n));
      assertThat(events).isEqualTo(List.of("null=ä", "null=2").subList(0, events.size()));
    }
  }

  @Test
  void whoHasEnoughIsGivenNoMore() throws IOException {
    var seen = new ArrayList<String>();
    Sse.read(
        response("data: 1\n\ndata: 2\n\n"),
        Settings.Timeouts.DEFAULT,
        (type, data) -> seen.add(data));
    assertThat(seen).containsExactly("1");
  }

  private static List<String> read(String stream) throws IOException {
    var events = new ArrayList<String>();
    Sse.read(
        response(stream),
        Settings.Timeouts.DEFAULT,
        (type, data) -> {
          events.add(type + "=" + data);
          return false;
        });
    return events;
  }

  private static Response response(String stream) {
    // Not the buffer itself: what is read from a connection behaves differently at its end.
    var socket = new ForwardingSource(new Buffer().writeUtf8(stream)) {};
    return new Response.Builder()
        .request(new Request.Builder().url("http://localhost/").build())
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create(Okio.buffer(socket), MediaType.get("text/event-stream"), -1))
        .build();
  }
}
