package app.afterclose.wire;

import app.afterclose.json.Json;
import app.afterclose.model.ConversationId;
import app.afterclose.model.RunId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An endpoint on a socket in a folder of its own. */
@Timeout(30)
abstract class SocketCase {
  static final ConversationId C = new ConversationId("c1");
  static final RunId R = new RunId("r1");
  final Json json = Wire.json();
  @TempDir Path folder;

  Path socket() {
    return folder.resolve("s");
  }

  Endpoint listen(BiFunction<Peer, Command, Frame> on) throws IOException {
    return Endpoint.listen(socket(), json, peer -> handler(c -> on.apply(peer, c), null));
  }

  static Handler handler(Function<Command, Frame> on, BlockingQueue<String> gone) {
    return new Handler() {
      @Override
      public Frame on(Command command) {
        return on.apply(command);
      }

      @Override
      public void gone() {
        if (gone != null) {
          gone.add("gone");
        }
      }
    };
  }
}
