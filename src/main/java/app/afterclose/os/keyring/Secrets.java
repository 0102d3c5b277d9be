package app.afterclose.os.keyring;

import app.afterclose.os.Two;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/**
 * The part of the Secret Service API (freedesktop.org, version 0.2) that is used, in dbus-java's
 * terms. It is public inside because dbus-java calls it by reflection.
 */
final class Secrets {
  static final String BUS = "org.freedesktop.secrets";
  static final String ROOT = "/org/freedesktop/secrets";

  /** The path that stands for nothing. */
  static final String NOTHING = "/";

  private Secrets() {}

  @DBusInterfaceName("org.freedesktop.Secret.Service")
  public interface Service extends DBusInterface {
    @DBusMemberName("OpenSession")
    Two<Variant<?>, DBusPath> openSession(String algorithm, Variant<?> input);

    /** Those unlocked, those locked. */
    @DBusMemberName("SearchItems")
    Two<List<DBusPath>, List<DBusPath>> searchItems(Map<String, String> attributes);

    /** What could be unlocked at once, and a prompt for the rest. */
    @DBusMemberName("Unlock")
    Two<List<DBusPath>, DBusPath> unlock(List<DBusPath> objects);

    @DBusMemberName("ReadAlias")
    DBusPath readAlias(String name);

    /** The collection, or nothing and a prompt. */
    @DBusMemberName("CreateCollection")
    Two<DBusPath, DBusPath> createCollection(Map<String, Variant<?>> properties, String alias);
  }

  @DBusInterfaceName("org.freedesktop.Secret.Collection")
  public interface Collection extends DBusInterface {
    /** The item, or nothing and a prompt. */
    @DBusMemberName("CreateItem")
    Two<DBusPath, DBusPath> createItem(
        Map<String, Variant<?>> properties, Secret secret, boolean replace);
  }

  @DBusInterfaceName("org.freedesktop.Secret.Item")
  public interface Item extends DBusInterface {
    @DBusMemberName("GetSecret")
    Secret getSecret(DBusPath session);

    @DBusMemberName("SetSecret")
    void setSecret(Secret secret);

    /** A prompt, or nothing. */
    @DBusMemberName("Delete")
    DBusPath delete();
  }

  @DBusInterfaceName("org.freedesktop.Secret.Prompt")
  public interface Prompt extends DBusInterface {
    @DBusMemberName("Prompt")
    void prompt(String window);

    @DBusMemberName("Dismiss")
    void dismiss();

    /** The rep has answered, or closed it. */
    final class Completed extends DBusSignal {
      private final boolean dismissed;
      private final Variant<?> result;

      public Completed(String path, boolean dismissed, Variant<?> result) throws DBusException {
        super(path, dismissed, result);
        this.dismissed = dismissed;
        this.result = result;
      }

      boolean dismissed() {
        return dismissed;
      }

      Variant<?> result() {
        return result;
      }
    }
  }

  /** A secret on its way. */
  public static final class Secret extends Struct {
    @Position(0)
    public final DBusPath session;

    @Position(1)
    public final byte[] parameters;

    @Position(2)
    public final byte[] value;

    @Position(3)
    public final String contentType;

    public Secret(DBusPath session, byte[] parameters, byte[] value, String contentType) {
      this.session = session;
      this.parameters = parameters;
      this.value = value;
      this.contentType = contentType;
    }
  }
}
