package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.BellItem;
import app.afterclose.model.British;
import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.CallState;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Problem;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Usage;
import app.afterclose.os.Tray;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrayViewTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final RunStatus RUNNING = new RunStatus.Running();
  private static final RunStatus PAUSED = new RunStatus.Paused("Save this draft?");

  private static CallState card(String run, int i, String question) {
    var call = new Call(CallId.of(new RunId(run), 1, i), "p" + i, "draft_email", "{}");
    return new CallState(
        call, CallState.Phase.ASKED, "{}", false, question, "{}", "{}", null, NOW, null);
  }

  private static TrayView.Active run(
      String id, String title, RunStatus status, List<CallState> open) {
    var head =
        new RunHead(
            new RunId(id),
            new ConversationId("c-" + id),
            "What " + id + " asks",
            status,
            NOW,
            NOW,
            Duration.ofSeconds(252),
            1,
            open,
            Usage.NONE,
            1);
    return new TrayView.Active(head, title, NOW);
  }

  private static BellItem failed(String run) {
    var problem = new Problem.ProviderTimeout();
    return new BellItem(
        9,
        NOW,
        new ConversationId("c-" + run),
        new RunId(run),
        "Research Acme",
        new RunStatus.Failed(problem),
        false);
  }

  private static Tray.View view(List<TrayView.Active> active, BellItem... failed) {
    return TrayView.of(new TrayView.Scene(active, List.of(failed), true, NOW, British.FIGURES));
  }

  /** The menu as a person reads it. */
  private static List<String> words(Tray.View view) {
    List<String> words = new ArrayList<>();
    for (Tray.Item item : view.menu()) {
      words.add(
          switch (item) {
            case Tray.Item.Action action -> action.label();
            case Tray.Item.Check check -> (check.on() ? "[x] " : "[ ] ") + check.label();
            case Tray.Item.Line _ -> "—";
          });
    }
    return words;
  }

  @Test
  void whenNothingGoesOnThereIsLittleToChoose() {
    var view = view(List.of());
    assertThat(view.state()).isEqualTo(Tray.State.IDLE);
    assertThat(view.tooltip()).isEqualTo("Afterclose");
    assertThat(words(view)).containsExactly("Open Afterclose", "—", "[x] Start at login", "Quit");
    var plain = TrayView.of(new TrayView.Scene(List.of(), List.of(), null, NOW, British.FIGURES));
    assertThat(words(plain)).containsExactly("Open Afterclose", "—", "Quit");
  }

  @Test
  void whatNeedsTheRepIsSaidFirst() {
    var running = run("r1", "Analyse my pipeline", RUNNING, List.of());
    var paused =
        run("r2", "", PAUSED, List.of(card("r2", 0, "Save this draft for Acme to the outbox?")));
    var view = view(List.of(running, paused), failed("r3"));
    assertThat(view.state()).isEqualTo(Tray.State.NEEDS_YOU);
    assertThat(view.tooltip()).isEqualTo("Afterclose: 1 running, 1 needs you, 1 failed");
    assertThat(words(view))
        .containsExactly(
            "Open Afterclose",
            "—",
            "Analyse my pipeline · Running · 4:12",
            "What r2 asks · Paused · needs you",
            "—",
            "Review: Save this draft for Acme to the outbox?",
            "—",
            "Research Acme · Failed · the provider timed out",
            "—",
            "Stop all",
            "—",
            "[x] Start at login",
            "Quit");
    assertThat(((Tray.Item.Action) view.menu().get(5)).key()).startsWith("card:r2:");
  }

  @Test
  void theStateIsTheWeightiest() {
    assertThat(view(List.of(run("r1", "A", RUNNING, List.of()))).state())
        .isEqualTo(Tray.State.RUNNING);
    assertThat(view(List.of(run("r1", "A", new RunStatus.InLine(2), List.of()))).state())
        .isEqualTo(Tray.State.RUNNING);
    assertThat(view(List.of(run("r1", "A", RUNNING, List.of())), failed("r2")).state())
        .isEqualTo(Tray.State.FAILED);
    assertThat(view(List.of(run("r1", "A", PAUSED, List.of())), failed("r2")).state())
        .isEqualTo(Tray.State.NEEDS_YOU);
  }

  @Test
  void whatWaitsIsNotSaidToRun() {
    var until = new RunStatus.InLine(1);
    var view =
        view(
            List.of(
                run("r1", "A", RUNNING, List.of()),
                run("r2", "B", until, List.of()),
                run("r3", "C", new RunStatus.Stopping(), List.of())));
    assertThat(view.tooltip()).isEqualTo("Afterclose: 2 running, 1 waiting");
  }

  @Test
  void aLongListEndsAndLongWordsAreCut() {
    var runs =
        IntStream.range(0, 9)
            .mapToObj(
                i -> run("r" + i, "Draft  follow-ups\nfor " + "x".repeat(50), RUNNING, List.of()))
            .toList();
    var words = words(view(runs));
    assertThat(words).hasSize(2 + 7 + 2 + 3).contains("and 3 more");
    assertThat(words.get(2)).startsWith("Draft follow-ups for xxx").contains("x… · Running");
    assertThat(words.get(2).length()).isLessThan(65);
  }

  @Test
  void aRunThatIsStoppingAsksNothingAnyMore() {
    var open = List.of(card("r1", 0, "Save it?"));
    var words = words(view(List.of(run("r1", "A", new RunStatus.Stopping(), open))));
    assertThat(words).contains("A · Stopping…").noneMatch(word -> word.startsWith("Review"));
  }
}
