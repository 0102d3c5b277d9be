package app.afterclose;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.os.Folders;
import app.afterclose.os.Platform;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** What goes in wrongly comes out as a clear message, and the agent stays up. */
class BadInputIT extends ProgramCase {
  private static final int MIB = 1 << 20;

  @Test
  void whatIsNoMessageNeitherHarmsTheAgentNorFillsItsMemory() throws Exception {
    assertThat(program.run("runs").status()).isZero();
    ProcessHandle agent = program.agent();
    long before = peakMemory(agent.pid());

    assertThat(talk("GET / HTTP/1.1\n".getBytes(StandardCharsets.UTF_8)))
        .contains("one line of JSON");
    byte[] piece = "x".repeat(MIB).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 3; i++) {
      assertThat(flood(piece, 100)).contains("at most 8 MiB");
    }

    assertThat(program.run("runs").status()).isZero();
    assertThat(program.agent().pid()).isEqualTo(agent.pid());
    assertThat(peakMemory(agent.pid()) - before).isLessThan(100L * MIB);
  }

  @Test
  void aSecondAgentLeavesTheFirstInPeace() {
    assertThat(program.run("runs").status()).isZero();
    ProcessHandle first = program.agent();
    var second = program.run("agent");
    assertThat(second.status()).isZero();
    assertThat(second.err())
        .contains("Afterclose is at work in " + program.home() + " already")
        .contains("process " + first.pid());
    assertThat(first.isAlive()).isTrue();
    assertThat(program.agent()).isEqualTo(first);
    assertThat(program.run("runs").status()).isZero();
  }

  @Test
  void aDatabaseOfANewerVersionIsSaidAndLeftAlone() throws Exception {
    assertThat(program.run("runs").status()).isZero();
    assertThat(program.run("quit").status()).isZero();
    Path database = program.home().resolve("afterclose.db");
    try (var file = FileChannel.open(database, StandardOpenOption.WRITE)) {
      // SQLite's header holds user_version at byte 60 (https://sqlite.org/fileformat.html).
      file.write(ByteBuffer.wrap(new byte[] {0, 0, 3, (byte) 231}), 60);
    }
    byte[] written = Files.readAllBytes(database);
    var refused = program.run("runs");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err())
        .contains("could not start", "newer Afterclose")
        .doesNotContain("\tat");
    assertThat(Files.readAllBytes(database)).isEqualTo(written);
  }

  @Test
  void aDamagedDatabaseIsSaidAndKept() throws Exception {
    assertThat(program.run("runs").status()).isZero();
    assertThat(program.run("quit").status()).isZero();
    byte[] garbage = "This is no database. ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    Files.write(program.home().resolve("afterclose.db"), garbage);
    var runs = program.run("runs");
    assertThat(runs.status()).as(runs.err()).isZero();
    assertThat(runs.err()).contains("damaged", "set aside");
    try (var files = Files.list(program.home())) {
      Path kept =
          files.filter(f -> f.toString().contains("afterclose.damaged-")).findFirst().orElseThrow();
      assertThat(Files.readAllBytes(kept)).isEqualTo(garbage);
    }
  }

  @Test
  void brokenSettingsAreSaidAndKept() throws Exception {
    program.settings("{ \"provider\": { \"kind\": \"builtin\", }");
    var runs = program.run("runs");
    assertThat(runs.status()).isZero();
    assertThat(runs.err()).contains("settings.json", "line 1");
    assertThat(program.run("quit").status()).isZero();
    try (var files = Files.list(program.home())) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .anyMatch(name -> name.startsWith("settings") && !name.equals("settings.json"));
    }
  }

  @Test
  void anEmptyPromptAndAFileThatIsNoExportAreSaid() throws Exception {
    var empty = program.run("ask", "  ");
    assertThat(empty.status()).isEqualTo(2);
    assertThat(empty.err()).contains("Say what to do");
    Path pdf = Files.writeString(folder.resolve("deals.csv"), "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n");
    var refused = program.run("import", pdf.toString());
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("deals.csv").containsIgnoringCase("pdf");
    assertThat(program.run("runs").status()).isZero();
  }

  @Test
  void aDataFolderThatIsAFileIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    var refused = program.run("--home", file.toString(), "runs");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("a file of that name is in the way");
  }

  private String talk(byte[] bytes) throws IOException {
    try (SocketChannel raw = raw()) {
      raw.write(ByteBuffer.wrap(bytes));
      return rest(raw);
    }
  }

  /** One line without an end, until the agent hangs up. */
  private String flood(byte[] piece, int times) throws IOException {
    try (SocketChannel raw = raw()) {
      try {
        for (int i = 0; i < times; i++) {
          var buffer = ByteBuffer.wrap(piece);
          while (buffer.hasRemaining()) {
            raw.write(buffer);
          }
        }
      } catch (IOException _) {
        // It has hung up; what it said can still be read.
      }
      return rest(raw);
    }
  }

  private SocketChannel raw() throws IOException {
    var environment = new HashMap<String, String>();
    program.environment(environment);
    var platform =
        new Platform(
            Platform.here().kind(),
            folder,
            Path.of(System.getProperty("java.io.tmpdir")),
            environment);
    SocketChannel raw = SocketChannel.open(StandardProtocolFamily.UNIX);
    raw.connect(UnixDomainSocketAddress.of(Folders.open(null, platform).socket()));
    return raw;
  }

  private static String rest(SocketChannel raw) {
    var all = new StringBuilder();
    var buffer = ByteBuffer.allocate(4096);
    try {
      while (raw.read(buffer) >= 0) {
        all.append(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8));
        buffer.clear();
      }
    } catch (IOException _) {
      // Hanging up on unread bytes is a reset; what was said before it has been read.
    }
    return all.toString();
  }

  /** The most memory the process has held so far, in bytes; 0 where the system does not tell. */
  private static long peakMemory(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElseThrow();
  }
}
