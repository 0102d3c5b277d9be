import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least that an agent can be: a database that holds a row more, and a socket at which a line of
 * JSON is read into records, and answered by one.
 */
public final class BareAgent {
  record Hello(String kind, int protocol, String version, String build) {}

  record Request(long id, Hello command) {}

  record Welcome(String kind, int protocol, String version, String build, String home) {}

  record Reply(long re, Welcome frame) {}

  public static void main(String... args) throws SQLException, IOException {
    var file = "jdbc:sqlite:" + Path.of(args[0], "bare.db");
    try (var connection = DriverManager.getConnection(file);
        var statement = connection.createStatement();
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("CREATE TABLE IF NOT EXISTS start (at INTEGER)");
      statement.execute("INSERT INTO start VALUES (" + System.currentTimeMillis() + ")");
      JsonMapper json = JsonMapper.builder().build();
      Path socket = Path.of(args[0], "bare.sock");
      socket.toFile().delete();
      server.bind(UnixDomainSocketAddress.of(socket));
      while (server.isOpen()) {
        try (var client = server.accept()) {
          ByteBuffer line = ByteBuffer.allocate(1024);
          client.read(line);
          var asked = json.readValue(line.array(), 0, line.position(), Request.class);
          Hello hello = asked.command();
          var welcome =
              new Welcome("Welcome", hello.protocol(), hello.version(), hello.build(), args[0]);
          client.write(
              ByteBuffer.wrap(
                  (json.writeValueAsString(new Reply(asked.id(), welcome)) + "\n")
                      .getBytes(StandardCharsets.UTF_8)));
        }
      }
    }
  }
}
