package app.afterclose.engine;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.Workspace;
import app.afterclose.model.CallId;
import app.afterclose.model.CallState;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.Problem;
import app.afterclose.model.RunState;
import app.afterclose.model.Texts;
import app.afterclose.model.ToolSpec;
import app.afterclose.tool.SourceUnreadable;
import app.afterclose.tool.Tool;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out a link's tool calls: the intent is committed before, the outcome after. */
final class Calls {
  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

  /** How often a source that cannot be read is tried. */
  static final int TRIES = 3;

  private final Link link;

  Calls(Link link) {
    this.link = link;
  }

  void run(Step.Run step, RunState state) {
    CallState call = state.call(step.call()).orElseThrow();
    Tool tool = link.gear.tools().find(call.call().tool()).orElse(null);
    if (tool == null) {
      settle(
          step,
          call,
          Outcome.error(
              "There is no tool called " + call.call().tool() + ".", plain("call.noTool")));
      return;
    }
    Map<String, String> flaws = link.gear.tools().flaws(tool, call.arguments());
    if (!flaws.isEmpty()) {
      settle(step, call, flawed(flaws));
      return;
    }
    switch (tool) {
      case Tool.Reads reads -> read(step, call, reads, state);
      case Tool.Writes writes -> write(step, call, writes, state);
      case Tool.Acts acts -> act(step, call, acts, state);
    }
  }

  void ask(Step.Ask step, RunState state) {
    CallState call = state.call(step.call()).orElseThrow();
    Tool tool = link.gear.tools().find(call.call().tool()).orElseThrow();
    Map<String, String> flaws = link.gear.tools().flaws(tool, call.arguments());
    if (!flaws.isEmpty()) {
      settle(step, call, flawed(flaws));
      return;
    }
    Tool.Proposal proposal =
        switch (tool) {
          case Tool.Writes writes ->
              link.journal()
                  .read(
                      s ->
                          writes.propose(
                              call.arguments(), Workspace.in(s), context(call.call().id(), state)));
          case Tool.Acts acts -> acts.propose(call.arguments());
          case Tool.Reads _ -> throw new IllegalStateException("reading needs no approval");
        };
    String schema = Objects.requireNonNullElse(proposal.schema(), tool.spec().schema());
    var asked =
        new Entry.ApprovalAsked(call.call().id(), proposal.question(), schema, proposal.before());
    link.ifPlanned(step, tx -> link.append(tx, asked));
  }

  void doubt(Step.Doubt step, RunState state) {
    CallState call = state.call(step.call()).orElseThrow();
    String what = call.question().isEmpty() ? call.call().tool() : call.question();
    var asked = new Entry.DoubtAsked(call.call().id(), plain("call.doubt", what));
    link.ifPlanned(step, tx -> link.append(tx, asked));
  }

  void close(Step.Close step, RunState state) {
    CallState call = state.call(step.call()).orElseThrow();
    boolean begun = call.effect() == Effect.ONCE || call.effect() == Effect.KEYED;
    Outcome outcome =
        begun
            ? Outcome.unknown("the user stopped the run")
            : Outcome.notRun("the user stopped the run", plain("call.notRun.stopped"));
    link.ifPlanned(step, tx -> link.append(tx, new Entry.CallEnded(call.call().id(), outcome)));
  }

  private void read(Step.Run step, CallState call, Tool.Reads tool, RunState state) {
    var context = context(call.call().id(), state);
    outside(
        step,
        call,
        tool.spec(),
        () -> link.journal().read(s -> tool.run(call.arguments(), Workspace.in(s), context)));
  }

  private void act(Step.Run step, CallState call, Tool.Acts tool, RunState state) {
    var context = context(call.call().id(), state);
    outside(step, call, tool.spec(), () -> tool.run(call.arguments(), context));
  }

  /** A write to the workspace, its intent and its outcome are one commit: it happens once. */
  private void write(Step.Run step, CallState call, Tool.Writes tool, RunState state) {
    CallId id = call.call().id();
    try {
      link.ifPlanned(
          step,
          tx -> {
            link.append(tx, new Entry.CallStarted(id, Effect.LOCAL));
            Outcome outcome = tool.run(call.arguments(), Workspace.in(tx), context(id, state));
            link.append(tx, new Entry.CallEnded(id, outcome));
          });
    } catch (IllegalStateException | IllegalArgumentException e) {
      LOG.warn("Call {} could not be written; nothing of it was kept", id, e);
      settle(
          step,
          call,
          Outcome.error("It could not be written: " + e.getMessage(), plain("call.unwritten")));
    }
  }

