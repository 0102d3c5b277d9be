package app.afterclose.window.drafts;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What can be done with a draft, in one line: where there is no room for all the words, the icons
 * of the lesser ones say the same, and at last all of them.
 */
final class Foot extends HBox {
  private static final double GAP = 8;

  /** From which on their words go, in this order. */
  private final List<List<Button>> giving;

  private final Text measure = new Text();

  Foot(Texts texts, Runnable delete, Runnable copy, Runnable file, Runnable mail) {
    super(GAP);
    getStyleClass().add("draft-foot");
    Button away = Buttons.icon(Feather.TRASH_2, texts.say("drafts.delete"), delete);
    away.setId("draft-delete");
    Button copying = button("draft-copy", texts.say("drafts.copy"), Feather.COPY, copy);
    Button filing = button("draft-file", texts.say("drafts.file"), Feather.DOWNLOAD, file);
    Button mailing = button("draft-mail", texts.say("drafts.mail"), Feather.EXTERNAL_LINK, mail);
    giving = List.of(List.of(copying, filing), List.of(mailing));
    getChildren().addAll(away, copying, filing, mailing);
  }

  private static Button button(String id, String says, Feather icon, Runnable act) {
    Button button = Buttons.words(says, act);
    button.setId(id);
    button.setGraphic(new FontIcon(icon));
    button.setMinWidth(USE_PREF_SIZE);
    Buttons.name(button, says);
    return button;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    Set<Button> brief = new HashSet<>();
    for (List<Button> some : giving) {
      if (width(brief) > getWidth()) {
        brief.addAll(some);
      }
    }
    for (List<Button> some : giving) {
      some.forEach(
          one ->
              one.setContentDisplay(
                  brief.contains(one) ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }
    super.layoutChildren();
  }

  /** How much all take when these are only icons, whatever they are now. */
  private double width(Set<Button> brief) {
    double sum = (getChildren().size() - 1) * GAP;
    for (Node node : getChildren()) {
      sum += node.prefWidth(-1);
      if (node instanceof Button button && !button.getText().isEmpty()) {
        boolean was = button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
        sum += was == brief.contains(button) ? 0 : was ? words(button) : -words(button);
      }
    }
    return sum;
  }

  private double words(Button button) {
    measure.setFont(button.getFont());
    measure.setText(button.getText());
    return Math.ceil(measure.getLayoutBounds().getWidth()) + button.getGraphicTextGap();
  }
}
