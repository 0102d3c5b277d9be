package app.afterclose.window.gallery;

import app.afterclose.model.Diagnosis;
import app.afterclose.model.Settings;
import app.afterclose.model.TokenUse;
import app.afterclose.window.TestWindow;
import app.afterclose.window.Usage;
import app.afterclose.window.settings.Section;
import app.afterclose.window.state.Place;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** The settings, section by section. */
final class SettingsPictures {
  private SettingsPictures() {}

  static List<Picture> all() {
    Stream<Picture> sections = Stream.of(Section.values()).map(SettingsPictures::section);
    return Stream.of(sections, model(), budget(), data(), rest()).flatMap(each -> each).toList();
  }

  private static Picture section(Section section) {
    String name = section.name().toLowerCase(Locale.ROOT);
    Picture picture =
        of(name, "The section of " + name, section, SettingsPictures::asUsual).alsoNarrow();
    return section == Section.BUDGET ? picture.alsoWide().alsoFine() : picture;
  }

  private static void asUsual(TestWindow window) {
    Usage.answer(window.agent);
  }

  private static Stream<Picture> model() {
    var provider = new Settings.Provider("anthropic", null, "claude-sonnet-4-5", "keyring");
    var works = new Diagnosis.Works("claude-sonnet-4-5", Duration.ofMillis(840));
    var refused = new Diagnosis.KeyRefused("api.anthropic.com", true, "invalid x-api-key");
    var missing = new Diagnosis.KeyRefused("api.anthropic.com", false, "x-api-key is missing");
    return Stream.of(
        of(
            "model-connected",
            "A model is connected",
            Section.MODEL,
            w -> told(w, Settings.DEFAULT.with(provider))),
        tried("model-works", "A connection that works", "sk-a-key-of-the-rep", works),
        tried("model-refused", "A key that is refused", "sk-another-key", refused).alsoNarrow(),
        tried("model-no-key", "A key that is missing", "", missing));
  }

  private static Picture tried(String name, String shows, String key, Diagnosis found) {
    return of(
            name,
            shows,
            Section.MODEL,
            w -> w.agent.answer(Command.TestConnection.class, new Frame.Tested(found)),
            w -> Hand.choose(w, "#connect-way", 0),
            w -> Hand.write(w, "#connect-key", key),
            w -> Hand.write(w, "#connect-model .text-field", "claude-sonnet-4-5"),
            w -> Hand.press(w, "#connect-test"))
        .towards("#connect-verdict");
  }

  private static Stream<Picture> budget() {
    return Stream.of(
        used("budget-near", "A budget that is nearly used up", 210_000L, 196_700, Usage.days()),
        used("budget-over", "A budget that is used up", 195_000L, 196_700, Usage.days())
            .alsoNarrow(),
        used("budget-unlimited", "Tokens without a limit", null, 196_700, Usage.days()),
        used("budget-unused", "A month in which nothing was used", 1_000_000L, 0, List.of()),
        of(
                "budget-days",
                "Use over the last days",
                Section.BUDGET,
                SettingsPictures::asUsual,
                w -> range(w, 1))
            .towards(".usage-box"),
        of(
                "budget-months",
                "Use by months",
                Section.BUDGET,
                SettingsPictures::asUsual,
                w -> range(w, 2))
            .towards(".usage-box"),
        of(
                "budget-table",
                "Use as a table",
                Section.BUDGET,
                SettingsPictures::asUsual,
                w -> option(w, "#usage-form", 1))
            .towards(".usage-box"));
  }

  private static Picture used(
      String name, String shows, Long limit, long used, List<TokenUse> days) {
    return of(
        name,
        shows,
        Section.BUDGET,
        w -> {
          w.agent.answer(
              Command.ListTokens.class, new Frame.Tokens(limit, used, Usage.RENEWED, days));
          told(w, Answers.budget(limit));
        });
  }

  private static void range(TestWindow window, int index) {
    option(window, "#usage-range", index);
  }

  private static void option(TestWindow window, String query, int index) {
    var choices = (Parent) Hand.find(window.root(), query);
    ((ButtonBase) choices.getChildrenUnmodifiable().get(index)).fire();
  }

  private static Stream<Picture> data() {
    return Stream.of(
        of(
            "data-chosen",
            "A conversation is chosen",
            Section.DATA,
            SettingsPictures::asUsual,
            w -> pick(w)),
        of(
                "data-delete",
                "Whether to delete it for good",
                Section.DATA,
                SettingsPictures::asUsual,
                w -> pick(w),
                w -> Hand.press(w, "#pick-delete"))
            .alsoNarrow(),
        of(
            "data-not-found",
            "A search that finds no conversation",
            Section.DATA,
            SettingsPictures::asUsual,
            w -> Hand.write(w, "#pick-search", "Timbuktu")));
  }

  private static void pick(TestWindow window) {
    ((ListView<?>) Hand.find(window.root(), "#pick-list")).getSelectionModel().select(2);
  }

  private static Stream<Picture> rest() {
    return Stream.of(
        of(
            "limits-wrong",
            "A limit that cannot be",
            Section.LIMITS,
            SettingsPictures::asUsual,
            w -> Hand.write(w, "#limits-user", "many"),
            w -> Hand.keyAt(w.root(), "#limits-user", KeyCode.ENTER, false)),
        of(
            "broken",
            "The settings' file cannot be read",
            Section.MODEL,
            w ->
                w.agent.push(
                    new Frame.SettingsChanged(
                        Settings.DEFAULT,
                        "settings.json cannot be read: line 7, column 3: a comma is missing. The"
                            + " settings from before stay in use. Mend the file: it is in the data"
                            + " folder, which Settings opens under Data."))),
        of(
            "licence",
            "A licence",
            Section.ABOUT,
            SettingsPictures::asUsual,
            w -> Hand.pressSaying((Parent) w.root().lookup(".settings"), "Show")));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Picture of(
      String name,
      String shows,
      Section section,
      Consumer<TestWindow> before,
      Consumer<TestWindow>... steps) {
    List<Consumer<TestWindow>> all = new ArrayList<>();
    all.add(Answers::chosen);
    all.add(before);
    all.add(window -> open(window, section));
    all.addAll(List.of(steps));
    return Picture.window("settings-" + name, "Settings: " + shows, all);
  }

  private static void open(TestWindow window, Section section) {
    // A place is made when it is first visited.
    window.desk.show(Place.SETTINGS);
    var list = (ListView<?>) window.root().lookup("#settings-sections");
    list.getSelectionModel().select(list.getItems().indexOf(section));
  }

  private static void told(TestWindow window, Settings settings) {
    window.agent.push(new Frame.SettingsChanged(settings, ""));
  }
}
