package app.afterclose.os.tray;

import app.afterclose.os.Two;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * The menu protocol com.canonical.dbusmenu, version 3, in dbus-java's terms. It is public inside
 * because dbus-java calls it by reflection.
 */
final class DbusMenu {
  static final String NAME = "com.canonical.dbusmenu";
  static final String PATH = "/MenuBar";

  /** D-Bus's signature of {@link Layout}. */
  static final String LAYOUT = "(ia{sv}av)";

  private DbusMenu() {}

  @DBusInterfaceName(NAME)
  public interface Menu extends DBusInterface {
    /** The menu's revision, and an entry with those below it. */
    @DBusMemberName("GetLayout")
    Two<UInt32, Layout> layout(int parent, int depth, List<String> names);

    @DBusMemberName("GetGroupProperties")
    List<Looks> looks(List<Integer> ids, List<String> names);

    @DBusMemberName("GetProperty")
    Variant<?> look(int id, String name);

    @DBusMemberName("Event")
    void event(int id, String kind, Variant<?> data, UInt32 time);

    /** Returns those ids that there are not. */
    @DBusMemberName("EventGroup")
    List<Integer> events(List<Happening> events);

    @DBusMemberName("AboutToShow")
    boolean aboutToShow(int id);

    /** Returns the entries that changed by it, and those ids that there are not. */
    @DBusMemberName("AboutToShowGroup")
    Two<List<Integer>, List<Integer>> aboutToShow(List<Integer> ids);

    @DBusMemberName("LayoutUpdated")
    final class LayoutUpdated extends DBusSignal {
      private final UInt32 revision;

      public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
        super(path, revision, parent);
        this.revision = revision;
      }

      long revision() {
        return revision.longValue();
      }
    }

    @DBusMemberName("ItemsPropertiesUpdated")
    final class LooksUpdated extends DBusSignal {
      private final List<Looks> updated;

      public LooksUpdated(String path, List<Looks> updated, List<Lost> lost) throws DBusException {
        super(path, updated, lost);
        this.updated = updated;
      }

      List<Looks> updated() {
        return updated;
      }
    }
  }

  /** An entry with those below it, each a variant of this again. */
  public static final class Layout extends Struct {
    @Position(0)
    public final int id;

    @Position(1)
    public final Map<String, Variant<?>> looks;

    @Position(2)
    public final List<Variant<?>> below;

    public Layout(int id, Map<String, Variant<?>> looks, List<Variant<?>> below) {
      this.id = id;
      this.looks = looks;
      this.below = below;
    }
  }

  /** How an entry looks. */
  public static final class Looks extends Struct {
    @Position(0)
    public final int id;

    @Position(1)
    public final Map<String, Variant<?>> looks;

    public Looks(int id, Map<String, Variant<?>> looks) {
      this.id = id;
      this.looks = looks;
    }
  }

  /** Properties that an entry has no more. */
  public static final class Lost extends Struct {
    @Position(0)
    public final int id;

    @Position(1)
    public final List<String> names;

    public Lost(int id, List<String> names) {
      this.id = id;
      this.names = names;
    }
  }

  /** What was done to an entry. */
  public static final class Happening extends Struct {
    @Position(0)
    public final int id;

    @Position(1)
    public final String kind;

    @Position(2)
    public final Variant<?> data;

    @Position(3)
    public final UInt32 time;

    public Happening(int id, String kind, Variant<?> data, UInt32 time) {
      this.id = id;
      this.kind = kind;
      this.data = data;
      this.time = time;
    }
  }
}
