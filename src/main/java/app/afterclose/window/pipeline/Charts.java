package app.afterclose.window.pipeline;

import app.afterclose.model.DealTotal;
import app.afterclose.model.PipelineSummary;
import app.afterclose.model.Texts;
import app.afterclose.window.theme.TextSize;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.FlowPane;

/**
 * Deals by stage and open deals by age, side by side where there is room for their names; a click
 * on a bar filters by it.
 */
final class Charts extends FlowPane {
  /** What both need beside each other, with text at 100 %. */
  private static final double BOTH = 420;

  private final Texts texts;
  private final Supplier<Filter> filter;
  private final Consumer<Filter> choose;
  private final Bars stages;
  private final Bars ages;
  private final ObservableValue<Double> text;

  Charts(Texts texts, Supplier<Filter> filter, Consumer<Filter> choose) {
    this.texts = texts;
    this.filter = filter;
    this.choose = choose;
    getStyleClass().add("charts");
    stages = new Bars(texts.say("pipeline.stages"));
    stages.setId("bars-stages");
    ages = new Bars(texts.say("pipeline.aging"));
    ages.setId("bars-ages");
    getChildren().addAll(stages, ages);
    setMinWidth(0);
    text = TextSize.factor(this);
    widthProperty().subscribe(_ -> fit());
    text.subscribe(_ -> fit());
  }

  private void fit() {
    boolean both = getWidth() >= BOTH * text.getValue();
    double each = both ? Math.floor((getWidth() - getHgap()) / 2) : getWidth();
    for (Bars bars : List.of(stages, ages)) {
      bars.setMinWidth(0);
      bars.setPrefWidth(Math.max(0, each));
    }
  }

  void show(PipelineSummary told) {
    boolean any = !told.stages().isEmpty() || !told.aging().isEmpty();
    setVisible(any);
    setManaged(any);
    Filter now = filter.get();
    long most = told.stages().stream().mapToLong(s -> s.total().count()).max().orElse(1);
    stages.show(
        told.stages().stream()
            .map(
                stage ->
                    new Bars.Bar(
                        stage.name(),
                        words(stage.total(), told),
                        share(stage.total(), most),
                        stage.name().equals(now.stage()) && stage.category() == now.category(),
                        "bar-" + stage.category().name().toLowerCase(Locale.ROOT),
                        () -> choose.accept(filter.get().stage(stage.name(), stage.category()))))
            .toList());
    long oldest = told.aging().stream().mapToLong(a -> a.total().count()).max().orElse(1);
    ages.show(
        told.aging().stream()
            .map(
                bucket -> {
                  Age age = Age.of(bucket);
                  return new Bars.Bar(
                      name(age),
                      words(bucket.total(), told),
                      share(bucket.total(), oldest),
                      age.equals(now.age()),
                      "bar-open",
                      () -> choose.accept(filter.get().age(age)));
                })
            .toList());
  }

  private static double share(DealTotal total, long most) {
    return most == 0 ? 0 : (double) total.count() / most;
  }

  private String words(DealTotal total, PipelineSummary told) {
    return DealWords.total(total, told.currency(), texts);
  }

  private String name(Age age) {
    Integer from = age.from();
    Integer to = age.to();
    if (from == null) {
      return texts.say("pipeline.age.unknown");
    }
    return to == null
        ? texts.say("pipeline.age.over", texts.number(from - 1L))
        : texts.say("pipeline.age", texts.number(from), texts.number(to));
  }
}
