package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationsTest {
  @TempDir Path folder;

  @Test
  void theListNamesEveryFileThatIsThere() throws Exception {
    Path files = Path.of(Migrations.class.getResource("migrations/index").toURI()).getParent();
    try (Stream<Path> listed = Files.list(files)) {
      assertThat(Migrations.bundled().names())
          .containsExactlyElementsOf(
              listed
                  .map(path -> path.getFileName().toString())
                  .filter(name -> name.endsWith(".sql"))
                  .sorted()
                  .toList());
    }
  }

  @Test
  void theyAreFoundInAJarToo() throws Exception {
    Path classes =
        Path.of(Migrations.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jar = folder.resolve("app.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        var zip = new JarOutputStream(out);
        Stream<Path> store = Files.walk(classes.resolve("app/afterclose/store"))) {
      for (Path file : store.filter(Files::isRegularFile).toList()) {
        URI name = classes.toUri().relativize(file.toUri());
        zip.putNextEntry(new JarEntry(name.getPath()));
        Files.copy(file, zip);
      }
    }
    try (var loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass(Migrations.class.getName());
      var bundled = type.getDeclaredMethod("bundled");
      bundled.setAccessible(true);
      var names = type.getDeclaredMethod("names");
      names.setAccessible(true);
      assertThat(names.invoke(bundled.invoke(null))).isEqualTo(Migrations.bundled().names());
    }
  }

  @Test
  void eachRunsOnce() throws Exception {
    Path file = folder.resolve("a.db");
    for (int i = 0; i < 2; i++) {
      try (Connection connection = Database.connect(file, false)) {
        Migrations.bundled().apply(connection);
        assertThat(version(connection)).isEqualTo(Migrations.bundled().version());
      }
    }
  }

  @Test
  void oneThatFailsLeavesTheVersionBeforeIt() throws Exception {
    try (Connection connection = Database.connect(folder.resolve("a.db"), false);
        var statement = connection.createStatement()) {
      statement.executeUpdate("CREATE TABLE run_head (in_the_way)");
      assertThatThrownBy(() -> Migrations.bundled().apply(connection))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("001_journal.sql");
      assertThat(version(connection)).isZero();
      try (var rows = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type='table'")) {
        assertThat(rows.next()).isTrue();
        assertThat(List.of(rows.getString(1), rows.next())).isEqualTo(List.of("run_head", false));
      }
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      return Migrations.version(statement);
    }
  }
}
