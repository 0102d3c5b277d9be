package app.afterclose.window.state;

import app.afterclose.wire.Frame;
import java.util.concurrent.Executor;

/** Where what the agent says of its own accord comes in; any thread may call it. */
public final class Inbox {
  private final WindowModel model;
  private final Arrivals arrivals;
  private final Executor gate;

  /**
   * @param gate onto the JavaFX thread
   */
  public Inbox(WindowModel model, Desk desk, Executor gate) {
    this.model = model;
    this.arrivals = desk.arrivals();
    this.gate = gate;
  }

  /** The agent pushed {@code frame}. */
  public void pushed(Frame frame) {
    gate.execute(() -> take(frame));
  }

  /** The connection changed. */
  public void connection(Connection now) {
    gate.execute(
        () -> {
          model.connection(now);
          if (now instanceof Connection.Connected) {
            model.trouble("");
            arrivals.reattach();
          }
        });
  }

  private void take(Frame frame) {
    switch (frame) {
      case Frame.HeadChanged f -> model.head(f.head());
      case Frame.BellRang f -> arrivals.rang(f.item());
      case Frame.Erased f -> arrivals.erased(f.conversation());
      case Frame.WorkspaceChanged f -> model.sample(f.sample());
      case Frame.Happened f -> arrivals.happened(f.entry());
      case Frame.Live f -> arrivals.live(f.text());
      case Frame.Trouble f -> model.trouble(f.text());
      case Frame.SettingsChanged f -> model.settings(f.settings(), f.trouble());
      case Frame.AtLogin f -> model.atLogin(f);
      case Frame.Refused f -> model.notice(f.message());
      case Frame.Notice f -> model.notice(f.text());
      case Frame.QuitAsked f -> model.quitAsked(f.active());
      case Frame.Importing f -> model.importing(f);
      // Answers complete the future of their command; a Bye ends the connection, which is told;
      // Show is for the whole window.
      case Frame.Bye _,
          Frame.Welcome _,
          Frame.Outdated _,
          Frame.Done _,
          Frame.Asked _,
          Frame.Busy _,
          Frame.Queued _,
          Frame.Overview _,
          Frame.Window _,
          Frame.Show _,
          Frame.Conversations _,
          Frame.Found _,
          Frame.Entries _,
          Frame.Runs _,
          Frame.Bell _,
          Frame.Cards _,
          Frame.ImportPreviewed _,
          Frame.Imported _,
          Frame.Deals _,
          Frame.DealFound _,
          Frame.Owners _,
          Frame.Pipeline _,
          Frame.Drafts _,
          Frame.DraftFound _,
          Frame.Tokens _,
          Frame.Presets _,
          Frame.Servers _,
          Frame.Models _,
          Frame.Tested _,
          Frame.KeyNotKept _ -> {}
    }
  }
}
