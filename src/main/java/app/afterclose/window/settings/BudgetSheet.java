package app.afterclose.window.settings;

import app.afterclose.model.Settings;
import app.afterclose.model.Texts;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.words.Written;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The month's limit of tokens, what was used of it, and what for. */
final class BudgetSheet extends Sheet {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("danger");
  private static final PseudoClass NEARLY = PseudoClass.getPseudoClass("warning");

  /** The share of the limit from which the rep is told that little is left. */
  private static final double NEAR = 0.9;

  private static final long LEAST = 1_000;
  private static final long MOST = 1_000_000_000_000L;

  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final FieldSetting<Settings.Limits> limit;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label used = words("");
  private final Label renewed = words("");
  private final FontIcon mark = new FontIcon(Feather.ALERT_TRIANGLE);
  private final VBox month = new VBox();
  private final UsageChart chart;
  private final Choices<Range> ranges;
  private final Choices<Boolean> forms;
  private Range range = Range.MONTH;
  private boolean asTable;
  private Frame.@Nullable Tokens told;
  private long pulse;
  private int asked;

  BudgetSheet(WindowModel model, Desk desk, Texts texts, Wish<Settings.Limits> wish) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    var field = new TextField();
    field.setId("monthly-tokens");
    field.setPromptText(texts.say("settings.monthly.none"));
    field.getStyleClass().add("setting-field");
    limit =
        new FieldSetting<>(
            new Setting(
                texts,
                texts.say("settings.monthly.name"),
                texts.say("settings.monthly.about", texts.number(500_000)),
                field,
                field),
            field,
            wish,
            this::shown,
            this::read);
    bar.setId("budget-bar");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.managedProperty().bind(bar.visibleProperty());
    used.setId("budget-used");
    used.getStyleClass().setAll("label", "ac-strong");
    mark.managedProperty().bind(mark.visibleProperty());
    mark.setVisible(false);
    HBox.setHgrow(renewed, Priority.ALWAYS);
    var state = new HBox(8, mark, renewed);
    state.setAlignment(Pos.CENTER_LEFT);
    month.getChildren().addAll(used, bar, state);
    month.getStyleClass().addAll("setting", "budget-month");
    chart = new UsageChart(texts);
    ranges =
        new Choices<>(
            "usage-range",
            List.of(Range.values()),
            r -> texts.say("settings.range." + r.name().toLowerCase(Locale.ROOT)),
            this::range);
    ranges.setAccessibleText(texts.say("settings.usage.range"));
    forms =
        new Choices<>(
            "usage-form",
            List.of(false, true),
            table -> texts.say(table ? "settings.usage.table" : "settings.usage.chart"),
            this::form);
    forms.setAccessibleText(texts.say("settings.usage.form"));
    var choices = new FlowPane(ranges, forms);
    choices.getStyleClass().add("usage-choices");
    Label about = words(texts.say("settings.usage.about"));
    about.getStyleClass().add("setting-about");
    about.visibleProperty().bind(chart.emptyProperty().not());
    about.managedProperty().bind(about.visibleProperty());
    var usage = new VBox(choices, chart, about);
    usage.getStyleClass().addAll("setting", "usage-box");
    getChildren()
        .addAll(
            words(texts.say("settings.budget.about")),
            group(texts.say("settings.budget.month"), limit.row(), month),
            group(texts.say("settings.usage.name"), usage));
    ranges.show(range);
    forms.show(asTable);
  }

  @Override
  void entered() {
    ask();
  }

  @Override
  void draw() {
    limit.draw();
    // What runs uses tokens with each step; what has ended uses no more.
    long now =
        model.active().stream().mapToLong(run -> 1 + run.head().usage().total()).sum()
            + (model.settings().limits().monthlyTokens() == null ? 0 : 1);
    if (now != pulse) {
      pulse = now;
      ask();
    }
    if (told == null) {
      used.setText(texts.say("settings.usage.asking"));
      bar.setVisible(false);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(model.now(), ZoneOffset.UTC);
  }

  private void ask() {
    int mine = ++asked;
    Range meant = range;
    LocalDate today = today();
    desk.consult(
        new Command.ListTokens(meant.from(today), today),
        answer -> {
          if (mine == asked) {
            answered(answer, meant, today);
          }
        });
  }

  private void answered(@Nullable Frame answer, Range meant, LocalDate today) {
    switch (answer) {
      case Frame.Tokens tokens -> {
        told = tokens;
        month(tokens);
        chart.show(Uses.of(tokens.days(), meant, today), meant, asTable);
      }
      case Frame.Refused refused -> used.setText(refused.message());
      case null, default -> used.setText(texts.say("settings.usage.away"));
    }
  }

  private void month(Frame.Tokens tokens) {
    String sum = texts.number(tokens.used());
    String from =
        texts.figures().dayOfYearInFull(tokens.renewed().atZone(ZoneOffset.UTC).toLocalDate());
    Long most = tokens.limit();
    bar.setVisible(most != null && most > 0);
    boolean over = most != null && tokens.used() >= most;
    boolean near = most != null && !over && tokens.used() >= most * NEAR;
    bar.pseudoClassStateChanged(OVER, over);
    bar.pseudoClassStateChanged(NEARLY, near);
    mark.setVisible(over || near);
    month.pseudoClassStateChanged(OVER, over);
    if (most == null) {
      used.setText(texts.say("settings.monthly.used", sum));
      renewed.setText(texts.say("settings.monthly.unlimited", from));
      return;
    }
    bar.setProgress(most == 0 ? 1 : Math.min(1, tokens.used() / (double) most));
    double share = most == 0 ? 1 : Math.round(100.0 * tokens.used() / most) / 100.0;
    String words =
        texts.say("settings.monthly.of", sum, texts.number(most), texts.figures().percent(share));
    used.setText(words);
    bar.setAccessibleText(words);
    String state = over ? "over" : near ? "near" : "renews";
    renewed.setText(texts.say("settings.monthly." + state, from));
  }

  private void range(Range wanted) {
    range = wanted;
    ask();
  }

  private void form(boolean table) {
    asTable = table;
    if (told != null) {
      chart.show(Uses.of(told.days(), range, today()), range, asTable);
    }
  }

  private String shown(Settings.Limits limits) {
    Long most = limits.monthlyTokens();
    return most == null ? "" : texts.number(most);
  }

  private FieldSetting.Read<Settings.Limits> read(String typed, Settings.Limits now) {
    if (typed.isEmpty()) {
      return new FieldSetting.Read.Change<>(l -> with(l, null));
    }
    OptionalLong read = new Written(texts.figures()).tokens(typed);
    if (read.isEmpty() || read.getAsLong() < LEAST || read.getAsLong() > MOST) {
      return new FieldSetting.Read.Wrong<>(
          texts.say("settings.monthly.wrong", LEAST, texts.number(500_000)));
    }
    return new FieldSetting.Read.Change<>(l -> with(l, read.getAsLong()));
  }

  private static Settings.Limits with(Settings.Limits l, @Nullable Long most) {
    return new Settings.Limits(
        l.link(), l.chain(), l.user(), l.organisation(), most, l.attempts(), l.patience());
  }
}
