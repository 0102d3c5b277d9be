package app.afterclose.window.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Texts;
import app.afterclose.window.WindowRobot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/** Nodes of blocks, and what they do when their block changes. */
@ExtendWith(WindowRobot.class)
final class BlockViewTest {
  @Test
  void aViewThatGrewShowsWhatANewOneShows(FxRobot robot) {
    robot.interact(
        () -> {
          var views = new ArrayList<BlockView>();
          for (int end = 0; end <= Samples.RICH.length(); end += 7) {
            List<Piece> pieces = Markdown.read(Samples.RICH.substring(0, end));
            for (int i = 0; i < pieces.size(); i++) {
              Block block = pieces.get(i).block();
              if (i == views.size()) {
                views.add(fresh(block));
              } else if (!views.get(i).update(block)) {
                views.set(i, fresh(block));
              }
              assertThat(shape(views.get(i).node())).isEqualTo(shape(fresh(block).node()));
            }
            views.subList(pieces.size(), views.size()).clear();
          }
        });
  }

  @Test
  void textThatGrowsKeepsItsNodes(FxRobot robot) {
    robot.interact(
        () -> {
          BlockView view = fresh(block("Two **of** the"));
          List<Node> before = List.copyOf(view.node().getChildrenUnmodifiable());
          view.update(block("Two **of** the three `deals`"));
          assertThat(view.node().getChildrenUnmodifiable().subList(0, before.size()))
              .isEqualTo(before);
          assertThat(shape(view.node())).contains("Two /of/ the three /deals");
        });
  }

  @Test
  void aLongTableShowsItsFirstRows(FxRobot robot) {
    robot.interact(
        () -> {
          BlockView view = fresh(block("|a|\n|-|\n" + "|x|\n".repeat(1_200)));
          assertThat(shape(view.node())).contains("1,000 more rows");
          assertThat(view.node().lookupAll(".md-table-cell")).hasSize(200);
        });
  }

  private static Block block(String text) {
    return Markdown.read(text).getFirst().block();
  }

  private static BlockView fresh(Block block) {
    return BlockView.of(block, new NoActs());
  }

  private static final class NoActs implements Acts {
    @Override
    public Texts texts() {
      return new Texts(British.FIGURES);
    }

    @Override
    public void open(String address) {}

    @Override
    public CompletableFuture<String> save(String csv) {
      return CompletableFuture.completedFuture("");
    }
  }

  /** All that is said, with the style classes that say how. */
  private static String shape(Node node) {
    String own =
        switch (node) {
          case Text t -> t.getText() + "/";
          case Label l when l.isVisible() -> l.getText() + "/";
          default -> "";
        };
    var out = new StringBuilder(own);
    if (node instanceof Parent parent && !(node instanceof Label)) {
      out.append(node.getStyleClass().stream().filter(c -> c.startsWith("md-")).sorted().toList());
      parent.getChildrenUnmodifiable().forEach(c -> out.append(shape(c)));
    }
    return out.toString();
  }
}
