package app.afterclose.window.parts;

import app.afterclose.model.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Says that the deals are a sample, with fewer words where there is little room. */
public final class SampleLabel extends Label implements Compact {
  private final Texts texts;

  public SampleLabel(Texts texts) {
    this.texts = texts;
    setTooltip(new Tooltip(texts.say("sample.about")));
    getStyleClass().add("sample-label");
    setMinWidth(USE_PREF_SIZE);
    compact(false);
  }

  @Override
  public void compact(boolean now) {
    setText(texts.say(now ? "sample.label.short" : "sample.label"));
  }
}
