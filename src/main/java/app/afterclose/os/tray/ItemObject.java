package app.afterclose.os.tray;

import app.afterclose.os.Tray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;

/** The icon as panels ask for it; dbus-java calls it on threads of its own. */
final class ItemObject extends Told implements StatusNotifier.Item {
  private final Runnable activated;
  private volatile Look look = new Look("Active", List.of(), "");

  /**
   * How the icon looks.
   *
   * @param status the protocol's word
   */
  record Look(String status, List<StatusNotifier.Pixmap> pictures, String hint) {}

  /**
   * @param activated the icon itself was clicked; must not block
   */
  ItemObject(Runnable activated) {
    super(StatusNotifier.ITEM_PATH);
    this.activated = activated;
  }

  void show(Look now) {
    look = now;
  }

  /** An item that is Passive is hidden by panels: ours never is. */
  static String status(Tray.State state) {
    return switch (state) {
      case NEEDS_YOU -> "NeedsAttention";
      case IDLE, RUNNING, FAILED -> "Active";
    };
  }

  @Override
  public void contextMenu(int x, int y) {
    // The panel shows the menu that the property Menu names.
  }

  @Override
  public void activate(int x, int y) {
    activated.run();
  }

  @Override
  public void secondaryActivate(int x, int y) {
    activated.run();
  }

  @Override
  public void scroll(int delta, String orientation) {
    // Nothing here goes up and down.
  }

  @Override
  Map<String, Variant<?>> properties() {
    Look now = look;
    var all = new LinkedHashMap<String, Variant<?>>();
    all.put("Category", new Variant<>("ApplicationStatus"));
    all.put("Id", new Variant<>("afterclose"));
    all.put("Title", new Variant<>("Afterclose"));
    all.put("Status", new Variant<>(now.status()));
    all.put("WindowId", new Variant<>(0));
    all.put("IconName", new Variant<>(""));
    all.put("IconThemePath", new Variant<>(""));
    all.put("IconPixmap", new Variant<>(now.pictures(), StatusNotifier.PIXMAPS));
    all.put("OverlayIconName", new Variant<>(""));
    all.put("OverlayIconPixmap", new Variant<>(List.of(), StatusNotifier.PIXMAPS));
    all.put("AttentionIconName", new Variant<>(""));
    all.put("AttentionIconPixmap", new Variant<>(now.pictures(), StatusNotifier.PIXMAPS));
    all.put("AttentionMovieName", new Variant<>(""));
    var hint = new StatusNotifier.Hint("", List.of(), now.hint(), "");
    all.put("ToolTip", new Variant<>(hint, StatusNotifier.HINT));
    all.put("ItemIsMenu", new Variant<>(false));
    all.put("Menu", new Variant<>(new DBusPath(DbusMenu.PATH)));
    return all;
  }
}
