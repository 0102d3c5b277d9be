package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.memory.Remembered;
import app.afterclose.window.memory.TypedFile;
import app.afterclose.window.memory.TypedKeeper;
import app.afterclose.window.memory.WindowFile;
import app.afterclose.window.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window is as the rep left it, on the screens that are there now. */
final class MemoryTest extends WindowTest {
  private static final Rectangle2D SCREEN = new Rectangle2D(0, 26, 1280, 774);
  private static final Appearance LARGE = new Appearance(Appearance.Scheme.DARK, 150, true);

  @TempDir Path folder;
  private Stage stage;

  private Path path() {
    return folder.resolve("window.json");
  }

  private WindowFile file() {
    return new WindowFile(path());
  }

  @BeforeEach
  void stage() {
    // One that no other test has: it tells its memory of all that becomes of it.
    fx(
        () -> {
          stage = new Stage();
          stage.setScene(new Scene(new Pane()));
          stage.show();
        });
  }

  @AfterEach
  void close() {
    fx(stage::close);
  }

  private Memory memory() {
    var typed =
        new TypedKeeper(new TypedFile(folder.resolve("typed.json")), window.desk.typed(), () -> {});
    return new Memory(file(), typed, stage, window.shell, window.appearance);
  }

  private void restored(Rectangle2D... screens) {
    fx(() -> restore(memory(), screens));
  }

  private void restore(Memory memory, Rectangle2D... screens) {
    Remembered was = file().read();
    Memory.place(stage, was, List.of(screens));
    memory.restore(was);
  }

  private static Remembered at(double x, double y, double width, double height) {
    return new Remembered(
        Optional.of(new Rectangle2D(x, y, width, height)), false, 320, true, true, LARGE);
  }

  private Rectangle2D place() {
    return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
  }

  @Test
  void aWindowIsAsTheOneBefore() {
    file().write(at(40, 60, 1100, 700));
    restored(SCREEN);
    assertThat(place()).isEqualTo(new Rectangle2D(40, 60, 1100, 700));
    assertThat(stage.isMaximized()).isFalse();
    assertThat(window.shell.sidebarWidth().get()).isEqualTo(320);
    assertThat(window.shell.sidebarHidden().get()).isTrue();
    assertThat(window.shell.introduced().get()).isTrue();
    assertThat(window.appearance.get()).isEqualTo(LARGE);
  }

  @Test
  void whatWasLargerThanTheScreenIsNowAsLargeAsThat() {
    file().write(at(0, 0, 1920, 1200));
    restored(SCREEN);
    assertThat(place()).isEqualTo(SCREEN);
  }

  @Test
  void aWindowOfAScreenThatIsGoneComesToTheMainOne() {
    file().write(at(2000, 100, 1000, 600));
    restored(SCREEN);
    assertThat(place()).isEqualTo(new Rectangle2D(140, 113, 1000, 600));
  }

  @Test
  void aFirstWindowFitsWhatTheDesktopLeavesFree() {
    restored(SCREEN);
    assertThat(place()).isEqualTo(SCREEN);
    assertThat(window.appearance.get()).isEqualTo(Appearance.DEFAULT);
  }

  @Test
  void aWindowWhoseTitleIsOutOfReachIsPutBackAndNoOther() {
    fx(
        () -> {
          stage.setX(70);
          stage.setY(60);
          stage.setWidth(800);
          stage.setHeight(600);
          Memory.reach(stage, Remembered.NOTHING, List.of(SCREEN));
        });
    assertThat(stage.getY()).isEqualTo(60);

    fx(
        () -> {
          stage.setX(-1);
          stage.setY(6);
          Memory.reach(stage, Remembered.NOTHING, List.of(SCREEN));
        });
    assertThat(stage.getX()).isZero();
    assertThat(stage.getY()).isEqualTo(26);
  }

  @Test
  void aBrokenFileIsNoTroubleAndIsWrittenAnew() throws IOException {
    Files.writeString(path(), "{\"bounds\": {\"x\": ");
    fx(
        () -> {
          var memory = memory();
          restore(memory, SCREEN);
          memory.keep();
        });
    assertThat(place()).isEqualTo(SCREEN);
    fx(() -> stage.setX(12));
    await(() -> file().read().bounds().filter(at -> at.getMinX() == 12).isPresent());
  }

  @Test
  void whatBecomesOfTheWindowIsWrittenSoonAndWhenItCloses() {
    fx(
        () -> {
          var memory = memory();
          restore(memory, SCREEN);
          memory.keep();
          stage.setWidth(900);
          window.shell.sidebarWidth().set(260);
          window.appearance.set(LARGE);
        });
    await(() -> file().read().sidebar() == 260);
    assertThat(file().read().bounds().map(Rectangle2D::getWidth)).contains(900.0);
    assertThat(file().read().appearance()).isEqualTo(LARGE);
    fx(
        () -> {
          window.shell.sidebarHidden().set(true);
          stage.hide();
        });
    assertThat(file().read().hidden()).isTrue();
  }

  @Test
  void aMaximisedWindowKeepsWhereItWasBefore() {
    fx(
        () -> {
          file().write(at(40, 60, 1000, 600));
          var memory = memory();
          restore(memory, SCREEN);
          memory.keep();
          stage.setMaximized(true);
        });
    await(() -> file().read().maximised());
    assertThat(file().read().bounds()).contains(new Rectangle2D(40, 60, 1000, 600));
    fx(() -> stage.setMaximized(false));
    restored(SCREEN);
    assertThat(stage.isMaximized()).isTrue();
    fx(() -> stage.setMaximized(false));
  }
}
