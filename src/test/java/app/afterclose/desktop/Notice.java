package app.afterclose.desktop;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The notification on the screen. */
final class Notice {
  private static final String DAEMON = "xfce4-notifyd";
  private static final Pattern SHOWN = Pattern.compile("^method call .*member=Notify$");

  /** Of the daemon's buttons, which stand in a row at the lower right, all of one width. */
  private static final int BUTTON = 92;

  private static final int RIGHT = 57;
  private static final int BOTTOM = 31;

  private final Desktop desktop;
  private final Hands hands;
  private final int before;

  Notice(Desktop desktop, Hands hands) {
    this.desktop = desktop;
    this.hands = hands;
    before = desktop.notifications().length();
  }

  /** What was told to the daemon of every notification since this was made, in order. */
  List<String> sent() {
    String log = desktop.notifications().substring(before);
    return Pattern.compile("(?m)^(?=method call|method return|signal|error)")
        .splitAsStream(log)
        .filter(message -> SHOWN.matcher(message.lines().findFirst().orElse("")).matches())
        .toList();
  }

  /** How many are on the screen. */
  int count() {
    return hands.windowsOf(DAEMON).size();
  }

  boolean shown() {
    return place().isPresent();
  }

  /** Waits until one is on the screen and lies still. */
  void await() {
    Until.is("a notification is on the screen", this::shown);
    Until.is(
        "it lies still",
        () -> {
          Optional<Hands.Place> before = place();
          hands.pointAt(Desktop.WIDTH / 2, Desktop.HEIGHT - 5);
          return before.isPresent() && before.equals(place());
        });
  }

  /**
   * Presses a button.
   *
   * @param fromRight 0 for the one at the right end
   */
  void press(int fromRight) {
    Hands.Place at = place().orElseThrow(() -> new AssertionError("there is no notification"));
    hands.click(at.x() + at.width() - RIGHT - fromRight * BUTTON, at.y() + at.height() - BOTTOM);
  }

  private Optional<Hands.Place> place() {
    return hands.windowsOf(DAEMON).stream().findFirst().flatMap(hands::place);
  }
}
