package app.afterclose.os.tray;

import app.afterclose.os.Tray;
import app.afterclose.os.Two;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The menu as panels ask for it; dbus-java calls it on threads of its own. */
final class MenuObject extends Told implements DbusMenu.Menu {
  private final Consumer<String> clicked;
  private volatile MenuBook.Menu menu = new MenuBook.Menu(1, List.of());

  /**
   * @param clicked is told an entry's key; must not block
   */
  MenuObject(Consumer<String> clicked) {
    super(DbusMenu.PATH);
    this.clicked = clicked;
  }

  void show(MenuBook.Menu now) {
    menu = now;
  }

  static DbusMenu.Looks looks(MenuBook.Row row) {
    return new DbusMenu.Looks(row.id(), properties(row.item()));
  }

  @Override
  public Two<UInt32, DbusMenu.Layout> layout(int parent, int depth, List<String> names) {
    MenuBook.Menu now = menu;
    List<Variant<?>> below = new ArrayList<>();
    if (parent == 0 && depth != 0) {
      for (MenuBook.Row row : now.rows()) {
        var one = new DbusMenu.Layout(row.id(), properties(row.item()), List.of());
        below.add(new Variant<>(one, DbusMenu.LAYOUT));
      }
    }
    var layout = new DbusMenu.Layout(parent, properties(now, parent), below);
    return new Two<>(new UInt32(now.revision()), layout);
  }

  @Override
  public List<DbusMenu.Looks> looks(List<Integer> ids, List<String> names) {
    MenuBook.Menu now = menu;
    return now.rows().stream()
        .filter(row -> ids.isEmpty() || ids.contains(row.id()))
        .map(MenuObject::looks)
        .toList();
  }

  @Override
  public Variant<?> look(int id, String name) {
    Variant<?> value = properties(menu, id).get(name);
    return value == null ? new Variant<>("") : value;
  }

  @Override
  public void event(int id, String kind, Variant<?> data, UInt32 time) {
    if (kind.equals("clicked")) {
      menu.row(id).flatMap(MenuObject::key).ifPresent(clicked);
    }
  }

  @Override
  public List<Integer> events(List<DbusMenu.Happening> events) {
    events.forEach(event -> event(event.id, event.kind, event.data, event.time));
    return events.stream().map(event -> event.id).filter(id -> menu.row(id).isEmpty()).toList();
  }

  @Override
  public boolean aboutToShow(int id) {
    return false;
  }

  @Override
  public Two<List<Integer>, List<Integer>> aboutToShow(List<Integer> ids) {
    return new Two<>(List.of(), List.of());
  }

  @Override
  Map<String, Variant<?>> properties() {
    var all = new LinkedHashMap<String, Variant<?>>();
    all.put("Version", new Variant<>(new UInt32(3)));
    all.put("Status", new Variant<>("normal"));
    all.put("TextDirection", new Variant<>("ltr"));
    all.put("IconThemePath", new Variant<>(List.of(), "as"));
    return all;
  }

  private static Map<String, Variant<?>> properties(MenuBook.Menu menu, int id) {
    if (id == 0) {
      return Map.of("children-display", new Variant<>("submenu"));
    }
    return menu.row(id).map(row -> properties(row.item())).orElse(Map.of());
  }

  private static Map<String, Variant<?>> properties(Tray.Item item) {
    return switch (item) {
      case Tray.Item.Action action -> Map.of("label", label(action.label()));
      case Tray.Item.Check check ->
          Map.of(
              "label",
              label(check.label()),
              "toggle-type",
              new Variant<>("checkmark"),
              "toggle-state",
              new Variant<>(check.on() ? 1 : 0));
      case Tray.Item.Line _ -> Map.of("type", new Variant<>("separator"));
    };
  }

  /** One underscore would mark the letter after it. */
  private static Variant<?> label(String text) {
    return new Variant<>(text.replace("_", "__"));
  }

  private static Optional<String> key(MenuBook.Row row) {
    return switch (row.item()) {
      case Tray.Item.Action action -> Optional.of(action.key());
      case Tray.Item.Check check -> Optional.of(check.key());
      case Tray.Item.Line _ -> Optional.empty();
    };
  }
}
