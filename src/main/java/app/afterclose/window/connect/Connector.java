package app.afterclose.window.connect;

import app.afterclose.model.Settings;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Lets the rep connect a model, in a form over the window or in one of its own place. */
public final class Connector {
  private final WindowModel model;
  private final Desk desk;
  private final Overlay overlay;
  private final Consumer<String> browse;
  private final Texts texts;

  /**
   * @param browse opens a web page
   */
  public Connector(
      WindowModel model, Desk desk, Overlay overlay, Texts texts, Consumer<String> browse) {
    this.texts = texts;
    this.model = model;
    this.desk = desk;
    this.overlay = overlay;
    this.browse = browse;
  }

  /** Opens the form over the window; it closes once a model is connected. */
  public void run() {
    var form = new ConnectForm(model, desk, texts, browse, this::done);
    form.introduce(texts.say("connect.about"));
    overlay.show(
        texts.say("connect.title"),
        form,
        List.of(Buttons.words(texts.say("connect.cancel"), overlay::hide), form.save()),
        form.first());
    form.begin();
  }

  /**
   * Asks the open conversation's last request again, of a model; lets the rep connect one first.
   */
  public void again() {
    if (model.settings().provider().kind().equals(Settings.Provider.DEFAULT.kind())) {
      run();
    } else {
      desk.unanswered().ifPresent(request -> desk.ask(request, false, _ -> {}));
    }
  }

  /** The same form with its own button, for a place that stays; it is begun by whoever shows it. */
  public ConnectForm form() {
    var form = new ConnectForm(model, desk, texts, browse, this::offerAgain);
    form.withSave();
    return form;
  }

  private void done() {
    overlay.hide();
    offerAgain();
  }

  /** The analyst could not do it; who answers now may. */
  private void offerAgain() {
    desk.unanswered().ifPresent(this::again);
  }

  private void again(String request) {
    String brief = request.length() > 200 ? request.substring(0, 200) + "…" : request;
    var says = new Label(texts.say("connect.again", brief));
    says.setWrapText(true);
    Button ask =
        Buttons.words(
            texts.say("connect.again.ask"),
            () -> {
              overlay.hide();
              desk.ask(request, false, _ -> {});
            },
            "accent");
    ask.setId("connect-again");
    ask.setDefaultButton(true);
    overlay.show(
        texts.say("connect.again.title"),
        says,
        List.of(Buttons.words(texts.say("connect.again.not"), overlay::hide), ask),
        ask);
  }
}
