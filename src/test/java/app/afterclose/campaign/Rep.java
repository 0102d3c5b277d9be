package app.afterclose.campaign;

import app.afterclose.model.CallId;
import app.afterclose.model.CallState;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.wire.Command;
import app.afterclose.wire.Connection;
import app.afterclose.wire.Frame;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A rep who keeps six runs going, answers every card, stops a run now and then, and outlives the
 * agent. Used by one {@link Visit} after the other, each on one thread.
 */
final class Rep {
  private static final int RUNS = 6;
  private static final String ZONE = "Europe/Berlin";
  private static final String LETTERS = "RRPPNNNTKKOO";

  private final Random random;
  private final Outside outside;
  private final Acknowledged acknowledged;
  private final Notes notes = new Notes();
  private final Set<String> answered = new HashSet<>();
  private final Set<RunId> stopped = new HashSet<>();
  private int asked;
  private int pending;

  Rep(Random random, Outside outside, Acknowledged acknowledged) {
    this.random = random;
    this.outside = outside;
    this.acknowledged = acknowledged;
  }

  Notes notes() {
    return notes;
  }

  /** What was on its way when the connection broke was answered by nobody. */
  void attached() {
    answered.clear();
    pending = 0;
  }

  /** Keeps the hands full: asks until six runs are in flight. */
  void askMore(Connection to, Consumer<Runnable> later) {
    while (notes.inFlight() + pending < RUNS) {
      String text = Transcript.request(++asked, plan());
      List<ConversationId> idle = notes.idle();
      boolean again = !idle.isEmpty() && random.nextInt(4) == 0;
      ConversationId in = again ? idle.get(random.nextInt(idle.size())) : null;
      pending++;
      send(
          to,
          later,
          new Command.Ask(in, text, ZONE, false),
          frame -> {
            pending--;
            if (frame instanceof Frame.Asked(RunId run, ConversationId conversation)) {
              acknowledged.answer("asked " + run + " " + text);
              notes.began(run, conversation);
              if (in == null && random.nextInt(3) == 0) {
                var consent = new Command.SetConsent(conversation, Entry.Consent.AUTO_EDITS);
                send(to, later, consent, _ -> {});
              }
            }
          });
    }
  }

  /** Answers the run's open cards; whether anything else is wanted of it is left to chance. */
  void mind(Connection to, Consumer<Runnable> later, RunState run, boolean closing) {
    for (CallState call : run.open()) {
      if (answered.add(call.call().id() + " " + call.phase())) {
        answer(to, later, run.run(), call);
      }
    }
    if (!closing && !run.settled() && random.nextInt(300) == 0 && stopped.add(run.run())) {
      send(to, later, new Command.Stop(run.run()), done(() -> acknowledgeStop(run.run())));
    }
  }

  private void acknowledgeStop(RunId run) {
    // A run that had ended by then needs no entry of the wish.
    RunState known = notes.run(run);
    if (known != null && !known.settled()) {
      acknowledged.answer("stopped " + run);
    }
  }

  private void answer(Connection to, Consumer<Runnable> later, RunId run, CallState call) {
    CallId id = call.call().id();
    if (call.phase() == CallState.Phase.DOUBTED) {
      Entry.Resolution resolution = resolution(call);
      send(
          to,
          later,
          new Command.Resolve(run, id, resolution),
          done(() -> acknowledged.answer("resolved " + id + " " + resolution)));
    } else if (random.nextInt(6) == 0) {
      send(
          to,
          later,
          new Command.Decline(run, id, "Not now"),
          done(() -> acknowledged.answer("declined " + id)));
    } else {
      String own = random.nextInt(5) == 0 ? own(call) : null;
      send(
          to,
          later,
          new Command.Approve(run, id, false, own),
          done(() -> acknowledged.answer("approved " + id)));
    }
  }

  private static String own(CallState call) {
    return call.call().tool().equals("create_task")
        ? "{\"title\":\"Call them back, twice\"}"
        : "{\"what\":\"another letter\"}";
  }

  /** The rep looks whether it happened before saying so. */
  private Entry.Resolution resolution(CallState call) {
    if (outside.done(call.call().tool()).containsKey(call.call().id())) {
      return Entry.Resolution.DONE;
    }
    return random.nextBoolean() ? Entry.Resolution.RETRY : Entry.Resolution.SKIP;
  }

  private List<String> plan() {
    var turns = new ArrayList<String>();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      var calls = new StringBuilder();
      for (int m = 1 + random.nextInt(3); m > 0; m--) {
        calls.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      turns.add(calls.toString());
    }
    return turns;
  }

  private static Consumer<Frame> done(Runnable then) {
    return frame -> {
      if (frame instanceof Frame.Done) {
        then.run();
      }
    };
  }

  /** Sends, and handles the answer on the visit's thread; a lost answer acknowledges nothing. */
  static void send(
      Connection to, Consumer<Runnable> later, Command command, Consumer<Frame> answer) {
    var _ =
        to.send(command)
            .whenComplete(
                (frame, lost) -> {
                  if (lost == null) {
                    later.accept(() -> answer.accept(frame));
                  }
                });
  }
}
