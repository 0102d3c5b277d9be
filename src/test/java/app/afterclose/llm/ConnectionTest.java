package app.afterclose.llm;

import app.afterclose.json.Json;
import app.afterclose.model.Diagnosis;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A connection that is tried at a server on loopback. */
@Timeout(120)
abstract class ConnectionTest {
  static final Secret KEY = new Secret(ModelServer.SECRET);
  ModelServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ModelServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  static Connections connections() {
    return new Connections(
        ModelServer.providers(Http.pool()), new Json(), Clock.fixed(Turns.NOW, ZoneOffset.UTC));
  }

  static Settings.Provider at(
      Protocol protocol, @Nullable String url, @Nullable String model, String key) {
    return new Settings.Provider(protocol.kind, url, model, key);
  }

  Diagnosis test(Protocol protocol) {
    return connections().test(at(protocol, server.url(), "model-x", "none"), KEY);
  }

  static Diagnosis tryAt(Protocol protocol, String url) {
    return connections().test(at(protocol, url, "model-x", "none"), KEY);
  }
}
