package app.afterclose.window.markdown;

import app.afterclose.model.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/**
 * Code, as it was written, under its language and a button that copies it; long lines wrap, so that
 * none is out of sight.
 */
final class CodeView extends VBox implements BlockView {
  private final Texts texts;
  private final Label language = new Label();
  private final VBox body = new VBox();
  private final List<Flow> flows = new ArrayList<>();
  private String code = "";

  CodeView(Block.Code code, Texts texts) {
    this.texts = texts;
    getStyleClass().add("md-block-code");
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setAccessibleRole(AccessibleRole.TEXT);
    language.getStyleClass().add("md-code-language");
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var head = new HBox(language, room, copy());
    head.getStyleClass().add("md-code-head");
    head.setAlignment(Pos.CENTER_LEFT);
    body.getStyleClass().add("md-code-body");
    getChildren().addAll(head, body);
    update(code);
  }

  private Button copy() {
    Button copy = Copy.button(texts.say("copy"), Feather.COPY, () -> {});
    copy.setAccessibleText(texts.say("copy.code"));
    copy.setOnAction(
        _ -> {
          Copy.text(code);
          Copy.done(copy, texts);
        });
    return copy;
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public void flows(Consumer<Flow> each) {
    flows.forEach(each);
  }

  @Override
  public boolean update(Block block) {
    if (block instanceof Block.Code next) {
      code = next.text();
      language.setText(next.language());
      List<String> parts = Leaves.parts(code);
      for (int i = 0; i < parts.size(); i++) {
        if (i == flows.size()) {
          var flow = new Flow();
          flow.getStyleClass().add("md-code-part");
          var text = new Text();
          text.getStyleClass().add("md-text");
          flow.getChildren().add(text);
          flows.add(flow);
          body.getChildren().add(flow);
        }
        ((Text) flows.get(i).getChildren().get(Flow.BEHIND)).setText(shown(parts.get(i)));
      }
      flows.subList(parts.size(), flows.size()).clear();
      body.getChildren().remove(parts.size(), body.getChildren().size());
      setAccessibleText(code.length() > Runs.SPOKEN ? code.substring(0, Runs.SPOKEN) + "…" : code);
      return true;
    }
    return false;
  }

  /** A part ends its line by ending. */
  private static String shown(String part) {
    return part.endsWith("\n") ? part.substring(0, part.length() - 1) : part;
  }
}
