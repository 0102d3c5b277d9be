package app.afterclose.window;

import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Gaze;
import app.afterclose.window.state.Inbox;
import app.afterclose.window.state.WindowModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;

/** The window, wired as {@link WindowMain} does it, before a {@link FakeAgent}. */
final class TestWindow {
  static final ZoneId ZONE = ZoneOffset.UTC;
  final FakeAgent agent = new FakeAgent(Story.NOW);
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
          throw new UnsupportedOperationException();
        }
      };
  final List<Path> chosen = new ArrayList<>();
  final List<String> browsed = new ArrayList<>();
  WindowModel model;
  Desk desk;
  Inbox inbox;
  Gaze gaze;
  Shell shell;
  Scene scene;

  /** On the JavaFX thread. */
  void build() {
    var assembly = new Assembly(agent, clock, () -> List.copyOf(chosen), browsed::add);
    model = assembly.model();
    desk = assembly.desk();
    inbox = assembly.inbox();
    gaze = assembly.gaze();
    shell = assembly.shell();
    agent.pushTo(inbox::pushed);
  }
}
