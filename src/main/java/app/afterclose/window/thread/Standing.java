package app.afterclose.window.thread;

import app.afterclose.model.CallId;
import app.afterclose.model.History;
import java.util.List;
import java.util.Optional;

/** Brings into sight what the rep is sent to. FX thread only. */
final class Standing {
  private final Column column;
  private final Opened opened;

  Standing(Column column, Opened opened) {
    this.column = column;
    this.opened = opened;
  }

  /** At {@code item}; where that waits for the rep, with the focus in its card. */
  void item(History.Item item) {
    Optional<String> card = Onward.card(column.rows(), item);
    if (card.isPresent()) {
      column.focus(card.get());
      return;
    }
    switch (item) {
      case History.Asked a -> column.reveal("ask:" + a.run());
      case History.Said s -> column.reveal("said:" + s.run() + ":" + s.turn() + ":0");
      case History.Shortened s -> column.reveal("shortened:" + s.run() + ":" + s.turn());
      case History.Called c -> call(c.call().call().id());
      case History.Rested r -> column.reveal("rest:" + r.run());
    }
  }

  /** At the card of a call, with the focus in it, or at what has come of it. */
  void call(CallId call) {
    Optional<Row> row = row(call);
    if (row.filter(Onward::waits).isPresent()) {
      column.focus(row.get().key());
    } else {
      row.map(Row::key).ifPresent(column::reveal);
    }
  }

  /** The same, with the line of what has come of it open, and the focus on it. */
  void found(CallId call) {
    Row row = row(call).orElse(null);
    if (row == null || Onward.waits(row)) {
      call(call);
      return;
    }
    opened.set(CallLine.key(call), true);
    if (row.content() instanceof Content.Calls calls) {
      opened.set(CallsView.key(calls), true);
    }
    column.focus(
        row.key(),
        view -> {
          view.update(row.content());
          view.focus(call);
        });
  }

  private Optional<Row> row(CallId call) {
    return List.copyOf(column.rows()).stream().filter(row -> shows(row, call)).findFirst();
  }

  private static boolean shows(Row row, CallId call) {
    return switch (row.content()) {
      case Content.Approval(var called) -> is(called, call);
      case Content.Doubt(var called) -> is(called, call);
      case Content.Answered(var called) -> is(called, call);
      case Content.Calls(var calls) -> calls.stream().anyMatch(called -> is(called, call));
      case Content.Ask _,
          Content.Text _,
          Content.Thinking _,
          Content.Shortened _,
          Content.ApproveAll _,
          Content.Rest _,
          Content.Doing _,
          Content.End _ ->
          false;
    };
  }

  private static boolean is(History.Called called, CallId call) {
    return called.call().call().id().equals(call);
  }
}
