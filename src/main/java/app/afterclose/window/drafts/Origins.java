package app.afterclose.window.drafts;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Draft;
import app.afterclose.model.Outcome;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Place;
import app.afterclose.window.theme.TextSize;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Leads to what a draft is about and to the conversation that it came from. */
final class Origins extends FlowPane {
  private static final double WIDEST = 400;

  private final Desk desk;
  private final Texts texts;
  private final ObservableValue<Double> text;
  private String shown = "";

  Origins(Desk desk, Texts texts) {
    super(8, 4);
    setMinWidth(0);
    text = TextSize.factor(this);
    this.desk = desk;
    this.texts = texts;
  }

  /** Shows those of {@code draft}; its conversation once the agent has found it. */
  void show(Draft draft) {
    shown = draft.id();
    draw(draft, null);
    desk.consult(
        new Command.FindDraft(draft.id()),
        answer -> {
          if (answer instanceof Frame.DraftFound(_, ConversationId in)
              && draft.id().equals(shown)) {
            draw(draft, in);
          }
        });
  }

  /** Whatever is still found is of a draft that is no longer shown. */
  void leave() {
    shown = "";
  }

  private void draw(Draft draft, @Nullable ConversationId in) {
    getChildren().clear();
    String dealId = draft.dealId();
    String title = draft.dealTitle();
    if (title != null && dealId != null) {
      var ref = new Outcome.Ref("deal", dealId, title);
      link(
          texts.say("drafts.about", title),
          Feather.BAR_CHART_2,
          () -> desk.show(Place.PIPELINE, ref));
    }
    if (in != null) {
      link(texts.say("drafts.chat"), Feather.MESSAGE_SQUARE, () -> desk.open(in));
    }
    setManaged(!getChildren().isEmpty());
  }

  private void link(String says, Feather icon, Runnable go) {
    Button button = Buttons.words(says, go, "flat", "small", "draft-link");
    button.setGraphic(new FontIcon(icon));
    button
        .maxWidthProperty()
        .bind(
            text.flatMap(
                large ->
                    widthProperty().map(room -> Math.min(WIDEST * large, room.doubleValue()))));
    getChildren().add(button);
  }
}
