package app.afterclose.window.thread;

import app.afterclose.window.markdown.Block;
import org.jspecify.annotations.Nullable;

/** Room between rows, in pixels. Pure. */
final class Gaps {
  private Gaps() {}

  static int between(@Nullable Content before, Content next) {
    if (before == null) {
      return 24;
    }
    return switch (next) {
      case Content.Ask _ -> 32;
      case Content.Text(var piece, _, int part) when part > 0 -> within(piece.block());
      case Content.Text(var piece, _, _) -> beforeText(before, piece.block());
      case Content.Thinking _ -> 16;
      case Content.Calls _, Content.Answered _, Content.Shortened _ -> isLine(before) ? 0 : 12;
      case Content.ApproveAll _ -> 16;
      case Content.Approval _, Content.Doubt _ -> before instanceof Content.ApproveAll ? 8 : 12;
      case Content.Rest _, Content.Doing _ -> 16;
      case Content.End _ -> 0;
    };
  }

  /** Between two parts of a block, as within one. */
  private static int within(Block block) {
    return block instanceof Block.Items list ? (list.tight() ? 4 : 8) : 0;
  }

  private static int beforeText(Content before, Block block) {
    if (!(before instanceof Content.Text(var above, _, _))) {
      return isLine(before) ? 12 : 16;
    }
    if (block instanceof Block.Heading) {
      return above.block() instanceof Block.Heading ? 12 : 24;
    }
    return above.block() instanceof Block.Heading ? 8 : 12;
  }

  private static boolean isLine(Content content) {
    return content instanceof Content.Calls
        || content instanceof Content.Answered
        || content instanceof Content.Shortened;
  }
}
