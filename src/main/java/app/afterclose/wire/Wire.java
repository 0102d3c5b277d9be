package app.afterclose.wire;

import app.afterclose.json.Json;
import app.afterclose.model.Diagnosis;
import java.util.List;

/** What both ends agree on. */
public final class Wire {
  /** The version of the talk; the first command names it. */
  public static final int PROTOCOL = 2;

  /** The most bytes of a line, its newline left out. */
  public static final int MAX_FRAME = 8 << 20;

  /** The most bytes of the socket's path: macOS holds 104 in its address, Linux 108. */
  public static final int MAX_PATH = 100;

  private Wire() {}

  /** A mapper that knows the model, the commands and the frames, and passes secrets on. */
  public static Json json() {
    return new Json(List.of(Command.class, Frame.class, Destination.class, Diagnosis.class), true);
  }

  /** The same, with all worked out and loaded that the first greeting takes. */
  public static Json rehearsed() {
    Json json = json();
    Build own = Build.own();
    var hello = json.read(json.write(new Request(1, own.hello())), Request.class);
    Complete.check(hello);
    var welcome = new Frame.Welcome(own.protocol(), own.version(), own.id(), "");
    json.write(new Reply(hello.id(), welcome));
    return json;
  }
}
