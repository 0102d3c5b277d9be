package app.afterclose.window.theme;

import app.afterclose.model.RunStatus;

/** How each of a run's states looks: its style class, which sets the colour, and its icon. */
public enum StateLook {
  RUNNING("running", ""),
  STOPPING("stopping", "M3 3 H13 V13 H3 Z"),
  WAITING("waiting", "M4 2 H12 M4 14 H12 M5 2 V4.5 L8 8 L11 4.5 V2 M5 14 V11.5 L8 8 L11 11.5 V14"),
  PAUSED(
      "paused",
      "M5.2 8.6 V4.4 a1 1 0 0 1 2 0 V7.4 M7.2 7.4 V3 a1 1 0 0 1 2 0 V7.4"
          + " M9.2 7.4 V3.8 a1 1 0 0 1 2 0 V8 M11.2 8 V5.8 a1 1 0 0 1 2 0 V9.8"
          + " a4.6 4.6 0 0 1 -4.6 4.6 H8 a4.4 4.4 0 0 1 -3.6 -1.9 L2.3 9.4"
          + " a1 1 0 0 1 1.6 -1.2 L5.2 9.8"),
  COMPLETED("completed", "M3 8.5 L6.5 12 L13 4.5"),
  FAILED("failed", "M8 2.2 L14.6 13.6 H1.4 Z M8 6.4 V9.6 M8 11.5 V11.7"),
  CANCELLED("cancelled", "M3.5 3.5 H12.5 V12.5 H3.5 Z");

  private final String style;
  private final String path;

  StateLook(String style, String path) {
    this.style = style;
    this.path = path;
  }

  /** The look of {@code status}. */
  public static StateLook of(RunStatus status) {
    return switch (status) {
      case RunStatus.Running _ -> RUNNING;
      case RunStatus.Stopping _ -> STOPPING;
      case RunStatus.InLine _, RunStatus.Waiting _ -> WAITING;
      case RunStatus.Paused _ -> PAUSED;
      case RunStatus.Completed _ -> COMPLETED;
      case RunStatus.Failed _ -> FAILED;
      case RunStatus.Cancelled _ -> CANCELLED;
    };
  }

  /** The style class. */
  public String style() {
    return style;
  }

  /** SVG path on a grid of 16, to be stroked; empty where the turning ring is all. */
  String path() {
    return path;
  }

  /** Whether a ring turns. */
  boolean turns() {
    return this == RUNNING || this == STOPPING;
  }
}
