package app.afterclose.window;

import app.afterclose.client.AgentClient;
import app.afterclose.client.AgentProcess;
import app.afterclose.client.Once;
import app.afterclose.model.Figures;
import app.afterclose.model.Texts;
import app.afterclose.os.Folders;
import app.afterclose.os.Platform;
import app.afterclose.os.Program;
import app.afterclose.window.export.SaveAs;
import app.afterclose.window.importing.Importer;
import app.afterclose.window.memory.Remembered;
import app.afterclose.window.memory.TypedFile;
import app.afterclose.window.memory.TypedKeeper;
import app.afterclose.window.memory.WindowFile;
import app.afterclose.window.state.Connection;
import app.afterclose.window.theme.Theme;
import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The window's process. It holds no work: closing it, or killing it, ends nothing but what is on
 * the screen.
 */
public final class WindowMain extends Application {
  /** The agent asks a window that hangs for five seconds before it gives it up. */
  private static final java.time.Duration PATIENCE = java.time.Duration.ofSeconds(10);

  private @Nullable AgentClient client;

  /**
   * Opens the window and returns when it is closed; where one is open already, brings that to the
   * front and returns at once.
   *
   * @param arguments {@code --home DIR}, {@code --open} and {@code --at ENTRY}
   * @throws IllegalArgumentException when there are others; the message says so in words
   */
  public static void run(List<String> arguments) {
    var options = Options.of(arguments);
    // Beside JavaFX's own start, which leaves a processor free.
    Thread.ofPlatform().name("ahead").daemon().start(WindowFile::rehearse);
    try (var window = claim(options)) {
      if (!window.sole() && elsewhere(options)) {
        return;
      }
      launch(WindowMain.class, arguments.toArray(String[]::new));
    }
  }

  private static SoleWindow claim(Options options) {
    return folders(options).map(f -> SoleWindow.claim(f.socket())).orElseGet(SoleWindow::new);
  }

  private static boolean elsewhere(Options options) {
    var asking = options.call(Command.Caller.ASKING);
    return folders(options)
        .flatMap(folders -> Once.ask(folders.socket(), Build.own(), asking, PATIENCE))
        .filter(answer -> answer instanceof Frame.Window(boolean there) && there)
        .isPresent();
  }

  /** Empty when they cannot be used, which the window says once it is there. */
  private static Optional<Folders> folders(Options options) {
    try {
      return Optional.of(Folders.open(options.home(), Platform.here()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void start(Stage stage) {
    Theme.begin();
    Options options = Options.of(getParameters().getRaw());
    Remembered was = folders(options).map(f -> file(f).read()).orElse(Remembered.NOTHING);
    Memory.place(stage, was, screens());
    stage.setTitle("Afterclose");
    stage.setMinWidth(640);
    stage.setMinHeight(480);
    FirstFrame.show(stage, was.appearance(), () -> furnish(stage, options, was));
  }

  /** Makes all that is in the window. */
  private void furnish(Stage stage, Options options, Remembered was) {
    try {
      Theme.faces();
    } catch (IllegalStateException e) {
      if (ending()) { // JavaFX takes no hooks any more: nothing is broken, and nobody waits
        return;
      }
      throw e;
    }
    var texts = new Texts(new Figures(Locale.getDefault(Locale.Category.FORMAT)));
    var chooser = Importer.dialog(() -> stage, texts);
    var window =
        new Assembly(
            this::send,
            texts,
            Clock.system(ZoneId.systemDefault()),
            chooser,
            SaveAs.dialog(() -> stage, texts),
            getHostServices()::showDocument);
    var front = new Front(stage, window.shell(), this::send, window.gate(), options);
    Optional<Memory> memory = connect(options, stage, window, front, texts);
    memory.ifPresent(file -> file.restore(was));
    show(stage, window);
    Memory.reach(stage, was, screens());
    memory.ifPresent(Memory::keep);
    front.begin();
    front.up();
  }

  /** Whether the system has told this process to end: from then on it refuses each hook. */
  private static boolean ending() {
    try {
      Runtime.getRuntime().removeShutdownHook(new Thread());
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  @Override
  public void stop() {
    if (client != null) {
      client.close();
    }
  }

  private CompletableFuture<Frame> send(Command command) {
    return client == null
        ? CompletableFuture.failedFuture(new IOException("there is no agent"))
        : client.send(command);
  }

  /** Returns what the window remembers; empty when there is no data folder to remember it in. */
  private Optional<Memory> connect(
      Options options, Stage stage, Assembly window, Front front, Texts texts) {
    try {
      Folders folders = Folders.open(options.home(), Platform.here());
      var starter = new AgentProcess(folders, Program.agent());
      client =
          new AgentClient(
              folders.socket(),
              Build.own(),
              starter,
              new AgentLink(window.inbox(), texts, () -> attached(window, front), front::show));
      var _ = client.start();
      var typed =
          new TypedKeeper(
              new TypedFile(folders.data().resolve("typed.json")),
              window.desk().typed(),
              () -> window.desk().tell(texts.say("typed.stuck", "typed.json")));
      return Optional.of(
          new Memory(file(folders), typed, stage, window.shell(), window.appearance()));
    } catch (IOException e) {
      window.inbox().connection(new Connection.Trouble(String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private static WindowFile file(Folders folders) {
    return new WindowFile(folders.data().resolve("window.json"));
  }

  private static void attached(Assembly window, Front front) {
    front.attached();
    window.gate().execute(window.gaze()::attached);
  }

  /** What of each screen is free for windows, the main one first. */
  private static List<Rectangle2D> screens() {
    return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
        .map(Screen::getVisualBounds)
        .distinct()
        .toList();
  }

  private static void show(Stage stage, Assembly window) {
    Scene scene = stage.getScene();
    Theme.floating(window.shell());
    scene.setRoot(window.shell());
    Theme.follow(scene, window.appearance());
    Theme.icons(stage);
    window.shell().focusInput();
    stage.focusedProperty().subscribe(window::focused);
    window
        .model()
        .revisionProperty()
        .subscribe(
            _ -> {
              if (window.model().connection() instanceof Connection.Quit) {
                stage.close();
              }
            });
    var seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> window.model().tick()));
    seconds.setCycleCount(Animation.INDEFINITE);
    seconds.play();
  }
}
