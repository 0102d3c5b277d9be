package app.afterclose.window.header;

import app.afterclose.model.Entry;
import app.afterclose.model.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Ask before edits, or auto edits. */
final class ConsentToggle extends HBox {
  private final ToggleButton ask;
  private final ToggleButton auto;
  private final Consumer<Entry.Consent> chosen;
  private Entry.Consent consent = Entry.Consent.ASK;
  private boolean compact;

  /**
   * @param chosen told what the rep wants; what is so is what {@link #show} says
   */
  ConsentToggle(Texts texts, Consumer<Entry.Consent> chosen) {
    this.chosen = chosen;
    getStyleClass().add("consent");
    setAlignment(Pos.CENTER);
    setMaxHeight(USE_PREF_SIZE);
    setMinWidth(USE_PREF_SIZE);
    ask = button(texts.say("consent.ask"), texts.say("consent.ask.about"), Entry.Consent.ASK);
    auto =
        button(
            texts.say("consent.auto"), texts.say("consent.auto.about"), Entry.Consent.AUTO_EDITS);
    var group = new ToggleGroup();
    group.getToggles().addAll(ask, auto);
    draw();
  }

  /** Shows what is so. */
  void show(Entry.Consent now) {
    consent = now;
    draw();
  }

  /** Whether there is room for one of the two only; a click then takes the other. */
  void compact(boolean now) {
    compact = now;
    draw();
  }

  private ToggleButton button(String text, String about, Entry.Consent means) {
    var button = new ToggleButton(text);
    button.setTooltip(new Tooltip(about));
    button.setMnemonicParsing(false);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> clicked(means));
    return button;
  }

  private void clicked(Entry.Consent means) {
    boolean flips = compact && means == consent;
    Entry.Consent wanted = flips ? other(means) : means;
    draw();
    if (wanted != consent) {
      chosen.accept(wanted);
    }
  }

  private static Entry.Consent other(Entry.Consent consent) {
    return switch (consent) {
      case ASK -> Entry.Consent.AUTO_EDITS;
      case AUTO_EDITS -> Entry.Consent.ASK;
    };
  }

  private void draw() {
    boolean asks = consent == Entry.Consent.ASK;
    ask.setSelected(asks);
    auto.setSelected(!asks);
    List<ToggleButton> shown = compact ? List.of(asks ? ask : auto) : List.of(ask, auto);
    if (!getChildren().equals(shown)) {
      getChildren().setAll(shown);
    }
  }
}
