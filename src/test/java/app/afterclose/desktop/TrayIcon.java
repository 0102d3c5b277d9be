package app.afterclose.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program's icon in the panel: seen by the bus, clicked by hand. */
final class TrayIcon {
  private static final String ITEM = "org.kde.StatusNotifierItem";
  private static final String WATCHER = "org.kde.StatusNotifierWatcher";
  private static final Pattern REGISTERED = Pattern.compile("'([^'/]+)(/[^']*)'");
  private static final Pattern ENTRY = Pattern.compile("\\((\\d+), (?:@a\\{sv\\} )?\\{([^}]*)\\}");
  private static final Pattern LABEL =
      Pattern.compile("'label': <(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")>");

  /** From the right and the upper edge of the screen: see {@code xfce4-panel.xml}. */
  private static final int INSET = 11;

  private final Desktop desktop;
  private final Hands hands;

  private record Item(String name, String path) {}

  /** An entry of the menu; a separator has no label. */
  record Entry(String label, boolean enabled, boolean separator, boolean ticked) {}

  TrayIcon(Desktop desktop, Hands hands) {
    this.desktop = desktop;
    this.hands = hands;
  }

  boolean shown() {
    return item().isPresent();
  }

  /** {@code Passive}, {@code Active} or {@code NeedsAttention}; empty without an icon. */
  String status() {
    return property("Status");
  }

  /** Title and text of the tooltip, as the bus has them; empty without an icon. */
  String tooltip() {
    return property("ToolTip");
  }

  /** The menu's entries from the top; none without an icon. */
  List<Entry> menu() {
    var entries = new ArrayList<Entry>();
    String layout =
        item()
            .flatMap(
                item ->
                    desktop.call(
                        item.name, "/MenuBar", "com.canonical.dbusmenu.GetLayout", "0", "1", "[]"))
            .orElse("");
    Matcher entry = ENTRY.matcher(layout);
    while (entry.find()) {
      if (!entry.group(1).equals("0")) {
        entries.add(entry(entry.group(2)));
      }
    }
    return entries;
  }

  boolean ticked(String label) {
    return menu().stream().anyMatch(entry -> entry.ticked && entry.label.equals(label));
  }

  List<String> labels() {
    return menu().stream().map(Entry::label).toList();
  }

  void click() {
    hands.click(Desktop.WIDTH - INSET, INSET);
  }

  /** Opens the menu with a right click. */
  void openMenu() {
    hands.rightClick(Desktop.WIDTH - INSET, INSET);
    Until.is("the menu is open", () -> !menus().isEmpty());
  }

  /**
   * Picks the first entry that begins so in the open menu, by the arrow keys, which skip what
   * cannot be picked.
   */
  void pick(String label) {
    int at = 0;
    for (Entry entry : menu()) {
      if (!entry.separator && entry.enabled) {
        at++;
        if (entry.label.startsWith(label)) {
          for (int i = 0; i < at; i++) {
            hands.press("Down");
          }
          hands.press("Return");
          Until.is("the menu is closed", () -> menus().isEmpty());
          return;
        }
      }
    }
    throw new AssertionError("the menu has no " + label + ": " + labels());
  }

  /** The menus of the panel or of its plug-ins, which its bar and its tooltips are not. */
  private List<String> menus() {
    return hands.windowsOf("(xfce4-panel|wrapper-2.0)").stream()
        .filter(window -> hands.place(window).filter(at -> at.height() > Desktop.BAR).isPresent())
        .filter(window -> !hands.properties(window).contains("_TOOLTIP"))
        .toList();
  }

  private Entry entry(String properties) {
    Matcher label = LABEL.matcher(properties);
    String text = "";
    if (label.find()) {
      text = label.group(1) != null ? label.group(1) : label.group(2);
    }
    return new Entry(
        text.replace("__", "_"),
        !properties.contains("'enabled': <false>"),
        properties.contains("'separator'"),
        properties.contains("'toggle-state': <1>"));
  }

  private String property(String name) {
    return item()
        .flatMap(
            item ->
                desktop.call(
                    item.name, item.path, "org.freedesktop.DBus.Properties.Get", ITEM, name))
        .orElse("");
  }

  private Optional<Item> item() {
    return desktop
        .call(
            WATCHER,
            "/StatusNotifierWatcher",
            "org.freedesktop.DBus.Properties.Get",
            WATCHER,
            "RegisteredStatusNotifierItems")
        .map(REGISTERED::matcher)
        .filter(Matcher::find)
        .map(found -> new Item(found.group(1), found.group(2)));
  }
}
