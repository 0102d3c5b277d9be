package app.afterclose.terminal;

import app.afterclose.client.Conversation;
import app.afterclose.client.Follower;
import app.afterclose.model.Figures;
import app.afterclose.model.Problem;
import app.afterclose.model.ProblemWords;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Texts;
import app.afterclose.wire.Frame;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows one run until it rests, and says then with which status the command ends. */
final class Watching implements Follower {
  private final RunId run;
  private final Screen screen;
  private final Clock clock;
  private final Figures figures;
  private final Cards cards;
  private final @Nullable Consumer<Recorded> each;
  private final Answer answer;
  private final Consumer<RunId> placing;
  private final CompletableFuture<Integer> over = new CompletableFuture<>();
  private @Nullable RunState state;
  private String said = "";

  /**
   * @param each takes the run's entries, and then nothing else is shown; null shows the run
   * @param placing called when the run came into line, to find out its place
   */
  Watching(
      RunId run,
      Screen screen,
      Clock clock,
      Figures figures,
      Cards cards,
      @Nullable Consumer<Recorded> each,
      Consumer<RunId> placing) {
    this.run = run;
    this.screen = screen;
    this.clock = clock;
    this.figures = figures;
    this.cards = cards;
    this.each = each;
    this.placing = placing;
    this.answer = new Answer(run, screen, figures);
  }

  /** The status to exit with, once the run rests or cannot be watched any more. */
  CompletableFuture<Integer> over() {
    return over;
  }

  /** The run goes on without us. */
  void left(String why) {
    if (!over.isDone()) {
      screen.note(why);
      over.complete(Exit.LEFT);
    }
  }

  @Override
  public void changed(Conversation conversation, List<Recorded> fresh) {
    if (over.isDone()) {
      return;
    }
    for (Recorded entry : fresh) {
      if (run.equals(entry.run())) {
        state = state == null ? RunState.begin(entry) : state.after(entry);
        if (each != null) {
          each.accept(entry);
        }
      }
    }
    if (state == null) {
      return;
    }
    RunHead head = RunHead.of(state);
    if (each == null) {
      status(head);
      answer.show(conversation);
    }
    if (screen.broken()) {
      over.complete(Exit.LEFT);
    }
    rests(head);
  }

  @Override
  public void refused(Frame.Refused refused) {
    over.completeExceptionally(Talk.refused(refused));
  }

  /** Its place in the line is known; told on the thread that tells of changes. */
  void placed(RunHead head) {
    boolean stillInLine = state != null && RunStatus.of(state) instanceof RunStatus.InLine;
    if (head.status() instanceof RunStatus.InLine && stillInLine && !over.isDone()) {
      screen.dim(Marks.line(head, clock.instant(), figures));
    }
  }

  /** One line for each change of state or part, not for each second. */
  private void status(RunHead head) {
    String part = head.part() < 2 ? "" : " · part " + head.part();
    String now = head.status().word() + part;
    boolean sameWord = said.startsWith(head.status().word());
    boolean rests = head.status().over() || head.status() instanceof RunStatus.Paused;
    if (now.equals(said) || rests || (sameWord && screen.midSentence())) {
      return;
    }
    said = now;
    if (head.status() instanceof RunStatus.InLine) {
      placing.accept(run);
    } else {
      screen.dim(Marks.line(head, clock.instant(), figures) + part);
    }
  }

  private void rests(RunHead head) {
    String line = Marks.line(head, clock.instant(), figures);
    switch (head.status()) {
      case RunStatus.Completed _ -> {
        String parts = head.part() < 2 ? "" : " · " + head.part() + " parts";
        end(Exit.OK, List.of(line + parts));
      }
      case RunStatus.Failed failed -> end(Exit.FAILED, failed(line, head.run(), failed.problem()));
      case RunStatus.Cancelled _ ->
          end(
              Exit.CANCELLED,
              List.of(line, cards.command("continue", head.run()) + " goes on from there."));
      case RunStatus.Paused _ -> {
        var lines = new ArrayList<>(List.of(line));
        lines.addAll(cards.lines(head.run(), head.open()));
        end(Exit.PAUSED, lines);
      }
      case RunStatus.Running _, RunStatus.Stopping _, RunStatus.InLine _, RunStatus.Waiting _ -> {}
    }
  }

  private List<String> failed(String line, RunId id, Problem problem) {
    var lines =
        new ArrayList<>(
            List.of(line, ProblemWords.remedy(problem, clock.getZone(), new Texts(figures))));
    if (problem.again() != Problem.Again.NO) {
      lines.add(cards.command("retry", id) + " goes on from there.");
    }
    return lines;
  }

  private void end(int exit, List<String> lines) {
    if (each == null) {
      screen.endLine();
      lines.forEach(screen::note);
    }
    over.complete(exit);
  }
}
