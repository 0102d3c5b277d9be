package app.afterclose.window.gallery;

import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import app.afterclose.window.FakeAgent;
import app.afterclose.window.Story;
import app.afterclose.window.TestWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** The drawer that lays a run open. */
final class DetailsPictures {
  private static final ConversationId LONG = new ConversationId("long-arguments");

  private DetailsPictures() {}

  static List<Picture> all() {
    return List.of(
        of("done", "A run of one part, one of its calls opened", Story.DONE, open(5)).alsoWide(),
        of("running", "A run at work", Story.RUNNING).alsoNarrow(),
        of("paused", "A run that waits for the rep", Story.PAUSED),
        of("waiting", "A run that waits for the rate limit", new ConversationId("waiting")),
        of("failed", "A run that failed", new ConversationId("y2")),
        of("cancelled", "A run that was stopped", new ConversationId("t2")),
        of("chain", "A run of 24 parts", Chain.CHAIN).alsoFine(),
        of("chain-parts", "All parts of it", Chain.CHAIN, open(2)).alsoNarrow(),
        of("chain-steps", "Its steps, far down", Chain.CHAIN, w -> list(w).scrollTo(200)),
        of("long", "A call with long arguments and a long result", LONG, open(5)),
        of("long-whole", "Its arguments unfolded", LONG, open(5), open(6), to(6))
            .withPopups() // where the list stands is lost when it is dressed anew
            .alsoNarrow(),
        of(
            "long-end",
            "The end of its result, unfolded",
            LONG,
            open(5),
            open(7),
            DetailsPictures::end,
            DetailsPictures::end),
        Picture.firstDay(
            "details-none", "Nothing was asked yet", w -> Hand.press(w, "#show-details")));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Picture of(
      String name, String shows, ConversationId in, Consumer<TestWindow>... steps) {
    List<Consumer<TestWindow>> all = new ArrayList<>();
    all.add(window -> window.desk.open(in));
    all.add(window -> window.details(in));
    all.addAll(List.of(steps));
    return Picture.told("details-" + name, shows, window -> story(window, in), all);
  }

  private static void story(TestWindow window, ConversationId in) {
    if (in.equals(Chain.CHAIN)) {
      Chain.tell(window);
    } else {
      new Story(window.agent).tell();
      if (in.equals(LONG)) {
        longOnes(window.agent);
      }
    }
  }

  private static Consumer<TestWindow> open(int row) {
    return window -> {
      list(window).getSelectionModel().select(row);
      Hand.keyAt(window.root(), ".details-list", KeyCode.ENTER, false);
    };
  }

  private static Consumer<TestWindow> to(int row) {
    return window -> list(window).scrollTo(row);
  }

  private static void end(TestWindow window) {
    list(window).scrollTo(list(window).getItems().size() - 1);
  }

  private static ListView<?> list(TestWindow window) {
    return (ListView<?>) Hand.find(window.root(), ".details-list");
  }

  private static void longOnes(FakeAgent agent) {
    agent.now = Story.NOW.minus(Duration.ofMinutes(9));
    RunId run = agent.ask(LONG, "Note down all that was said in the meeting with Konex");
    var call =
        new Call(
            CallId.of(run, 1, 0),
            "p",
            "log_activity",
            "{\"deal\": \"GTX Plus Pro renewal\", \"subject\": \"Minutes of the meeting\","
                + " \"with\": [\"Maria Keller\", \"Jonas Ek\"], \"notes\": \""
                + "They want the two sites in the north first and the others a year later. "
                    .repeat(40)
                + "\"}");
    add(agent, run, 0, new Entry.LinkStarted());
    add(agent, run, 0, new Entry.TurnStarted(1, "anthropic", "claude-sonnet-4-5", 0));
    var usage = new Usage(41_200, 1_900, false);
    String text = "I will note down the whole of it.";
    add(agent, run, 31, new Entry.TurnEnded(1, text, List.of(call), StopReason.TOOLS, usage, null));
    add(agent, run, 0, new Entry.CallStarted(call.id(), Effect.LOCAL));
    String result = "{\"saved\": [" + "\"a line of the minutes\", ".repeat(200) + "\"end\"]}";
    add(agent, run, 1, new Entry.CallEnded(call.id(), Outcome.ok(result, "Noted the meeting")));
    add(agent, run, 0, new Entry.TurnStarted(2, "anthropic", "claude-sonnet-4-5", 0));
    add(
        agent,
        run,
        4,
        new Entry.TurnEnded(2, "It is noted.", List.of(), StopReason.END, usage, null));
    add(agent, run, 0, new Entry.LinkEnded(new Ending.Finished()));
    agent.now = Story.NOW;
  }

  private static void add(FakeAgent agent, RunId run, int seconds, Entry entry) {
    agent.now = agent.now.plusSeconds(seconds);
    agent.append(LONG, run, 1, Duration.ofSeconds(seconds), entry);
  }
}
