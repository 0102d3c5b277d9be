package app.afterclose.os.tray;

import app.afterclose.os.Tray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the menu's entries their numbers. An entry keeps its number for as long as it means the
 * same, and no number is ever given to another, so that a late click cannot hit what has come in
 * its place. For one thread.
 */
final class MenuBook {
  private final Map<String, Integer> numbers = new HashMap<>();
  private Menu menu = new Menu(1, List.of());

  /** An entry; {@code id} is at least 1, as 0 stands for the menu itself. */
  record Row(int id, Tray.Item item) {}

  /**
   * The menu as it is told.
   *
   * @param revision rises whenever entries come, go or move
   */
  record Menu(int revision, List<Row> rows) {
    Menu {
      rows = List.copyOf(rows);
    }

    Optional<Row> row(int id) {
      return rows.stream().filter(row -> row.id() == id).findFirst();
    }

    List<Integer> ids() {
      return rows.stream().map(Row::id).toList();
    }
  }

  /**
   * What is new in a menu.
   *
   * @param shape whether entries came, went or moved
   * @param rows those that were there before and look different
   */
  record Change(Menu menu, boolean shape, List<Row> rows) {}

  /** The menu as it was last taken. */
  Menu menu() {
    return menu;
  }

  Change take(List<Tray.Item> items) {
    Set<String> taken = new HashSet<>();
    List<Row> rows = new ArrayList<>();
    for (Tray.Item item : items) {
      rows.add(new Row(number(name(item), taken), item));
    }
    Menu before = menu;
    boolean shape = !before.ids().equals(rows.stream().map(Row::id).toList());
    menu = new Menu(shape ? before.revision() + 1 : before.revision(), rows);
    List<Row> changed =
        rows.stream()
            .filter(row -> before.row(row.id()).filter(old -> !old.equals(row)).isPresent())
            .toList();
    return new Change(menu, shape, changed);
  }

  /** The number of {@code name}; a name that comes twice has one for each time. */
  private int number(String name, Set<String> taken) {
    String own = name;
    for (int time = 2; !taken.add(own); time++) {
      own = name + " " + time;
    }
    return numbers.computeIfAbsent(own, _ -> numbers.size() + 1);
  }

  /** With its kind, so that no number's entry turns from one kind into another. */
  private static String name(Tray.Item item) {
    return switch (item) {
      case Tray.Item.Action action -> "action " + action.key();
      case Tray.Item.Check check -> "check " + check.key();
      case Tray.Item.Line _ -> "line";
    };
  }
}
