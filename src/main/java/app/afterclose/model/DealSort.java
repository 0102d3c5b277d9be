package app.afterclose.model;

/** What deals can be ordered by. Unknown values come last, whatever the direction. */
public enum DealSort {
  TITLE,
  ACCOUNT,
  OWNER,
  STAGE,
  AMOUNT,
  CREATED,
  CLOSE,
  LAST_ACTIVITY,
  PROBABILITY
}
