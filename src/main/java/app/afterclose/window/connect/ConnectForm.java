package app.afterclose.window.connect;

import app.afterclose.model.Diagnosis;
import app.afterclose.model.DiagnosisWords;
import app.afterclose.model.ModelName;
import app.afterclose.model.Preset;
import app.afterclose.model.Settings;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The form that connects a model, on one visit of the rep: asks the agent what there is, tries it,
 * and has it written down. Answers that come after the rep has moved on are dropped. For the JavaFX
 * thread.
 */
public final class ConnectForm extends VBox {
  private final WindowModel window;
  private final Desk desk;
  private final Texts texts;
  private final Runnable connected;
  private final Form form;
  private final Verdict verdict = new Verdict();
  private final Button test;
  private final Button save;
  private final Instead instead;
  private List<Preset> presets = List.of();
  private Settings.@Nullable Provider begun;
  private String untouched = "";
  private int listing;
  private int trying;
  private String listed = "";

  /**
   * @param browse opens a web page
   * @param connected told once the choice is written down
   */
  ConnectForm(
      WindowModel window, Desk desk, Texts texts, Consumer<String> browse, Runnable connected) {
    this.window = window;
    this.desk = desk;
    this.texts = texts;
    this.connected = connected;
    form = new Form(texts, browse);
    test = Buttons.words(texts.say("connect.test"), this::test);
    test.setId("connect-test");
    test.setMinWidth(Region.USE_PREF_SIZE);
    save = Buttons.words(texts.say("connect.save"), () -> save(false), "accent");
    save.setId("connect-save");
    save.setDefaultButton(false);
    save.setMinWidth(Region.USE_PREF_SIZE);
    instead = new Instead(texts, () -> save(true), this::variable);
    var tried = new VBox(8, test, verdict);
    getStyleClass().add("connect");
    getChildren().addAll(form, tried, instead);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Puts {@code words} above the fields. */
  void introduce(String words) {
    var about = new Label(words);
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.getStyleClass().add("ac-muted");
    getChildren().addFirst(about);
  }

  /** Puts the button that saves below the fields. */
  void withSave() {
    var foot = new HBox(save);
    foot.setAlignment(Pos.CENTER_RIGHT);
    getChildren().add(foot);
  }

  /** Saves what is chosen. */
  Button save() {
    return save;
  }

  /** Where the rep begins. */
  Node first() {
    return form.way();
  }

  /** Asks what there is, and shows what is in use. */
  public void begin() {
    form.way().valueProperty().subscribe(_ -> moved());
    form.key().onLeft(this::list);
    form.address().focusedProperty().subscribe((was, is) -> left(was, is));
    form.model().setOnShowing(_ -> list());
    desk.consult(new Command.ListPresets(), this::presets);
    desk.consult(new Command.DetectServers(), this::servers);
  }

  /** Shows what is in use now, when that has changed and the rep has not begun to write. */
  public void refresh() {
    Settings.Provider now = window.settings().provider();
    if (begun != null && !now.equals(begun) && form.written().equals(untouched)) {
      show(now);
    }
  }

  private void presets(@Nullable Frame answer) {
    if (answer instanceof Frame.Presets(var told)) {
      presets = told;
      show(window.settings().provider());
    } else {
      verdict.bad(words(answer));
    }
  }

  private void show(Settings.Provider now) {
    begun = now;
    form.begin(presets, now);
    untouched = form.written();
  }

  private void servers(@Nullable Frame answer) {
    if (answer instanceof Frame.Servers(var servers)) {
      boolean before = form.written().equals(untouched);
      form.found(servers);
      if (before) {
        untouched = form.written();
      }
    }
  }

  /** Another way was chosen: what was said of the one before is no longer about anything. */
  private void moved() {
    trying++;
    test.setDisable(false);
    verdict.nothing();
    instead.setVisible(false);
    listed = "";
    list();
  }

  private void left(boolean was, boolean is) {
    if (was && !is) {
      list();
    }
  }

  /** Enter saves from wherever the rep is, unless it means something there. */
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER
        && !form.way().isShowing()
        && !form.model().isShowing()
        && !save.isDisabled()) {
      event.consume();
      save(false);
    }
  }

  private void list() {
    Settings.Provider provider = form.canList() ? form.provider() : null;
    String what = provider + " " + (form.key().secret() == null ? "" : "typed");
    if (provider == null || what.equals(listed)) {
      return;
    }
    listed = what;
    int mine = ++listing;
    form.modelEntry().hint(texts.say("connect.model.listing"));
    desk.consult(
        new Command.ListModels(provider, form.key().secret()),
        answer -> {
          if (mine == listing) {
            offered(answer);
          }
        });
  }

  private void offered(@Nullable Frame answer) {
    switch (answer) {
      case Frame.Models(List<ModelName> models) -> {
        form.right();
        form.model().offer(models);
        form.modelEntry()
            .hint(
                models.isEmpty()
                    ? texts.say("connect.model.none")
                    : texts.say("connect.model.many", models.size()));
      }
      case Frame.Tested(Diagnosis why) -> {
        form.modelEntry().hint("");
        listed = "";
        if (!form.wrong(why.part(), DiagnosisWords.of(why, texts.figures()))) {
          verdict.bad(DiagnosisWords.of(why, texts.figures()));
        }
      }
      case null, default -> form.modelEntry().hint(words(answer));
    }
  }

  private void test() {
    form.right();
    Settings.Provider provider = form.provider();
    if (provider == null) {
      return;
    }
    int mine = ++trying;
    test.setDisable(true);
    instead.setVisible(false);
    verdict.busy(texts.say("connect.test.busy"));
    desk.consult(
        new Command.TestConnection(provider, form.key().secret()),
        answer -> {
          if (mine == trying) {
            test.setDisable(false);
            tried(answer);
          }
        });
  }

  private void tried(@Nullable Frame answer) {
    if (answer instanceof Frame.Tested(Diagnosis found)) {
      if (found.works()) {
        verdict.good(DiagnosisWords.of(found, texts.figures()));
      } else {
        verdict.bad(DiagnosisWords.of(found, texts.figures()));
      }
    } else {
      verdict.bad(words(answer));
    }
  }

  private void save(boolean sessionOnly) {
    form.right();
    Settings.Provider provider = form.provider();
    if (provider == null) {
      return;
    }
    trying++;
    save.setDisable(true);
    instead.setVisible(false);
    verdict.busy(texts.say("connect.save.busy"));
    desk.consult(
        new Command.UseProvider(provider, form.key().secret(), sessionOnly),
        answer -> {
          save.setDisable(false);
          test.setDisable(false);
          saved(answer);
        });
  }

  private void saved(@Nullable Frame answer) {
    switch (answer) {
      case Frame.Done _ -> {
        show(window.settings().provider());
        verdict.good(texts.say("connect.saved"));
        connected.run();
      }
      case Frame.KeyNotKept(String why) -> {
        verdict.bad(why);
        instead.setVisible(true);
      }
      case Frame.Refused refused when !refused.fields().isEmpty() -> {
        verdict.nothing();
        refused.fields().forEach((field, why) -> refused(field, why));
      }
      case null, default -> verdict.bad(words(answer));
    }
  }

  private void refused(String field, String why) {
    if (!form.wrong(Diagnosis.Part.valueOf(field.toUpperCase(Locale.ROOT)), why)) {
      verdict.bad(why);
    }
  }

  private void variable() {
    instead.setVisible(false);
    verdict.nothing();
    form.key().variable(true);
    form.key().focus();
  }

  private String words(@Nullable Frame answer) {
    return answer instanceof Frame.Refused refused ? refused.message() : texts.say("connect.away");
  }
}
