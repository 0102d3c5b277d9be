package app.afterclose.window.state;

import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;

/** When Afterclose is there: how it ends, and whether it starts at login. For the JavaFX thread. */
final class Attendance {
  private final WindowModel model;
  private final Sender sender;

  Attendance(WindowModel model, Sender sender) {
    this.model = model;
    this.sender = sender;
  }

  /** Ends Afterclose, with a question before while runs are active. */
  void quit() {
    sender.send(
        new Command.AskQuit(),
        answer -> {
          if (answer instanceof Frame.QuitAsked(int active)) {
            model.quitAsked(active);
          }
        });
  }

  /** The rep's answer to that question. */
  void quit(boolean yes) {
    model.quitAsked(0);
    sender.send(yes ? new Command.Quit() : new Command.KeepRunning(), _ -> {});
    model.flush();
  }

  /** The rep's answer whether to start at login; a refusal leaves it off. */
  void startAtLogin(boolean on) {
    sender.send(
        new Command.StartAtLogin(on),
        answer -> {
          if (answer instanceof Frame.Refused) {
            model.atLogin(new Frame.AtLogin(model.atLogin().possible(), false, false));
          }
        });
    model.flush();
  }
}
