package app.afterclose.window.markdown;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/**
 * Text with runs. A run is a {@link Text}: so a link wraps as words do, and only runs that changed
 * are laid out anew. A patch behind each run of code is drawn from the shape of its characters.
 */
class Runs extends Flow {
  /** How much a screen reader is given of one text. */
  static final int SPOKEN = 2_000;

  private static final int BEFORE = Flow.BEHIND + 1;

  private final Acts acts;
  private final Path patches = new Path();
  private List<Span> shown = List.of();
  private boolean code;

  Runs(Acts acts) {
    this.acts = acts;
    setAccessibleRole(AccessibleRole.TEXT);
    patches.getStyleClass().add("md-patch");
    patches.setManaged(false);
    patches.setMouseTransparent(true);
    // Behind what is selected, so that selected code is seen to be.
    getChildren().addFirst(patches);
  }

  /** Shows {@code spans}, keeping the nodes of runs that still look the same. */
  final void show(List<Span> spans) {
    if (spans.equals(shown)) {
      return;
    }
    int same = 0;
    while (same < spans.size() && same < shown.size() && spans.get(same).alike(shown.get(same))) {
      text(same).setText(spans.get(same).text());
      same++;
    }
    getChildren().remove(same + BEFORE, getChildren().size());
    spans.stream().skip(same).map(this::run).forEach(getChildren()::add);
    shown = List.copyOf(spans);
    code = spans.stream().anyMatch(s -> s.marks().contains(Span.Mark.CODE));
    String text = Numeric.text(spans);
    direct(text);
    setAccessibleText(text.length() > SPOKEN ? text.substring(0, SPOKEN) + "…" : text);
  }

  /** What is shown. */
  final List<Span> spans() {
    return shown;
  }

  private Text text(int index) {
    return (Text) getChildren().get(index + BEFORE);
  }

  private Node run(Span span) {
    var text = new Text(span.text());
    text.getStyleClass().add("md-text");
    for (Span.Mark mark : span.marks()) {
      text.getStyleClass()
          .add(
              switch (mark) {
                case STRONG -> "md-strong";
                case EMPHASIS -> "md-emphasis";
                case STRUCK -> "md-struck";
                case CODE -> "md-code";
              });
    }
    String link = span.link();
    if (link != null) {
      text.getStyleClass().add("md-link");
      text.setAccessibleRole(AccessibleRole.HYPERLINK);
      text.setAccessibleText(span.text());
      text.setFocusTraversable(true);
      text.setOnMouseClicked(
          e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
              acts.open(link);
            }
          });
      text.setOnKeyPressed(
          e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
              acts.open(link);
              e.consume();
            }
          });
    }
    return text;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (code || !patches.getElements().isEmpty()) {
      drawPatches();
    }
  }

  private void drawPatches() {
    patches.getElements().clear();
    int at = 0;
    for (Span span : shown) {
      int end = at + span.text().length();
      if (span.marks().contains(Span.Mark.CODE)) {
        patches.getElements().addAll(getRangeShape(at, end, false));
      }
      at = end;
    }
  }
}
