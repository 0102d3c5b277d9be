package app.afterclose.os.tray;

import java.util.Map;
import org.freedesktop.dbus.errors.PropertyReadOnly;
import org.freedesktop.dbus.errors.UnknownProperty;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** An object on the bus whose properties can be read. */
abstract class Told implements Properties {
  private final String path;

  Told(String path) {
    this.path = path;
  }

  abstract Map<String, Variant<?>> properties();

  @Override
  public final String getObjectPath() {
    return path;
  }

  @Override
  public final boolean isRemote() {
    return false;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // dbus-java's own signature
  public final <A> A Get(String of, String name) {
    Variant<?> value = properties().get(name);
    if (value == null) {
      throw new UnknownProperty(name);
    }
    return (A) value;
  }

  @Override
  public final <A> void Set(String of, String name, A value) {
    throw new PropertyReadOnly(name);
  }

  @Override
  public final Map<String, Variant<?>> GetAll(String of) {
    return properties();
  }
}
