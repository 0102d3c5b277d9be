package app.afterclose.window.markdown;

import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Code, as it was written; long lines wrap, so that none is out of sight. */
final class CodeView extends TextFlow implements BlockView {
  private final Text text = new Text();

  CodeView(Block.Code code) {
    getStyleClass().addAll("md-flow", "md-block-code");
    text.getStyleClass().add("md-text");
    getChildren().add(text);
    update(code);
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public boolean update(Block block) {
    if (block instanceof Block.Code code) {
      text.setText(code.text());
      setAccessibleText(code.text());
      return true;
    }
    return false;
  }
}
