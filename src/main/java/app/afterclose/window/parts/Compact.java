package app.afterclose.window.parts;

/** A control that can say the same in less room. */
public interface Compact {
  /** Whether there is little room for it. */
  void compact(boolean now);
}
