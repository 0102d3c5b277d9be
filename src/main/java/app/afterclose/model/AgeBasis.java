package app.afterclose.model;

/** From which date the age or the silence of a deal was counted. */
public enum AgeBasis {
  /** Its last activity. */
  ACTIVITY,
  /** The day it entered its stage. */
  STAGE,
  /** The day it was created or first worked. */
  CREATED,
  /** No date is known. */
  NONE
}
