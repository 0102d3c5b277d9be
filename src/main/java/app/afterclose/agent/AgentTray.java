package app.afterclose.agent;

import app.afterclose.wire.Frame;
import org.jspecify.annotations.Nullable;

/** The tray among the agent's rooms: what its clicks do there, and what it is told from there. */
final class AgentTray {
  private AgentTray() {}

  static TrayDesk of(Rooms rooms, Desktop desktop) {
    var noTray =
        new NoTray(
            frame -> Audience.tellWindows(rooms.audiences(), frame),
            rooms.journal(),
            rooms.clock());
    var hands =
        new TrayDesk.Hands(
            rooms.windows(),
            rooms.engine()::stop,
            rooms.quitting()::fromTray,
            () -> switchLogin(rooms),
            noTray);
    return new TrayDesk(
        rooms.journal(), rooms::placed, hands, rooms.clock(), rooms.figures(), desktop.tray());
  }

  /** Ticks the start at login as {@code told} says; a tray that is not there yet is told later. */
  static void told(@Nullable TrayDesk tray, Frame told) {
    if (tray != null && told instanceof Frame.AtLogin login) {
      tray.atLogin(login.possible() ? login.on() : null);
    }
  }

  /** What stands in its way is said in the window, if one is open; the tick tells the truth. */
  private static void switchLogin(Rooms rooms) {
    LoginOffer login = rooms.household().login();
    if (login.set(!login.standing().on()) instanceof Frame.Refused refused) {
      boolean _ = Audience.tellWindows(rooms.audiences(), new Frame.Notice(refused.message()));
      login.tell();
    }
  }
}
