package app.afterclose.window;

import app.afterclose.model.Texts;
import app.afterclose.window.palette.Choice;
import app.afterclose.window.parts.Shortcut;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Everything that can be done from anywhere in the window, by key or by palette. */
final class Actions {
  /** What is offered, while it is possible. */
  private record Offer(BooleanSupplier possible, Choice choice) {}

  private final Texts texts;
  private final Map<Shortcut, IntConsumer> keys = new EnumMap<>(Shortcut.class);
  private final List<Offer> offers = new ArrayList<>();

  Actions(Texts texts) {
    this.texts = texts;
  }

  /** A key that is no choice of the palette. */
  void key(Shortcut shortcut, Runnable act) {
    keys.put(shortcut, _ -> act.run());
  }

  /** The same for one of several keys, told which, from 0. */
  void keys(Shortcut shortcut, IntConsumer act) {
    keys.put(shortcut, act);
  }

  /** A key that is a choice of the palette too. */
  void add(Shortcut shortcut, Ikon icon, Runnable act) {
    key(shortcut, act);
    offer(icon, shortcut.does(texts), shortcut.says(), () -> true, act);
  }

  /** A choice of the palette without a key. */
  void add(Ikon icon, String title, BooleanSupplier possible, Runnable act) {
    offer(icon, title, "", possible, act);
  }

  /** The same with a key of another place, which is told. */
  void add(Shortcut told, Ikon icon, BooleanSupplier possible, Runnable act) {
    offer(icon, told.does(texts), told.says(), possible, act);
  }

  /** Whether the key means something here. */
  boolean means(KeyEvent event) {
    return keys.keySet().stream().anyMatch(shortcut -> shortcut.matches(event));
  }

  /** Does what the key means, if it means something here. */
  void pressed(KeyEvent event) {
    for (Map.Entry<Shortcut, IntConsumer> entry : keys.entrySet()) {
      int index = entry.getKey().index(event);
      if (index >= 0) {
        entry.getValue().accept(index);
        return;
      }
    }
  }

  /** Whether there is something to do for {@code shortcut}. */
  boolean knows(Shortcut shortcut) {
    return keys.containsKey(shortcut);
  }

  /** What can be done now. */
  List<Choice> choices() {
    return offers.stream()
        .filter(offer -> offer.possible().getAsBoolean())
        .map(Offer::choice)
        .toList();
  }

  private void offer(Ikon icon, String title, String told, BooleanSupplier possible, Runnable act) {
    offers.add(new Offer(possible, new Choice(title, "", () -> new FontIcon(icon), told, act)));
  }
}
