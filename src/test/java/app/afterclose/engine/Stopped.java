package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.Message;
import app.afterclose.llm.TurnRequest;
import app.afterclose.model.Call;
import app.afterclose.model.CallState;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import java.sql.SQLException;
import java.util.List;

/** What holds of every run that was stopped, whatever it was at, and once it was continued. */
final class Stopped {
  private Stopped() {}

  /** The run is cancelled, whole, booked, and nothing has begun since the stop. */
  static void check(EngineRig rig, RunId run) {
    RunState state = rig.state(run);
    assertThat(RunStatus.of(state)).isEqualTo(new RunStatus.Cancelled());
    assertThat(state.turn().open()).isFalse();
    assertThat(state.batch()).as("every call has its outcome").allMatch(CallState::settled);
    assertThat(state.chain().slot()).isFalse();
    List<Recorded> since = since(rig, run);
    assertThat(since.getLast().entry()).isEqualTo(new Entry.LinkEnded(new Ending.Stopped()));
    assertThat(since)
        .as("nothing new begins")
        .noneMatch(
            r ->
                r.entry() instanceof Entry.TurnStarted
                    || r.entry() instanceof Entry.CallStarted
                    || r.entry() instanceof Entry.ApprovalAsked
                    || r.entry() instanceof Entry.DoubtAsked);
    turnsEnded(rig, run);
    booked(rig, run);
  }

  /** A second stop changes nothing. */
  static void again(EngineRig rig, RunId run) {
    List<Recorded> before = rig.entries(run);
    rig.engine().stop(run);
    assertThat(rig.entries(run)).isEqualTo(before);
  }

  /** Goes on with the run to its end, approving what is asked and marking doubts as done. */
  static RunState goOn(EngineRig rig, RunId run) {
    rig.engine().goOn(run);
    while (true) {
      RunState state =
          rig.await(
              run,
              s ->
                  s.settled()
                      || (RunStatus.of(s) instanceof RunStatus.Paused && !s.open().isEmpty()));
      if (state.settled()) {
        assertThat(RunStatus.of(state)).isEqualTo(new RunStatus.Completed());
        turnsEnded(rig, run);
        booked(rig, run);
        return state;
      }
      for (CallState call : state.open()) {
        if (call.phase() == CallState.Phase.DOUBTED) {
          rig.engine().resolve(run, call.call().id(), Entry.Resolution.DONE);
        } else {
          rig.engine().approve(run, call.call().id(), false, null);
        }
      }
    }
  }

  /** In each request the results of a turn's calls follow it, one for each call, in order. */
  static void whole(List<TurnRequest> requests) {
    for (TurnRequest request : requests) {
      List<Message> messages = request.messages();
      for (int i = 0; i < messages.size(); i++) {
        if (messages.get(i) instanceof Message.Assistant said && !said.calls().isEmpty()) {
          assertThat(i + 1).as("answered in %s", messages).isLessThan(messages.size());
          assertThat(messages.get(i + 1))
              .isInstanceOfSatisfying(
                  Message.Results.class,
                  answered ->
                      assertThat(answered.results())
                          .extracting(r -> r.call().id())
                          .isEqualTo(said.calls().stream().map(Call::id).toList()));
        }
      }
    }
  }

  /** The entries of the run after the wish to stop. */
  private static List<Recorded> since(EngineRig rig, RunId run) {
    List<Recorded> entries = rig.entries(run);
    int stop = 0;
    for (int i = 0; i < entries.size(); i++) {
      stop = entries.get(i).entry() instanceof Entry.StopAsked ? i : stop;
    }
    assertThat(entries.get(stop).entry()).isInstanceOf(Entry.StopAsked.class);
    return entries.subList(stop, entries.size());
  }

  private static void turnsEnded(EngineRig rig, RunId run) {
    assertThat(rig.count(run, Entry.TurnStarted.class))
        .isEqualTo(
            rig.count(run, Entry.TurnEnded.class)
                + rig.count(run, Entry.TurnCut.class)
                + rig.count(run, Entry.TurnFailed.class));
  }

  /** The ledger has what the run's turns cost, and nothing set aside; what was cut is marked. */
  private static void booked(EngineRig rig, RunId run) {
    RunState state = rig.state(run);
    long cut =
        rig.entries(run).stream()
            .filter(r -> r.entry() instanceof Entry.TurnCut c && c.usage().estimated())
            .count();
    List<Long> ledger =
        rig.journal()
            .read(
                session -> {
                  String sql =
                      "SELECT count(*), coalesce(sum(input + output), 0),"
                          + " coalesce(sum(reserved), 0), coalesce(sum(estimated), 0)"
                          + " FROM ledger WHERE run = ?";
                  try (var statement = session.connection().prepareStatement(sql)) {
                    statement.setString(1, run.value());
                    try (var row = statement.executeQuery()) {
                      row.next();
                      return List.of(
                          row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
                    }
                  } catch (SQLException e) {
                    throw new IllegalStateException(e);
                  }
                });
    assertThat(ledger)
        .as("turns, tokens, set aside, estimated")
        .containsExactly(rig.count(run, Entry.TurnStarted.class), state.usage().total(), 0L, cut);
  }
}
