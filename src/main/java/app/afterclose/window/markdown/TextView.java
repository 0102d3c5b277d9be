package app.afterclose.window.markdown;

import java.util.List;
import java.util.function.Consumer;

/** A paragraph or a heading. */
final class TextView extends Runs implements BlockView {
  private int level = -1;

  TextView(Block block, Acts acts) {
    super(acts);
    update(block);
  }

  @Override
  public Runs node() {
    return this;
  }

  @Override
  public void flows(Consumer<Flow> each) {
    each.accept(this);
  }

  @Override
  public boolean update(Block block) {
    switch (block) {
      case Block.Paragraph p -> show(0, p.spans());
      case Block.Heading h -> show(h.level(), h.spans());
      case Block.Code _, Block.Quote _, Block.Items _, Block.Table _, Block.Rule _ -> {
        return false;
      }
    }
    return true;
  }

  private void show(int newLevel, List<Span> spans) {
    if (newLevel != level) {
      level = newLevel;
      getStyleClass().removeIf(c -> c.startsWith("md-h"));
      if (level > 0) {
        getStyleClass().addAll("md-heading", "md-h" + level);
      }
    }
    show(spans);
  }
}
