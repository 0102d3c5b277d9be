package app.afterclose.window.thread;

import app.afterclose.model.History;
import app.afterclose.model.Problem;
import app.afterclose.model.ProblemWords;
import app.afterclose.model.RunStatus;
import app.afterclose.window.parts.Whole;
import app.afterclose.window.theme.StateLook;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a run came to rest, and what can be done about it. */
final class RestView extends StackPane implements RowView {
  private final Bench bench;
  private Content.Rest shown;
  private @Nullable RestLine waiting;

  RestView(Content.Rest rest, Bench bench) {
    this.bench = bench;
    shown = rest;
    getStyleClass().add("thread-rest");
    show();
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public boolean update(Content content) {
    if (content instanceof Content.Rest rest) {
      if (!rest.equals(shown)) {
        shown = rest;
        show();
      }
      return true;
    }
    return false;
  }

  private void show() {
    History.Rested rested = shown.rested();
    RunStatus status = rested.status();
    waiting = null;
    Node end =
        switch (status) {
          case RunStatus.Completed _ -> completed(rested);
          case RunStatus.Failed(Problem problem) -> failed(rested, problem);
          case RunStatus.Cancelled _ -> cancelled(rested);
          case RunStatus.Waiting(Instant until, Problem why) -> waiting(until, why);
          case RunStatus.Paused _ -> moreTime(rested);
          case RunStatus.Running _, RunStatus.Stopping _, RunStatus.InLine _ ->
              line(StateLook.of(status), status.word(), List.of());
        };
    boolean touched = status.over() && !shown.touched().isEmpty();
    getChildren().setAll(touched ? new VBox(12, touched(), end) : end);
  }

  private Node touched() {
    return new TouchedView(
        bench.say("touched.title"), shown.touched(), "touched:" + shown.rested().run(), bench);
  }

  private Node waiting(Instant until, Problem why) {
    String words = RestWords.waiting(until, why, bench.now(), zone(), bench.texts());
    RestLine line = line(StateLook.WAITING, words, List.of());
    waiting = line;
    return line;
  }

  @Override
  public void tick(Instant now) {
    if (waiting != null && shown.rested().status() instanceof RunStatus.Waiting w) {
      waiting.say(RestWords.waiting(w.at(), w.why(), now, zone(), bench.texts()));
    }
  }

  private ZoneId zone() {
    return bench.clock().getZone();
  }

  private Node completed(History.Rested rested) {
    String facts = RestWords.facts(rested, bench.texts());
    var choices = new ArrayList<Button>();
    if (rested.beyond() && shown.last()) {
      Button again = Card.button(bench.say("rest.again"), bench.actions()::again, "small");
      again.getStyleClass().add("thread-again");
      choices.add(again);
    }
    if (!rested.answer().isBlank()) {
      choices.add(copy(rested.answer()));
    }
    choices.add(details(rested));
    return line(StateLook.COMPLETED, bench.say("rest.completed", facts), choices);
  }

  private Node cancelled(History.Rested rested) {
    String facts = RestWords.facts(rested, bench.texts());
    String words = bench.say("rest.cancelled", facts);
    if (!shown.last()) {
      return line(StateLook.CANCELLED, words, List.of(details(rested)));
    }
    Button go = Card.button(bench.say("rest.continue"), () -> {}, "small");
    var sending = new Sending(bench, List.of(go));
    go.setOnAction(_ -> sending.send(bench.actions().goOn(rested.run())));
    return new VBox(
        line(StateLook.CANCELLED, words, List.of(go, details(rested))), sending.problem());
  }

  private Node failed(History.Rested rested, Problem problem) {
    var card = new Card(StateLook.FAILED, "thread-failed");
    card.title(bench.say("rest.failed", ProblemWords.happened(problem)));
    card.getChildren().add(Card.text(remedy(problem)));
    var facts = new Label(RestWords.facts(rested, bench.texts()));
    facts.getStyleClass().add("thread-caption");
    Whole.tell(facts);
    if (shown.last() && problem.again() != Problem.Again.NO) {
      HBox buttons =
          finish(card, facts, Map.entry("rest.retry", () -> bench.actions().retry(rested.run())));
      if (problem instanceof Problem.Rejected rejected && rejected.connect()) {
        buttons.getChildren().addFirst(connect());
      } else if (problem instanceof Problem.BudgetExhausted) {
        Button limits = Card.button(bench.say("rest.limits"), bench.actions()::limits);
        limits.getStyleClass().add("thread-connect");
        buttons.getChildren().addFirst(limits);
      }
    } else {
      var foot = new HBox(facts, details(rested));
      foot.getStyleClass().add("thread-card-foot");
      foot.setAlignment(Pos.CENTER_LEFT);
      card.getChildren().add(foot);
    }
    return card;
  }

  private Node moreTime(History.Rested rested) {
    var card = new Card(StateLook.PAUSED, "thread-approval");
    card.title(bench.say("rest.moretime"));
    card.getChildren()
        .add(
            Card.text(
                bench.say("rest.moretime.explain", bench.texts().figures().length(rested.ran()))));
    var facts = new Label(RestWords.facts(rested, bench.texts()));
    facts.getStyleClass().add("thread-caption");
    Whole.tell(facts);
    finish(
        card,
        facts,
        Map.entry("rest.finish", () -> bench.actions().finish(rested.run())),
        Map.entry("rest.continue", () -> bench.actions().goOn(rested.run())));
    return card;
  }

  /**
   * The last line of a card: what there is to say besides, and the buttons, the primary one last.
   */
  @SafeVarargs
  private HBox finish(
      Card card,
      Label facts,
      Map.Entry<String, Supplier<CompletableFuture<Map<String, String>>>>... choices) {
    HBox buttons = Card.buttons();
    var sending = new Sending(bench, List.of(buttons));
    for (int i = 0; i < choices.length; i++) {
      var choice = choices[i];
      Button button =
          Card.button(bench.say(choice.getKey()), () -> sending.send(choice.getValue().get()));
      if (i == choices.length - 1) {
        button.getStyleClass().add("accent");
      }
      buttons.getChildren().add(button);
    }
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var last = new HBox(facts, details(shown.rested()), room, buttons);
    last.getStyleClass().add("thread-card-foot");
    last.setAlignment(Pos.CENTER_LEFT);
    card.getChildren().addAll(sending.problem(), last);
    return buttons;
  }

  /** What a key or a model that was refused needs first; it says nothing to the run. */
  private Button connect() {
    Button connect = Card.button(bench.say("rest.connect"), bench.actions()::connect);
    connect.getStyleClass().add("thread-connect");
    return connect;
  }

  private static RestLine line(StateLook look, String text, List<Button> choices) {
    var line = new RestLine(look);
    line.say(text);
    line.offer(choices);
    return line;
  }

  private String remedy(Problem problem) {
    return problem instanceof Problem.Rejected rejected
        ? rejected.remedyInTheWindow()
        : ProblemWords.remedy(problem, zone(), bench.texts());
  }

  private Button details(History.Rested rested) {
    Button details =
        Card.button(
            bench.say("rest.details"),
            () -> bench.actions().details(rested.run()),
            "flat",
            "small",
            "thread-copy");
    details.setGraphic(new FontIcon(Feather.INFO));
    return details;
  }

  private Button copy(String answer) {
    Button copy = Card.button(bench.say("copy"), () -> {}, "flat", "small", "thread-copy");
    copy.setGraphic(new FontIcon(Feather.COPY));
    copy.setOnAction(
        _ -> {
          Clips.copy(answer);
          copy.setText(bench.say("copy.done"));
          copy.setGraphic(new FontIcon(Feather.CHECK));
          var pause = new PauseTransition(Duration.seconds(1.5));
          pause.setOnFinished(
              _ -> {
                copy.setText(bench.say("copy"));
                copy.setGraphic(new FontIcon(Feather.COPY));
              });
          pause.play();
        });
    return copy;
  }
}
