package app.afterclose.engine;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.CallId;
import app.afterclose.model.CallState;
import app.afterclose.model.Entry;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.store.Tx;
import app.afterclose.tool.Tool;
import app.afterclose.tool.Toolbox;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rep's answers on cards. The first answer to a call wins; later ones are told so. */
final class Answers {
  private final Toolbox tools;

  Answers(Toolbox tools) {
    this.tools = tools;
  }

  boolean approve(Tx tx, RunId run, @Nullable CallId id, boolean all, @Nullable String arguments) {
    RunState state = Wishes.inFlight(tx, run);
    List<CallState> calls = all ? asked(state) : List.of(one(state, id));
    if (calls.isEmpty()) {
      throw new Refusal(Refusal.Why.LATE, plain("refused.nothing", run.value()));
    }
    if (arguments != null && calls.size() > 1) {
      throw new Refusal(Refusal.Why.AMBIGUOUS, plain("refused.whichCall"));
    }
    for (CallState call : calls) {
      boolean modified = arguments != null && !arguments.equals(call.arguments());
      String chosen = arguments == null ? call.arguments() : arguments;
      check(call, chosen);
      tx.append(
          state.conversation(), run, new Entry.CallApproved(call.call().id(), chosen, modified));
    }
    return true;
  }

  boolean decline(Tx tx, RunId run, @Nullable CallId id, String reason) {
    RunState state = Wishes.inFlight(tx, run);
    CallState call = one(state, id);
    tx.append(state.conversation(), run, new Entry.CallDeclined(call.call().id(), reason.strip()));
    return true;
  }

  boolean resolve(Tx tx, RunId run, CallId id, Entry.Resolution resolution) {
    RunState state = Wishes.inFlight(tx, run);
    CallState call = named(state, id);
    if (call.phase() != CallState.Phase.DOUBTED) {
      throw new Refusal(Refusal.Why.LATE, plain("refused.noDoubt", id.value()));
    }
    tx.append(state.conversation(), run, new Entry.DoubtResolved(id, resolution));
    return true;
  }

  private CallState one(RunState state, @Nullable CallId id) {
    if (id == null) {
      List<CallState> asked = asked(state);
      if (asked.size() > 1) {
        throw new Refusal(
            Refusal.Why.AMBIGUOUS, plain("refused.several", String.valueOf(asked.size())));
      }
      if (asked.isEmpty()) {
        throw new Refusal(Refusal.Why.LATE, plain("refused.nothing", state.run().value()));
      }
      return asked.getFirst();
    }
    CallState call = named(state, id);
    if (call.phase() != CallState.Phase.ASKED) {
      throw new Refusal(Refusal.Why.LATE, gone(call));
    }
    return call;
  }

  private static CallState named(RunState state, CallId id) {
    return state
        .call(id)
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Why.UNKNOWN,
                    plain("refused.noAction", state.run().value(), id.value())));
  }

  private static String gone(CallState call) {
    return plain(
        switch (call.phase()) {
          case PROPOSED -> "refused.action.early";
          case ASKED -> "refused.action.open";
          case APPROVED, STARTED -> "refused.action.approved";
          case DOUBTED -> "refused.action.doubted";
          case SETTLED -> "refused.action.answered";
        });
  }

  private static List<CallState> asked(RunState state) {
    return state.batch().stream().filter(c -> c.phase() == CallState.Phase.ASKED).toList();
  }

  private void check(CallState call, String arguments) {
    Tool tool =
        tools
            .find(call.call().tool())
            .orElseThrow(
                () ->
                    new Refusal(Refusal.Why.UNKNOWN, plain("refused.noTool", call.call().tool())));
    Map<String, String> flaws = tools.flaws(tool, arguments);
    if (!flaws.isEmpty()) {
      String said =
          flaws.entrySet().stream()
              .map(e -> e.getKey().isEmpty() ? e.getValue() : e.getKey() + ": " + e.getValue())
              .collect(Collectors.joining("; "));
      throw new Refusal(Refusal.Why.BAD, plain("refused.values", said), flaws);
    }
  }
}
