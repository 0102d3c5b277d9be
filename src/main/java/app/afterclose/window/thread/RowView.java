package app.afterclose.window.thread;

import app.afterclose.model.CallId;
import app.afterclose.window.markdown.Flow;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/** The node of a row. */
interface RowView {
  /** The node; always the same. */
  Region node();

  /** Shows {@code content} with as little change as can be; false when it needs another view. */
  boolean update(Content content);

  /** The texts in it that can be selected, in the order in which they are read. */
  default void flows(Consumer<Flow> each) {}

  /** About a second has passed. */
  default void tick(Instant now) {}

  /** Puts the focus into its first control, where it has any. */
  default void focus() {}

  /** Puts the focus on the line of that call, where it has one. */
  default void focus(CallId call) {}

  /** A new view of {@code content}. */
  static RowView of(Content content, Bench bench) {
    return switch (content) {
      case Content.Ask a -> new AskView(a, bench);
      case Content.Text t -> new TextRow(t, bench);
      case Content.Thinking _ -> new ThinkingView(bench);
      case Content.Shortened s -> new ShortenedView(s, bench);
      case Content.Calls c -> new CallsView(c, bench);
      case Content.ApproveAll a -> new ApproveAllView(a, bench);
      case Content.Approval a -> new ApprovalCard(a, bench);
      case Content.Doubt d -> new DoubtCard(d, bench);
      case Content.Answered a -> new AnsweredView(a, bench);
      case Content.Rest r -> new RestView(r, bench);
      case Content.Doing d -> new DoingView(d, bench);
      case Content.End _ -> new EndView();
    };
  }

  /** Whether the node must be kept while the row is there, because the rep writes into it. */
  static boolean kept(Content content) {
    return switch (content) {
      case Content.Approval _, Content.Doubt _, Content.ApproveAll _ -> true;
      case Content.Ask _,
          Content.Text _,
          Content.Thinking _,
          Content.Shortened _,
          Content.Calls _,
          Content.Answered _,
          Content.Rest _,
          Content.Doing _,
          Content.End _ ->
          false;
    };
  }
}