  private void outside(Step.Run step, CallState call, ToolSpec spec, Supplier<Outcome> work) {
    CallId id = call.call().id();
    if (!link.ifPlanned(step, tx -> link.append(tx, new Entry.CallStarted(id, spec.effect())))) {
      return;
    }
    try (var _ = new Watch(link)) {
      record(id, bounded(spec, work));
    } catch (GivenUp e) {
      LOG.warn("Call {} gave up", id, e);
      unreadable(id, spec, e);
    }
  }

  private void record(CallId id, Outcome outcome) {
    link.write(
        tx -> {
          link.append(tx, new Entry.CallEnded(id, outcome));
          return true;
        });
  }

  /** The run fails where it stands; a retry begins with this very call. */
  private void unreadable(CallId id, ToolSpec spec, GivenUp e) {
    if (spec.effect() == Effect.ONCE) {
      record(id, Outcome.unknown("the tool failed: " + e.getMessage()));
      return;
    }
    Problem problem =
        e.getCause() instanceof SourceUnreadable known
            ? new Problem.DataUnavailable(known.source(), String.valueOf(known.getMessage()))
            : new Problem.DataUnavailable(source(spec), plain("call.unread.log"));
    link.write(
        tx -> {
          if (tx.state(link.run).orElseThrow().stopAsked()) {
            link.append(
                tx,
                new Entry.CallEnded(
                    id, Outcome.error("It could not be read.", plain("call.unread"))));
          } else {
            link.end(tx, new Ending.Failed(problem));
          }
          return true;
        });
  }

  /**
   * Runs {@code work}, again where that is harmless, for as long as the tool may take in all; a
   * link's cap that was set below that counts too.
   */
  private Outcome bounded(ToolSpec spec, Supplier<Outcome> work) throws GivenUp {
    Duration cap = link.settings.limits().link();
    Duration limit = spec.limit().compareTo(cap) < 0 ? spec.limit() : cap;
    long end = System.nanoTime() + limit.toNanos();
    int tries = spec.effect() == Effect.ONCE ? 1 : TRIES;
    for (int n = 1; ; n++) {
      var done = new CompletableFuture<Outcome>();
      Thread.ofVirtual().name("tool-" + spec.name()).start(() -> complete(done, work));
      try {
        return done.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        return Outcome.unknown("it took longer than " + limit.toSeconds() + " seconds");
      } catch (ExecutionException e) {
        if (n == tries) {
          throw new GivenUp(e.getCause() == null ? e : e.getCause());
        }
        LOG.info("A try of {} failed; another follows", spec.name(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Outcome.unknown("Afterclose was going away");
      }
    }
  }

  private static void complete(CompletableFuture<Outcome> done, Supplier<Outcome> work) {
    try {
      done.complete(work.get());
    } catch (RuntimeException | Error e) {
      done.completeExceptionally(e);
    }
  }

  /** Gives a call that is not run its outcome, instead of {@code step}. */
  private void settle(Step step, CallState call, Outcome outcome) {
    link.ifPlanned(step, tx -> link.append(tx, new Entry.CallEnded(call.call().id(), outcome)));
  }

  /** A source of our own has a name in the bundle; another one's is said as it is. */
  private static String source(ToolSpec spec) {
    String key = "source." + spec.source();
    return Texts.has(key) ? plain(key) : spec.source();
  }

  private static Outcome flawed(Map<String, String> flaws) {
    String all =
        flaws.entrySet().stream()
            .map(e -> (e.getKey().isEmpty() ? "" : e.getKey() + ": ") + e.getValue())
            .collect(Collectors.joining("; "));
    return Outcome.error("The arguments do not fit: " + all, plain("call.unfit"));
  }

  private Tool.Context context(CallId id, RunState state) {
    return new Tool.Context(id, link.gear.clock(), ZoneId.of(state.zone()));
  }

  /** A tool failed, each time it was tried. */
  private static final class GivenUp extends Exception {
    private static final long serialVersionUID = 1L;

    GivenUp(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }
}
