package app.afterclose.window.thread;

import javafx.scene.layout.Region;

/** Room below the last row; scrolling to it is scrolling to the end, however tall the row above. */
final class EndView extends Region implements RowView {
  EndView() {
    getStyleClass().add("thread-end");
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public boolean update(Content content) {
    return content instanceof Content.End;
  }
}
