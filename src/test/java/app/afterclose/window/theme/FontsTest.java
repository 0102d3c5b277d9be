package app.afterclose.window.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** The faces are read where they lie: JavaFX leaves what it copies behind when it is killed. */
final class FontsTest {
  private static final String FACE = "/app/afterclose/window/fonts/Inter-Italic.ttf";

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void aFaceThatLiesBesideTheJarsGoesBeforeThatInTheJar() throws IOException {
    Path beside = folder.resolve("lib").resolve("fonts");
    Path file = beside.resolve(FACE.substring(1));
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    URL bundled = URI.create("jar:file:/lib/afterclose.jar!" + FACE).toURL();
    assertThat(Fonts.address(beside, FACE, bundled)).isEqualTo(file.toUri().toURL());
    assertThat(Fonts.address(beside, FACE, null)).isEqualTo(file.toUri().toURL());
  }

  @Test
  void elseTheOneInTheJarIsRead() throws IOException {
    URL bundled = URI.create("jar:file:/lib/afterclose.jar!" + FACE).toURL();
    assertThat(Fonts.address(folder, FACE, bundled)).isEqualTo(bundled);
    assertThatThrownBy(() -> Fonts.address(folder, FACE, null))
        .hasMessageContaining("Inter-Italic");
  }

  @Test
  void theFolderLiesBesideTheProgramsJar() throws IOException {
    Path jar = folder.resolve("a folder + ümlaut 100%").resolve("afterclose.jar");
    URL own = URI.create("jar:" + jar.toUri() + "!/app/afterclose/Main.class").toURL();
    assertThat(Fonts.beside(own)).isEqualTo(jar.resolveSibling("fonts"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"app", "a folder + ümlaut 100%"})
  void aFileIsReadInPlace(String name) throws IOException {
    Font face = Fonts.inPlace(lay(name), 14);
    assertThat(face).isNotNull();
    assertThat(face.getFamily()).isEqualTo("Inter");
  }

  @Test
  void whatCannotBeReadInPlaceIsReadAllTheSame() throws IOException {
    URL face = lay("number #1");
    assertThat(Fonts.inPlace(face, 14)).isNull();
    assertThat(Fonts.face(face, 14).getFamily()).isEqualTo("Inter");
  }

  @Test
  void whereClassesAreInAFolderSoAreTheFaces() {
    URL face = Objects.requireNonNull(Fonts.class.getResource(FACE));
    assertThat(Fonts.inPlace(face, 14)).isNotNull();
  }

  private URL lay(String name) throws IOException {
    Path file = folder.resolve(name).resolve(FACE.substring(1));
    Files.createDirectories(file.getParent());
    try (var face = Objects.requireNonNull(Fonts.class.getResourceAsStream(FACE))) {
      Files.copy(face, file);
    }
    return Fonts.address(folder.resolve(name), FACE, null);
  }
}
