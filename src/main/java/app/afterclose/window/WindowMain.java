package app.afterclose.window;

import app.afterclose.client.AgentClient;
import app.afterclose.client.AgentProcess;
import app.afterclose.model.ConversationId;
import app.afterclose.os.Folders;
import app.afterclose.os.Platform;
import app.afterclose.window.importing.Importer;
import app.afterclose.window.state.Connection;
import app.afterclose.window.theme.Theme;
import app.afterclose.window.words.Texts;
import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
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
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private @Nullable AgentClient client;

  /**
   * Opens the window and returns when it is closed.
   *
   * @param arguments {@code --home DIR} and {@code --open CONVERSATION}
   * @throws IllegalArgumentException when there are others; the message says so in words
   */
  public static void run(List<String> arguments) {
    Options.of(arguments);
    launch(WindowMain.class, arguments.toArray(String[]::new));
  }

  @Override
  public void start(Stage stage) {
    Options options = Options.of(getParameters().getRaw());
    var chooser = Importer.dialog(() -> stage, new Texts("shell"));
    var window =
        new Assembly(
            this::send,
            Clock.system(ZoneId.systemDefault()),
            chooser,
            getHostServices()::showDocument);
    connect(options, window);
    if (options.open() != null) {
      window.desk().open(new ConversationId(options.open()));
    }
    show(stage, window);
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

  private void connect(Options options, Assembly window) {
    try {
      Folders folders = Folders.open(options.home(), Platform.here());
      var starter = new AgentProcess(folders, AgentProcess.thisProgram());
      client =
          new AgentClient(folders.socket(), Build.own(), starter, new AgentLink(window.inbox()));
      var _ = client.start();
    } catch (IOException e) {
      window.inbox().connection(new Connection.Trouble(String.valueOf(e.getMessage())));
    }
  }

  private static void show(Stage stage, Assembly window) {
    var screen = Screen.getPrimary().getVisualBounds();
    var scene =
        new Scene(
            window.shell(),
            Math.min(WIDTH, screen.getWidth()),
            Math.min(HEIGHT, screen.getHeight()));
    Theme.followDesktop(scene);
    Theme.icons(stage);
    stage.setTitle("Afterclose");
    stage.setMinWidth(640);
    stage.setMinHeight(480);
    stage.setScene(scene);
    stage.show();
    window.shell().focusInput();
    stage.focusedProperty().subscribe(window.desk()::looking);
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
