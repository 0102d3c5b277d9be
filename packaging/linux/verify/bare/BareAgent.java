import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The least that an agent can be: a database that holds a row more, and a socket that answers. */
public final class BareAgent {
  public static void main(String... args) throws SQLException, IOException {
    var file = "jdbc:sqlite:" + Path.of(args[0], "bare.db");
    try (var connection = DriverManager.getConnection(file);
        var statement = connection.createStatement();
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("CREATE TABLE IF NOT EXISTS start (at INTEGER)");
      statement.execute("INSERT INTO start VALUES (" + System.currentTimeMillis() + ")");
      Path socket = Path.of(args[0], "bare.sock");
      socket.toFile().delete();
      server.bind(UnixDomainSocketAddress.of(socket));
      while (server.isOpen()) {
        try (var client = server.accept()) {
          client.read(ByteBuffer.allocate(1024));
          client.write(ByteBuffer.wrap("{}\n".getBytes(StandardCharsets.UTF_8)));
        }
      }
    }
  }
}
