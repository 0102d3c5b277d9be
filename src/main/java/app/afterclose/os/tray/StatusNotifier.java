package app.afterclose.os.tray;

import java.util.List;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/**
 * The part of the StatusNotifierItem protocol (freedesktop.org's draft, as KDE, Xfce and LXQt speak
 * it) that is used, in dbus-java's terms. It is public inside because dbus-java calls it by
 * reflection.
 */
final class StatusNotifier {
  static final String ITEM = "org.kde.StatusNotifierItem";
  static final String ITEM_PATH = "/StatusNotifierItem";
  static final String WATCHER = "org.kde.StatusNotifierWatcher";
  static final String WATCHER_PATH = "/StatusNotifierWatcher";

  /** D-Bus's signature of a list of {@link Pixmap}. */
  static final String PIXMAPS = "a(iiay)";

  /** D-Bus's signature of {@link Hint}. */
  static final String HINT = "(sa(iiay)ss)";

  private StatusNotifier() {}

  @DBusInterfaceName(WATCHER)
  public interface Watcher extends DBusInterface {
    @DBusMemberName("RegisterStatusNotifierItem")
    void register(String service);

    /** A panel that shows items has come. */
    @DBusMemberName("StatusNotifierHostRegistered")
    final class HostRegistered extends DBusSignal {
      public HostRegistered(String path) throws DBusException {
        super(path);
      }
    }

    /** One has gone. */
    @DBusMemberName("StatusNotifierHostUnregistered")
    final class HostUnregistered extends DBusSignal {
      public HostUnregistered(String path) throws DBusException {
        super(path);
      }
    }
  }

  @DBusInterfaceName(ITEM)
  public interface Item extends DBusInterface {
    @DBusMemberName("ContextMenu")
    void contextMenu(int x, int y);

    @DBusMemberName("Activate")
    void activate(int x, int y);

    @DBusMemberName("SecondaryActivate")
    void secondaryActivate(int x, int y);

    @DBusMemberName("Scroll")
    void scroll(int delta, String orientation);

    @DBusMemberName("NewIcon")
    final class NewIcon extends DBusSignal {
      public NewIcon(String path) throws DBusException {
        super(path);
      }
    }

    @DBusMemberName("NewAttentionIcon")
    final class NewAttentionIcon extends DBusSignal {
      public NewAttentionIcon(String path) throws DBusException {
        super(path);
      }
    }

    @DBusMemberName("NewToolTip")
    final class NewToolTip extends DBusSignal {
      public NewToolTip(String path) throws DBusException {
        super(path);
      }
    }

    @DBusMemberName("NewStatus")
    final class NewStatus extends DBusSignal {
      private final String status;

      public NewStatus(String path, String status) throws DBusException {
        super(path, status);
        this.status = status;
      }

      String status() {
        return status;
      }
    }
  }

  /** A picture: four bytes a pixel, alpha first. */
  public static final class Pixmap extends Struct {
    @Position(0)
    public final int width;

    @Position(1)
    public final int height;

    @Position(2)
    public final byte[] argb;

    public Pixmap(int width, int height, byte[] argb) {
      this.width = width;
      this.height = height;
      this.argb = argb;
    }
  }

  /** What is said when the icon is pointed at. */
  public static final class Hint extends Struct {
    @Position(0)
    public final String icon;

    @Position(1)
    public final List<Pixmap> pictures;

    @Position(2)
    public final String title;

    @Position(3)
    public final String text;

    public Hint(String icon, List<Pixmap> pictures, String title, String text) {
      this.icon = icon;
      this.pictures = pictures;
      this.title = title;
      this.text = text;
    }
  }
}
