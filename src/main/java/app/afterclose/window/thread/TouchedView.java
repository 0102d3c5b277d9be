package app.afterclose.window.thread;

import app.afterclose.model.Outcome;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Links to what was read in particular or changed: the first few, and all of them when asked. */
final class TouchedView extends VBox {
  private static final int FEW = 6;

  private final List<Outcome.Ref> refs;
  private final Bench bench;
  private final String key;
  private final FlowPane links = new FlowPane();

  /**
   * @param caption what stands over them
   * @param key under which it is kept that all are asked for
   */
  TouchedView(String caption, List<Outcome.Ref> refs, String key, Bench bench) {
    this.refs = refs;
    this.bench = bench;
    this.key = key;
    getStyleClass().add("thread-touched-box");
    links.getStyleClass().add("thread-touched");
    var label = new Label(caption);
    label.getStyleClass().add("thread-caption");
    getChildren().addAll(label, links);
    show();
  }

  private void show() {
    boolean all = bench.opened().is(key) || refs.size() <= FEW;
    links.getChildren().clear();
    for (Outcome.Ref ref : all ? refs : refs.subList(0, FEW)) {
      links.getChildren().add(link(ref));
    }
    if (!all) {
      var more = new Hyperlink(bench.say("touched.more", refs.size() - FEW));
      more.setOnAction(
          _ -> {
            bench.opened().set(key, true);
            show();
            links.getChildren().get(FEW).requestFocus();
          });
      links.getChildren().add(more);
    }
  }

  private Hyperlink link(Outcome.Ref ref) {
    String label = ref.label().isBlank() ? bench.say("touched.unnamed") : ref.label();
    var link = new Hyperlink(label, new FontIcon(icon(ref.kind())));
    link.setAccessibleText(bench.say("touched." + kind(ref.kind()), label));
    link.setOnAction(
        _ -> {
          var _ = bench.actions().open(ref);
        });
    return link;
  }

  private static Feather icon(String kind) {
    return switch (kind) {
      case "draft" -> Feather.MAIL;
      case "account" -> Feather.HOME;
      case "task" -> Feather.CHECK_SQUARE;
      case "activity" -> Feather.CALENDAR;
      default -> Feather.BRIEFCASE;
    };
  }

  private static String kind(String kind) {
    return switch (kind) {
      case "draft", "account", "task", "activity" -> kind;
      default -> "deal";
    };
  }
}
