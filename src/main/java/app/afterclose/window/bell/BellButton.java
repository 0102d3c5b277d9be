package app.afterclose.window.bell;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Layer;
import app.afterclose.window.parts.Popup;
import app.afterclose.window.parts.Shortcut;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bell with the number of unread items; a click lists them. */
public final class BellButton extends Button {
  private static final int MOST = 99;

  private final WindowModel model;
  private final Texts texts;
  private final Label count = new Label();
  private final Popup popup;

  /**
   * @param write puts the focus to where the rep writes, before a conversation is opened
   */
  public BellButton(
      WindowModel model, Desk desk, ZoneId zone, Texts texts, Layer layer, Runnable write) {
    this.model = model;
    this.texts = texts;
    Buttons.asIcon(this, Feather.BELL, texts.say("bell.title"));
    Buttons.hint(this, Shortcut.BELL);
    setId("bell");
    count.getStyleClass().add("bell-count");
    count.setMouseTransparent(true);
    StackPane.setAlignment(count, Pos.TOP_RIGHT);
    setGraphic(new StackPane(new FontIcon(Feather.BELL), count));
    var list = new BellList(model, desk, zone, texts);
    popup = new Popup(this, list, Popup.Side.RIGHT, layer);
    list.whenOpened(
        () -> {
          popup.hide();
          write.run();
        });
    popup.onEnter(list::enter);
    setOnAction(_ -> popup.toggle());
    model.revisionProperty().subscribe(_ -> draw());
  }

  /** Lists the items. */
  public void open() {
    popup.show();
  }

  private void draw() {
    long unread = model.bell().stream().filter(item -> !item.read()).count();
    count.setText(unread > MOST ? MOST + "+" : Long.toString(unread));
    count.setVisible(unread > 0);
    setAccessibleText(unread == 0 ? texts.say("bell.title") : texts.say("bell.unread", unread));
  }
}
