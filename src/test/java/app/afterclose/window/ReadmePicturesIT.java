package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.Program;
import app.afterclose.client.AgentClient;
import app.afterclose.model.British;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Texts;
import app.afterclose.os.Folders;
import app.afterclose.os.Platform;
import app.afterclose.window.theme.Theme;
import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The README's pictures: the window before a real agent, with what the built-in analyst really
 * answered over the sample pipeline. They are left in {@code target/pictures}, or in the folder
 * that {@code -Dafterclose.pictures} names, as {@code window-light.png} and {@code
 * window-dark.png}, 1280 by 800 at twice the pixels.
 */
@ExtendWith(WindowRobot.class)
final class ReadmePicturesIT {
  private static final String ANALYSE = "Analyse my pipeline";
  private static final String FOLLOW_UPS = "Draft follow-ups for my five most stalled deals";

  @TempDir private Path folder;
  private final Texts texts = new Texts(British.FIGURES);
  private Program program;
  private AgentClient client;
  private Assembly window;

  @BeforeEach
  void begin() throws Exception {
    program = new Program(folder);
    assertThat(program.run("ask", "Find my five most stalled deals").status()).isZero();
    assertThat(program.run("ask", ANALYSE).status()).isZero();
    assertThat(program.run("ask", FOLLOW_UPS).status()).isEqualTo(4);
    var environment = new HashMap<String, String>();
    program.environment(environment);
    Platform here = Platform.here();
    var platform = new Platform(here.kind(), here.user(), here.temporary(), environment);
    Folders folders = Folders.open(program.home().toString(), platform);
    fx(
        () ->
            window =
                new Assembly(
                    this::send,
                    texts,
                    Clock.system(ZoneId.systemDefault()),
                    List::of,
                    _ -> Optional.empty(),
                    _ -> {}));
    client =
        new AgentClient(
            folders.socket(),
            Build.own(),
            null,
            new AgentLink(window.inbox(), texts, () -> {}, _ -> {}));
    client.start().get(30, TimeUnit.SECONDS);
    await(() -> window.model().heads().size() == 3);
  }

  @AfterEach
  void end() {
    client.close();
    program.close();
  }

  @Test
  void lightShowsAnAnswerAndDarkWhatNeedsTheRep() throws Exception {
    assertThat(program.run("ask", "--detach", "Analyse my pipeline and its largest risks").status())
        .isZero();
    await(() -> window.model().heads().size() == 4);
    Path pictures = Path.of(System.getProperty("afterclose.pictures", "target/pictures"));
    Path light = pictures.resolve("window-light.png");
    Path dark = pictures.resolve("window-dark.png");
    var scene =
        WaitForAsyncUtils.asyncFx(
                () -> Pictures.stage(window.shell(), 1280, 800, ColorScheme.LIGHT))
            .get();
    take(scene, ANALYSE, "Deals by stage", light);
    fx(() -> Theme.dress(scene, ColorScheme.DARK));
    take(scene, FOLLOW_UPS, "Approve", dark);
    assertThat(Files.size(light)).isGreaterThan(50_000);
    assertThat(Files.size(dark)).isGreaterThan(50_000);
  }

  /** Opens a conversation, waits until {@code shown} is in sight from its top, and draws it. */
  private void take(Scene scene, String title, String shown, Path file) throws Exception {
    ConversationId id =
        window.model().heads().stream()
            .filter(head -> head.title().equalsIgnoreCase(title))
            .findFirst()
            .orElseThrow()
            .id();
    fx(() -> window.desk().open(id));
    fx(() -> window.desk().noticed()); // this machine may have no panel, which is said once
    await(
        () -> {
          Pictures.layOut(scene.getRoot());
          Reading.press(scene.lookup(".thread-list"), KeyCode.HOME);
          Pictures.layOut(scene.getRoot());
          return Reading.lines(scene.getRoot()).contains(shown);
        });
    WaitForAsyncUtils.asyncFx(
            () -> {
              Pictures.take(scene, 2, file);
              return true;
            })
        .get();
  }

  private CompletableFuture<Frame> send(Command command) {
    return client.send(command);
  }

  private static void fx(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Waits for something that is asked on the JavaFX thread. */
  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}
