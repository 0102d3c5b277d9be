package app.afterclose.window.sidebar;

import app.afterclose.window.parts.Whole;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A title on one line with the words in it that were searched for; these stay in sight. */
final class Marked extends HBox {
  private final Label before = new Label();
  private final Label hit = new Label();
  private final Label after = new Label();
  private final StringProperty whole = new SimpleStringProperty("");

  Marked() {
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    for (Label label : new Label[] {before, hit, after}) {
      label.getStyleClass().add("sidebar-title");
      label.setMinWidth(0);
      Whole.tell(whole, label);
    }
    before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    hit.getStyleClass().add("search-hit");
    hit.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(before, hit, after);
  }

  /** What is cut at its front is cut by whole letters: what follows moves up to it. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    before.layout();
    if (before.isTextTruncated() && before.lookup(".text") instanceof Text left) {
      double spare = Math.floor(before.getWidth() - left.getLayoutBounds().getWidth());
      hit.relocate(hit.getLayoutX() - spare, hit.getLayoutY());
      after.resizeRelocate(
          after.getLayoutX() - spare,
          after.getLayoutY(),
          after.getWidth() + spare,
          after.getHeight());
    }
  }

  /** Shows {@code title} with the first {@code words} in it marked, in whatever case. */
  void show(String title, String words) {
    whole.set(title);
    int at = title.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
    int end = at < 0 ? 0 : Math.min(title.length(), at + words.length());
    before.setText(at < 0 ? "" : title.substring(0, at));
    hit.setText(at < 0 ? "" : title.substring(at, end));
    after.setText(title.substring(end));
  }
}
