package app.afterclose.model;

/** What a stage means for the forecast, whatever the rep's CRM calls it. */
public enum StageCategory {
  /** Still in play. */
  OPEN,
  /** Closed, and ours. */
  WON,
  /** Closed, and not ours. */
  LOST
}
