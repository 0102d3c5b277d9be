package app.afterclose.window;

import app.afterclose.model.British;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Figures;
import app.afterclose.model.Texts;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Gaze;
import app.afterclose.window.state.Inbox;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.theme.Appearance;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** The window, wired as {@link WindowMain} does it, before a {@link FakeAgent}. */
public final class TestWindow {
  public static final ZoneId ZONE = ZoneOffset.UTC;
  public final FakeAgent agent = new FakeAgent(Story.NOW);
  final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return agent.now;
        }

        @Override
        public ZoneId getZone() {
          return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return Clock.fixed(agent.now, zone);
        }
      };

  /** How its rep reads numbers and dates; to be set before it is built. */
  public Figures figures = British.FIGURES;

  public final List<Path> chosen = new ArrayList<>();
  public final List<String> browsed = new ArrayList<>();

  /** Where the rep saves; null while they change their mind. */
  public Path saveIn;

  public WindowModel model;
  public Desk desk;
  public Inbox inbox;
  public Gaze gaze;
  Shell shell;
  Scene scene;
  ObjectProperty<Appearance> appearance;

  /** On the JavaFX thread. */
  public void build() {
    var assembly =
        new Assembly(
            agent,
            new Texts(figures),
            clock,
            () -> List.copyOf(chosen),
            name -> Optional.ofNullable(saveIn).map(folder -> folder.resolve(name)),
            browsed::add);
    model = assembly.model();
    desk = assembly.desk();
    inbox = assembly.inbox();
    gaze = assembly.gaze();
    shell = assembly.shell();
    appearance = assembly.appearance();
    agent.pushTo(inbox::pushed);
  }

  /** Everything in the window. */
  public Parent root() {
    return shell;
  }

  /** Lays the last run of {@code conversation}, which is open, open in the drawer. */
  public void details(ConversationId conversation) {
    shell.details(agent.run(conversation));
  }
}
