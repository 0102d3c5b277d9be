package app.afterclose.terminal;

import app.afterclose.model.Figures;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StatusWords;
import java.time.Instant;

/** A run's state as one line: its mark and its words, the same marks as everywhere. */
final class Marks {
  private Marks() {}

  static String of(RunStatus status) {
    return switch (status) {
      case RunStatus.Running _ -> "◐";
      case RunStatus.Stopping _ -> "◳";
      case RunStatus.InLine _, RunStatus.Waiting _ -> "⧗";
      case RunStatus.Paused _ -> "✋";
      case RunStatus.Completed _ -> "✓";
      case RunStatus.Failed _ -> "⚠";
      case RunStatus.Cancelled _ -> "■";
    };
  }

  static String line(RunHead run, Instant now, Figures figures) {
    return of(run.status()) + " " + StatusWords.line(run, now, now, figures);
  }
}
