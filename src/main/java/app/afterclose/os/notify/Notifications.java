package app.afterclose.os.notify;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * The part of the Desktop Notifications Specification (freedesktop.org, version 1.2, and its
 * ActivationToken) that is used, in dbus-java's terms. It is public inside because dbus-java calls
 * it by reflection.
 */
@DBusInterfaceName(Notifications.NAME)
public interface Notifications extends DBusInterface {
  String NAME = "org.freedesktop.Notifications";
  String PATH = "/org/freedesktop/Notifications";

  /** Key of the action that a click on the notification itself is. */
  String DEFAULT = "default";

  /** Why a notification went: the rep dismissed it. */
  int DISMISSED = 2;

  /** Shows it and returns its number; {@code replaces} 0 for a new one. */
  @DBusMemberName("Notify")
  UInt32 show(
      String program,
      UInt32 replaces,
      String icon,
      String summary,
      String body,
      List<String> actions,
      Map<String, Variant<?>> hints,
      int milliseconds);

  @DBusMemberName("CloseNotification")
  void withdraw(UInt32 id);

  @DBusMemberName("GetCapabilities")
  List<String> capabilities();

  /** A button was pressed. */
  final class ActionInvoked extends DBusSignal {
    final UInt32 id;
    final String key;

    public ActionInvoked(String path, UInt32 id, String key) throws DBusException {
      super(path, id, key);
      this.id = id;
      this.key = key;
    }
  }

  /** It is gone. */
  final class NotificationClosed extends DBusSignal {
    final UInt32 id;
    final UInt32 reason;

    public NotificationClosed(String path, UInt32 id, UInt32 reason) throws DBusException {
      super(path, id, reason);
      this.id = id;
      this.reason = reason;
    }
  }

  /** Comes ahead of ActionInvoked, where the desktop lets no program come to the front unasked. */
  final class ActivationToken extends DBusSignal {
    final UInt32 id;
    final String token;

    public ActivationToken(String path, UInt32 id, String token) throws DBusException {
      super(path, id, token);
      this.id = id;
      this.token = token;
    }
  }
}
