package app.afterclose.window.parts;

import app.afterclose.window.theme.TextSize;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A card over the whole window; Escape or Close closes it, a click beside it unless it is a form.
 */
public final class Overlay extends StackPane {
  private static final double WIDTH = 600;
  private static final double WIDE = 960;

  private final Escapes escapes;
  private final Label title = new Label();
  private final ScrollPane body = new ScrollPane();
  private final Button close;
  private final HBox foot = new HBox(8);
  private final VBox card;
  private final Runnable hide = this::hide;
  private final ObservableValue<Double> text;
  private double width = WIDTH;
  private boolean form;
  private @Nullable Node before;

  /**
   * @param closeWord what its button says
   */
  public Overlay(Escapes escapes, String closeWord) {
    this.escapes = escapes;
    getStyleClass().add("overlay");
    title.getStyleClass().add("ac-view-title");
    title.setWrapText(true);
    body.setFitToWidth(true);
    body.getStyleClass().add("edge-to-edge");
    close = Buttons.words(closeWord, this::hide);
    close.setId("overlay-close");
    close.addEventFilter(KeyEvent.KEY_PRESSED, this::scroll);
    foot.setAlignment(Pos.CENTER_RIGHT);
    card = new VBox(title, body, foot);
    card.getStyleClass().add("overlay-card");
    card.setMaxHeight(USE_PREF_SIZE);
    text = TextSize.column(this);
    text.subscribe(_ -> wide(width));
    getChildren().add(card);
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getTarget() == this && !form) {
            hide();
          }
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            hide();
          }
        });
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  /** Shows {@code content} under {@code heading}, in place of what it showed before. */
  public void show(String heading, Node content) {
    form = false;
    show(heading, content, List.of(close));
    close.requestFocus();
  }

  /**
   * Shows something to fill in, with buttons of its own. A click beside it does not close it: what
   * was typed would be lost.
   *
   * @param first what has the focus
   */
  public void show(String heading, Region content, List<Button> buttons, Node first) {
    form = true;
    show(heading, content, buttons);
    first.requestFocus();
  }

  /** Gives what it shows now more room, as far as the window has it. */
  public void widen() {
    wide(WIDE);
  }

  private void show(String heading, Node content, List<Button> buttons) {
    title.setText(heading);
    wide(WIDTH);
    body.prefViewportHeightProperty().unbind();
    body.setPrefViewportHeight(0);
    body.setContent(content);
    if (content instanceof Region region) {
      // Words that wrap are as high as they are once they have their width, and it grows with what
      // is said, as far as the window has room.
      body.prefViewportHeightProperty().bind(region.heightProperty());
    }
    body.setVvalue(0);
    foot.getChildren().setAll(buttons);
    if (!isVisible()) {
      before = getScene() == null ? null : getScene().getFocusOwner();
      setVisible(true);
      escapes.opened(hide);
    }
  }

  /** What is only read has nothing to go to by key: it is moved under the one button. */
  private void scroll(KeyEvent event) {
    double hidden = body.getContent().getLayoutBounds().getHeight() - body.getHeight();
    double page = hidden <= 0 ? 1 : body.getHeight() * 0.9 / hidden;
    double by =
        switch (event.getCode()) {
          case DOWN -> page / 10;
          case UP -> -page / 10;
          case PAGE_DOWN -> page;
          case PAGE_UP -> -page;
          case HOME -> -1;
          case END -> 1;
          default -> 0;
        };
    if (by != 0) {
      body.setVvalue(Math.clamp(body.getVvalue() + by, 0, 1));
      event.consume();
    }
  }

  /** Closes what is only read; what was typed into a form is kept. */
  public void hideUnlessForm() {
    if (isVisible() && !form) {
      hide();
    }
  }

  public void hide() {
    setVisible(false);
    // What was typed into a form does not outlive it.
    body.setContent(null);
    escapes.closed(hide);
    if (before != null) {
      before.requestFocus();
      before = null;
    }
  }

  /** So wide at most, and more with larger letters. */
  private void wide(double now) {
    width = now;
    card.setMaxWidth(now * text.getValue());
  }
}
