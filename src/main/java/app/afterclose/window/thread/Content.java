package app.afterclose.window.thread;

import app.afterclose.model.History;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.window.markdown.Piece;
import java.time.Instant;
import java.util.List;

/** What a row of the thread shows. */
sealed interface Content {
  /** The rep's message. */
  record Ask(History.Asked asked) implements Content {}

  /**
   * A top-level block of the model's text.
   *
   * @param said which text of the model's it is of: the beginning of its row's key
   * @param part which part of a long paragraph it is, from 0
   */
  record Text(Piece piece, String said, int part) implements Content {}

  /** A turn is open and nothing of it has arrived. */
  record Thinking(RunId run) implements Content {}

  /** The conversation is summed up for the model, or was when {@code done}. */
  record Shortened(boolean done) implements Content {}

  /** Calls that needed no word of the rep, one after the other. */
  record Calls(List<History.Called> calls) implements Content {
    public Calls {
      calls = List.copyOf(calls);
    }
  }

  /** Several cards of the run are open, which ask {@code questions}. */
  record ApproveAll(RunId run, List<String> questions) implements Content {
    public ApproveAll {
      questions = List.copyOf(questions);
    }
  }

  /** A call that waits for approval. */
  record Approval(History.Called called) implements Content {}

  /** A call whose end nobody saw. */
  record Doubt(History.Called called) implements Content {}

  /** A call that the rep was asked about and has answered. */
  record Answered(History.Called called) implements Content {}

  /**
   * The run came to rest.
   *
   * @param last whether it is the conversation's last run
   * @param touched the deals and drafts that it touched
   */
  record Rest(History.Rested rested, boolean last, List<Outcome.Ref> touched) implements Content {
    public Rest {
      touched = List.copyOf(touched);
    }
  }

  /**
   * What the run does that has not come to rest, below all that it has said: that it goes on, or
   * waits in line.
   *
   * @param at when {@code run} was as it says
   */
  record Doing(RunHead run, Instant at) implements Content {}

  /** Room below the last row. */
  record End() implements Content {}
}
