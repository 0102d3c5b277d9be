package app.afterclose.model;

/** The order of day and month in dates that end with the year. */
public enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST
}
