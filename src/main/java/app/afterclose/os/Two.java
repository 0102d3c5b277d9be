package app.afterclose.os;

import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.Position;

/** Two values that a call over D-Bus returns; dbus-java wants their types said at the method. */
public final class Two<A, B> extends Tuple {
  @Position(0)
  public final A first;

  @Position(1)
  public final B second;

  public Two(A first, B second) {
    this.first = first;
    this.second = second;
  }
}
