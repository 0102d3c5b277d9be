package app.afterclose.window.connect;

import app.afterclose.model.Diagnosis;
import app.afterclose.model.DiagnosisWords;
import app.afterclose.model.ModelName;
import app.afterclose.model.Settings;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.words.Texts;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Lets the rep connect a model: asks the agent what there is, tries it, and has it written down.
 * Answers that come after the rep has moved on are dropped. For the JavaFX thread.
 */
public final class Connector {
  private final WindowModel model;
  private final Desk desk;
  private final Overlay overlay;
  private final Consumer<String> browse;
  private final Texts texts = new Texts();

  /**
   * @param browse opens a web page
   */
  public Connector(WindowModel model, Desk desk, Overlay overlay, Consumer<String> browse) {
    this.model = model;
    this.desk = desk;
    this.overlay = overlay;
    this.browse = browse;
  }

  /** Opens the form. */
  public void run() {
    new Visit().begin();
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

  /** One opening of the form. */
  private final class Visit {
    private final Form form = new Form(texts, browse);
    private final Verdict verdict = new Verdict();
    private final Button test = Buttons.words(texts.say("connect.test"), this::test);
    private final Button save =
        Buttons.words(texts.say("connect.save"), () -> save(false), "accent");
    private final HBox instead = new HBox(8);
    private int listing;
    private int trying;
    private String listed = "";

    void begin() {
      test.setId("connect-test");
      save.setId("connect-save");
      save.setDefaultButton(false);
      instead.managedProperty().bind(instead.visibleProperty());
      instead.setVisible(false);
      var tried = new HBox(12, test, verdict);
      tried.setAlignment(Pos.CENTER_LEFT);
      test.setMinWidth(Region.USE_PREF_SIZE);
      HBox.setHgrow(verdict, Priority.ALWAYS);
      var about = new Label(texts.say("connect.about"));
      about.setWrapText(true);
      about.setMinHeight(Region.USE_PREF_SIZE);
      about.getStyleClass().add("ac-muted");
      var content = new VBox(16, about, form, tried, instead);
      content.getStyleClass().add("connect");
      content.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
      overlay.show(
          texts.say("connect.title"),
          content,
          List.of(Buttons.words(texts.say("connect.cancel"), overlay::hide), save),
          form.way());
      form.way().valueProperty().subscribe(_ -> moved());
      form.key().onLeft(this::list);
      form.address().focusedProperty().subscribe((was, is) -> left(was, is));
      form.model().setOnShowing(_ -> list());
      desk.consult(new Command.ListPresets(), this::presets);
      desk.consult(new Command.DetectServers(), this::servers);
    }

    private void presets(@Nullable Frame answer) {
      if (answer instanceof Frame.Presets(var presets)) {
        form.begin(presets, model.settings().provider());
      } else {
        verdict.bad(words(answer));
      }
    }

    private void servers(@Nullable Frame answer) {
      if (answer instanceof Frame.Servers(var servers)) {
        form.found(servers);
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
          if (!form.wrong(why.part(), DiagnosisWords.of(why))) {
            verdict.bad(DiagnosisWords.of(why));
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
          verdict.good(DiagnosisWords.of(found));
        } else {
          verdict.bad(DiagnosisWords.of(found));
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
        case Frame.Done _ -> done();
        case Frame.KeyNotKept(String why) -> {
          verdict.bad(why);
          instead
              .getChildren()
              .setAll(
                  session(),
                  Buttons.words(texts.say("connect.key.fromVariable"), this::variable, "small"));
          instead.setVisible(true);
        }
        case Frame.Refused refused when !refused.fields().isEmpty() -> {
          verdict.nothing();
          refused.fields().forEach((field, why) -> refused(field, why));
        }
        case null, default -> verdict.bad(words(answer));
      }
    }

    private Button session() {
      Button hold = Buttons.words(texts.say("connect.key.session"), () -> save(true), "small");
      hold.setId("connect-session");
      return hold;
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

    private void done() {
      overlay.hide();
      desk.unanswered().ifPresent(this::again);
    }

    /** The analyst could not do it; who answers now may. */
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

    private String words(@Nullable Frame answer) {
      return answer instanceof Frame.Refused refused
          ? refused.message()
          : texts.say("connect.away");
    }
  }
}
