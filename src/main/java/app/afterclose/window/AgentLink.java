package app.afterclose.window;

import app.afterclose.client.AgentClient;
import app.afterclose.model.Texts;
import app.afterclose.window.state.Connection;
import app.afterclose.window.state.Inbox;
import app.afterclose.wire.Frame;
import java.util.function.Consumer;

/** Carries what the client hears of the agent into the window. */
final class AgentLink implements AgentClient.Listener {
  private final Texts texts;
  private final Inbox inbox;
  private final Runnable attached;
  private final Consumer<Frame.Show> called;

  /**
   * @param attached told that the agent is there, for the first time or again
   * @param called told that the agent calls the window
   */
  AgentLink(Inbox inbox, Texts texts, Runnable attached, Consumer<Frame.Show> called) {
    this.texts = texts;
    this.inbox = inbox;
    this.attached = attached;
    this.called = called;
  }

  @Override
  public void attached(Frame.Welcome welcome) {
    attached.run();
    inbox.connection(new Connection.Connected(welcome.home()));
  }

  @Override
  public void pushed(Frame frame) {
    if (frame instanceof Frame.Show call) {
      called.accept(call);
    } else {
      inbox.pushed(frame);
    }
  }

  @Override
  public void lost(String why) {
    inbox.connection(new Connection.Lost());
  }

  @Override
  public void failed(String message) {
    inbox.connection(new Connection.Trouble(message));
  }

  @Override
  public void ended(AgentClient.End end) {
    inbox.connection(
        switch (end) {
          case AgentClient.End.Bye(Frame.Reason reason) ->
              switch (reason) {
                case QUIT -> new Connection.Quit();
                case UPDATE -> new Connection.Trouble(texts.say("engine.updated"));
              };
          case AgentClient.End.Outdated(String message) -> new Connection.Trouble(message);
          case AgentClient.End.Absent(String message) -> new Connection.Trouble(message);
        });
  }
}
