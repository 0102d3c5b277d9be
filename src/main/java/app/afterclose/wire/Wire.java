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
}
