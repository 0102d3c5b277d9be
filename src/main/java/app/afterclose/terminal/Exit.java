package app.afterclose.terminal;

import app.afterclose.wire.Frame;

/** Exit statuses; the package says what they mean. */
final class Exit {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int CANCELLED = 3;
  static final int PAUSED = 4;
  static final int LEFT = 5;

  private Exit() {}

  static int of(Frame.Why why) {
    return switch (why) {
      case BAD, UNKNOWN, AMBIGUOUS -> USAGE;
      case LATE, CLOSING, FAULT -> FAILED;
    };
  }
}
