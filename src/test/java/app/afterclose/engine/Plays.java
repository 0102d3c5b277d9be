package app.afterclose.engine;

import app.afterclose.llm.Cut;
import app.afterclose.llm.Message;
import app.afterclose.llm.TurnRequest;
import app.afterclose.llm.TurnResult;
import app.afterclose.model.CallState;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.FollowUp;
import app.afterclose.model.Problem;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** What runs go through, each as a play. */
final class Plays {
  private Plays() {}

  /** Nothing but an answer, said in two pieces. */
  static final class Answer extends Play {
    @Override
    public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
      return says(request, text, "All is well.");
    }

    @Override
    boolean act(EngineRig rig) {
      return asked(rig, "How is it?").settled();
    }
  }

  /**
   * Reading and two notes in one turn, then another turn with what cannot be run, what is declined
   * and what the rep changes. Cards are answered as soon as they open.
   */
  static class Batch extends Play {
    @Override
    public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
      return switch (results(request).size()) {
        case 0 ->
            calls(
                request,
                cut,
                "look",
                "{\"at\":\"all\"}",
                "note",
                "{\"text\":\"a\"}",
                "note",
                "{\"text\":\"b\"}");
        case 3 ->
            calls(
                request,
                cut,
                "note",
                "{\"text\":\"c\"}",
                "nosuch",
                "{}",
                "note",
                "{\"text\":\"\"}",
                "note",
                "{\"text\":\"d\"}",
                "look",
                "{\"at\":\"again\"}");
        default -> says(request, text, "Done: " + results(request).size() + " calls.");
      };
    }

    @Override
    boolean act(EngineRig rig) {
      RunState state = asked(rig, "Do it all");
      asking(state).ifPresent(call -> answer(rig, state, call));
      return now(rig, state).settled();
    }

    void answer(EngineRig rig, RunState state, CallState call) {
      switch (call.arguments()) {
        case "{\"text\":\"c\"}" -> rig.engine().decline(state.run(), call.call().id(), "not now");
        case "{\"text\":\"d\"}" ->
            rig.engine().approve(state.run(), call.call().id(), false, "{\"text\":\"D\"}");
        default -> rig.engine().approve(state.run(), call.call().id(), false, null);
      }
    }
  }

  /** The same, answered only once everything has been asked, the first turn's all together. */
  static final class Together extends Batch {
    @Override
    boolean act(EngineRig rig) {
      RunState state = asked(rig, "Do it all");
      if (RunStatus.of(state) instanceof RunStatus.Paused) {
        if (state.turn().number() == 1) {
          rig.engine().approve(state.run(), null, true, null);
        } else {
          asking(state).ifPresent(call -> answer(rig, state, call));
        }
      }
      return now(rig, state).settled();
    }
  }

  /** The cap cuts a turn in its middle. */
  static final class Cap extends Play {
    @Override
    Settings.Limits limits() {
      return EngineRig.limits(Duration.ofMillis(80), Duration.ofMinutes(1), 6);
    }

    @Override
    public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
      return request.kept().isEmpty()
          ? Script.hangsAfter("One, ").play(request, text, cut)
          : says(request, text, "One, two.");
    }

    @Override
    boolean act(EngineRig rig) {
      return asked(rig, "Count").settled();
    }
  }

  /** The rep stops a turn in its middle, and lets the run go on when it has stopped. */
  static final class Stop extends Play {
    private final AtomicBoolean wentOn = new AtomicBoolean();

    @Override
    public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
      if (wentOn.get()) {
        return says(request, text, "Half and whole.");
      }
      String half = request.kept().isEmpty() ? "Half " : "";
      return Script.hangsAfter(half).play(request, text, cut);
    }

    @Override
    boolean act(EngineRig rig) {
      RunState state = asked(rig, "Tell me");
      if (!wentOn.get()
          && (!state.turn().kept().isEmpty()
              || rig.store.journal().<Boolean>joined(m -> !m.live().isEmpty()))) {
        rig.engine().stop(state.run());
      }
      RunState now = now(rig, state);
      if (now.chain().ending() instanceof Ending.Stopped) {
        wentOn.set(true);
        rig.engine().goOn(state.run());
      }
      return now(rig, state).chain().ending() instanceof Ending.Finished;
    }
  }

  /** The rep stops at two open cards: neither runs, and the run goes on with that. */
  static final class StopAtCards extends Play {
    @Override
    public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
      return results(request).isEmpty()
          ? calls(request, cut, "note", "{\"text\":\"a\"}", "note", "{\"text\":\"b\"}")
          : says(request, text, "Then not.");
    }

    @Override
    boolean act(EngineRig rig) {
      RunState state = asked(rig, "Note them");
      if (!state.open().isEmpty() && RunStatus.of(state) instanceof RunStatus.Paused) {
        rig.engine().stop(state.run());
      }
      if (now(rig, state).chain().ending() instanceof Ending.Stopped) {
        rig.engine().goOn(state.run());
      }
      return now(rig, state).chain().ending() instanceof Ending.Finished;
    }
  }

  /** A follow-up joins the line while a card is open, and goes by itself when the run is done. */
  static final class HandOver extends Play {
    @Override
    public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
      long asked = request.messages().stream().filter(Message.User.class::isInstance).count();
      if (asked == 2) {
        return says(request, text, "Second answer.");
      }
      return results(request).isEmpty()
          ? calls(request, cut, "note", "{\"text\":\"a\"}")
          : says(request, text, "First answer.");
    }

    @Override
    boolean act(EngineRig rig) {
      RunState state = asked(rig, "First");
      var head = conversation(rig).orElseThrow();
      if (!state.request().equals("First")) {
        return state.settled();
      }
      if (state.open().isEmpty()) {
        return false;
      }
      Optional<FollowUp> inLine = head.followUps().stream().findFirst();
      if (inLine.isEmpty()) {
        rig.engine().ask(head.id(), "Secnod", ZONE, true);
      } else if (inLine.get().text().equals("Secnod")) {
        rig.engine().edit(head.id(), inLine.get().id(), "Second");
      } else {
        asking(state).ifPresent(c -> rig.engine().approve(state.run(), c.call().id(), false, null));
      }
      return false;
    }
  }

  /** The provider asks to come back later. */
  static final class Later extends Play {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.050Z");

    @Override
    public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
      return request.now().isBefore(AT)
          ? new TurnResult.Failed("", new Problem.RateLimited(AT), new Usage(7, 0, true))
          : says(request, text, "Now.");
    }

    @Override
    boolean act(EngineRig rig) {
      RunState state = asked(rig, "Go");
      if (RunStatus.of(state) instanceof RunStatus.Waiting) {
        rig.store.clock().set(AT);
      }
      return state.settled();
    }
  }

  /** The key is refused until the rep has changed it and asks for another try. */
  static final class Retry extends Play {
    private final AtomicBoolean changed = new AtomicBoolean();

    @Override
    public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
      return changed.get()
          ? says(request, text, "Hello.")
          : new TurnResult.Failed("", new Problem.Rejected("the key was refused", ""), Usage.NONE);
    }

    @Override
    boolean act(EngineRig rig) {
      RunState state = asked(rig, "Go");
      if (state.chain().ending() instanceof Ending.Failed) {
        changed.set(true);
        rig.engine().retry(state.run());
      }
      return now(rig, state).chain().ending() instanceof Ending.Finished;
    }
  }

  /** With auto edits on, notes run without asking. */
  static final class Auto extends Play {
    @Override
    public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
      return switch (results(request).size()) {
        case 0 -> calls(request, cut, "note", "{\"text\":\"a\"}");
        case 1 -> calls(request, cut, "note", "{\"text\":\"b\"}", "note", "{\"text\":\"c\"}");
        default -> says(request, text, "Noted.");
      };
    }

    @Override
    boolean act(EngineRig rig) {
      RunState state = asked(rig, "Note");
      if (!state.open().isEmpty()) {
        rig.engine().consent(state.conversation(), Entry.Consent.AUTO_EDITS);
        asking(state).ifPresent(c -> rig.engine().approve(state.run(), c.call().id(), false, null));
      }
      return now(rig, state).settled();
    }
  }
}
