package app.afterclose.window.settings;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One setting: its name, what it does, its control, and a word below on how saving it went. Where
 * there is little room, the control stands below the words.
 */
final class Setting extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  /** In times the size of text. */
  private static final double ROOMY = 30;

  /** What is no wider finds room beside the words anywhere. */
  private static final double SMALL = 4;

  private final Label name = new Label();
  private final Label about = new Label();
  private final Label below = new Label();
  private final FontIcon mark = new FontIcon(Feather.CHECK);
  private final Button again;
  private final HBox told;
  private final HBox line;
  private final Node control;
  private final Texts texts;
  private Runnable retry = () -> {};
  private String explained;
  private boolean stacked;

  /**
   * @param control what is read out with {@code name} and {@code about}
   * @param beside the control, with what belongs beside it
   */
  Setting(Texts texts, String name, String about, Node control, Node beside) {
    this.texts = texts;
    this.control = beside;
    this.explained = about;
    getStyleClass().add("setting");
    this.name.setText(name);
    this.name.setLabelFor(control);
    this.name.setWrapText(true);
    this.name.getStyleClass().add("setting-name");
    this.about.setText(about);
    this.about.setWrapText(true);
    this.about.setMinHeight(USE_PREF_SIZE);
    this.about.getStyleClass().add("setting-about");
    this.about.managedProperty().bind(this.about.textProperty().isNotEmpty());
    control.setAccessibleText(name);
    control.setAccessibleHelp(about);
    var words = new VBox(this.name, this.about);
    words.getStyleClass().add("setting-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    line = new HBox(words, beside);
    line.getStyleClass().add("setting-line");
    line.setAlignment(Pos.CENTER_LEFT);
    again = Buttons.words(texts.say("settings.again"), () -> retry.run(), "small");
    again.managedProperty().bind(again.visibleProperty());
    again.setMinWidth(Region.USE_PREF_SIZE);
    below.setWrapText(true);
    below.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(below, Priority.ALWAYS);
    told = new HBox(mark, below, again);
    told.getStyleClass().add("setting-told");
    told.setAlignment(Pos.CENTER_LEFT);
    told.managedProperty().bind(told.visibleProperty());
    getChildren().addAll(line, told);
    widthProperty().subscribe(_ -> fit());
    right();
  }

  /** Nothing is to be said. */
  void right() {
    say("", false, () -> {});
  }

  /** It is saved. */
  void saved() {
    say(texts.say("settings.saved"), false, () -> {});
  }

  /** The value cannot be; {@code words} say why. */
  void wrong(String words) {
    say(words, true, () -> {});
  }

  /** It could not be saved; {@code words} say why, {@code retry} tries once more. */
  void failed(String words, Runnable retry) {
    say(words, true, retry);
    again.setVisible(true);
    again.setAccessibleText(texts.say("settings.again.named", name.getText()));
  }

  /** Whether something is wrong with it. */
  boolean isWrong() {
    return told.getPseudoClassStates().contains(WRONG);
  }

  private void say(String words, boolean wrong, Runnable next) {
    retry = next;
    if (again.isFocused()) {
      control.requestFocus();
    }
    again.setVisible(false);
    below.setText(words);
    mark.setIconCode(wrong ? Feather.ALERT_TRIANGLE : Feather.CHECK);
    told.setVisible(!words.isEmpty());
    told.pseudoClassStateChanged(WRONG, wrong);
    Node field = name.getLabelFor();
    field.pseudoClassStateChanged(WRONG, wrong);
    field.setAccessibleHelp(words.isEmpty() ? explained : words + " " + explained);
  }

  /** Another explanation: the effect depends on what is so. */
  void about(String words) {
    if (!words.equals(explained)) {
      explained = words;
      about.setText(words);
      name.getLabelFor().setAccessibleHelp(words);
    }
  }

  private void fit() {
    double text = name.getFont().getSize();
    boolean now =
        getWidth() > 0 && getWidth() < ROOMY * text && control.prefWidth(-1) > SMALL * text;
    if (now != stacked) {
      stacked = now;
      boolean focused = name.getLabelFor().isFocused();
      line.getChildren().remove(control);
      getChildren().remove(control);
      if (now) {
        getChildren().add(1, control);
      } else {
        line.getChildren().add(control);
      }
      if (focused) {
        name.getLabelFor().requestFocus();
      }
    }
  }
}
