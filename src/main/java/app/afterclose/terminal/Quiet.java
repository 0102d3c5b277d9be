package app.afterclose.terminal;

import app.afterclose.client.AgentClient;
import app.afterclose.wire.Frame;

/** For a command that waits for its answers alone: every loss reaches it through them. */
final class Quiet implements AgentClient.Listener {
  @Override
  public void attached(Frame.Welcome welcome) {}

  @Override
  public void pushed(Frame frame) {}

  @Override
  public void lost(String why) {}

  @Override
  public void failed(String message) {}

  @Override
  public void ended(AgentClient.End end) {}
}
