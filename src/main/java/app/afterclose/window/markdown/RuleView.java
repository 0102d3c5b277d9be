package app.afterclose.window.markdown;

import javafx.scene.layout.Region;

/** A line across. */
final class RuleView extends Region implements BlockView {
  RuleView() {
    getStyleClass().add("md-rule");
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public boolean update(Block block) {
    return block instanceof Block.Rule;
  }
}
