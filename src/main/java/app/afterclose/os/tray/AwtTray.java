package app.afterclose.os.tray;

import app.afterclose.os.Platform;
import app.afterclose.os.Tray;
import java.awt.AWTException;
import java.awt.CheckboxMenuItem;
import java.awt.EventQueue;
import java.awt.HeadlessException;
import java.awt.Image;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.Toolkit;
import java.awt.TrayIcon;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tray of Windows and macOS. Everything is done on AWT's thread. None of it was run on those
 * systems: see the room's law.
 */
final class AwtTray implements Tray {
  private static final Logger LOG = LoggerFactory.getLogger(AwtTray.class);

  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Platform.Kind kind;
  private final Consumer<String> clicked;
  private final MenuBook book = new MenuBook();
  private final Map<Integer, MenuItem> entries = new HashMap<>();
  private volatile @Nullable TrayIcon icon;
  private @Nullable State state;
  private boolean closed;
  private boolean told;

  AwtTray(Platform.Kind kind, Consumer<String> clicked) {
    this.kind = kind;
    this.clicked = clicked;
  }

  @Override
  public void show(View view) {
    EventQueue.invokeLater(() -> draw(view));
  }

  @Override
  public boolean shown() {
    return icon != null;
  }

  @Override
  public void close() {
    var removed = new CompletableFuture<Boolean>();
    EventQueue.invokeLater(() -> removed.complete(remove()));
    try {
      // Without it, Windows would show the icon of a program that has gone until it is pointed at.
      removed.get(FAREWELL.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.info("The tray's icon could not be taken away; it goes with the process", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean remove() {
    TrayIcon old = icon;
    icon = null;
    closed = true;
    if (old != null) {
      SystemTray.getSystemTray().remove(old);
    }
    return old != null;
  }

  private void draw(View view) {
    TrayIcon now = icon;
    if (now == null) {
      now = open(view);
    }
    if (now == null) {
      return;
    }
    if (view.state() != state) {
      state = view.state();
      now.setImage(picture(view.state()));
    }
    now.setToolTip(AwtWords.hint(view.tooltip()));
    MenuBook.Change change = book.take(view.menu());
    if (change.shape()) {
      fill(now.getPopupMenu(), change.menu().rows());
    } else {
      change.rows().forEach(this::dress);
    }
  }

  private @Nullable TrayIcon open(View view) {
    if (closed) {
      return null;
    }
    try {
      if (SystemTray.isSupported()) {
        var made = new TrayIcon(picture(view.state()), "", new PopupMenu());
        made.setImageAutoSize(true);
        made.addActionListener(event -> activated(event.getActionCommand()));
        SystemTray.getSystemTray().add(made);
        icon = made;
        return made;
      }
    } catch (AWTException | HeadlessException e) {
      // The system's bar may come later, or again.
      if (!told) {
        told = true;
        LOG.info("The tray could not be shown; it is tried again with each view", e);
      }
    }
    return null;
  }

  private void fill(PopupMenu menu, List<MenuBook.Row> rows) {
    menu.removeAll();
    entries.clear();
    for (MenuBook.Row row : rows) {
      switch (row.item()) {
        case Item.Line _ -> menu.addSeparator();
        case Item.Action action -> {
          var entry = new MenuItem();
          entry.addActionListener(_ -> click(action.key()));
          entries.put(row.id(), menu.add(entry));
        }
        case Item.Check check -> {
          var entry = new CheckboxMenuItem();
          entry.addItemListener(
              _ -> {
                entry.setState(!entry.getState()); // the tick is the agent's to set
                click(check.key());
              });
          entries.put(row.id(), menu.add(entry));
        }
      }
      dress(row);
    }
  }

  private void dress(MenuBook.Row row) {
    MenuItem entry = entries.get(row.id());
    if (entry == null) {
      return;
    }
    switch (row.item()) {
      case Item.Line _ -> {}
      case Item.Action action -> entry.setLabel(AwtWords.label(action.label(), kind));
      case Item.Check check -> {
        entry.setLabel(AwtWords.label(check.label(), kind));
        ((CheckboxMenuItem) entry).setState(check.on());
      }
    }
  }

  /** While the icon has a command, a click is on the message that this names. */
  private void activated(@Nullable String message) {
    if (message != null) {
      return;
    }
    MenuBook.Row first = book.menu().rows().isEmpty() ? null : book.menu().rows().getFirst();
    if (first != null && first.item() instanceof Item.Action action) {
      click(action.key());
    }
  }

  private void click(String key) {
    Thread.ofVirtual().name("tray-click").start(() -> clicked.accept(key));
  }

  private static Image picture(State state) {
    var size = SystemTray.getSystemTray().getTrayIconSize();
    // Twice the size where there is one, for screens of high density.
    byte[] file = Pictures.file(state, Pictures.Ground.LIGHT, 2 * size.height);
    return Toolkit.getDefaultToolkit().createImage(file);
  }
}
