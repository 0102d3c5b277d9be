package app.afterclose.window.thread;

import app.afterclose.model.CallId;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What the rep can do from the thread. Called on the FX thread.
 *
 * <p>Each future is completed on the FX thread: with an empty map when the wish was accepted (the
 * thread then waits for the history to say what came of it); with messages by field name when it
 * was refused, the empty name standing for the card as a whole; exceptionally when it could not be
 * told to anybody, the exception's message saying what happened.
 */
public interface ThreadActions {
  /** {@code arguments} is the JSON object as the rep changed it, or null to take it as proposed. */
  CompletableFuture<Map<String, String>> approve(
      RunId run, CallId call, @Nullable String arguments);

  /** Approves every open card of the run as proposed. */
  CompletableFuture<Map<String, String>> approveAll(RunId run);

  /** {@code reason} may be empty. */
  CompletableFuture<Map<String, String>> decline(RunId run, CallId call, String reason);

  /** Says what to do about a call whose end nobody saw. */
  CompletableFuture<Map<String, String>> resolve(
      RunId run, CallId call, Entry.Resolution resolution);

  /** A failed run goes on from its last checkpoint. */
  CompletableFuture<Map<String, String>> retry(RunId run);

  /** A cancelled run, or one whose time is used up, goes on. */
  CompletableFuture<Map<String, String>> goOn(RunId run);

  /** A run whose time is used up finishes with what it has. */
  CompletableFuture<Map<String, String>> finish(RunId run);

  /**
   * What the rep has begun to make of a card, by name of its field, so that it outlives the window;
   * empty when they are done with it.
   */
  void begun(CallId call, Map<String, String> texts);

  /** What was begun so in a window before, or when its conversation was open before. */
  Map<String, String> begun(CallId call);

  /** Puts the focus to where the rep writes: nothing is left to do in the thread. */
  void write();

  /** Lays a run open in the drawer. */
  void details(RunId run);

  /** Shows where the monthly limit is set: the budget in the settings. */
  void limits();

  /** Lets the rep connect a model. */
  void connect();

  /** Asks the conversation's last request again, of a model; lets the rep connect one first. */
  void again();

  /** Shows a deal, account, draft, task or activity. */
  CompletableFuture<Map<String, String>> open(Outcome.Ref ref);

  /**
   * Saves {@code text} where the rep wants it.
   *
   * @param name the file's name to offer, without its extension
   * @return completed on the FX thread with what to say about it; empty when the rep thought better
   */
  CompletableFuture<String> save(String name, String extension, String text);

  /** Opens a web or mail address in the rep's own programs. */
  CompletableFuture<Map<String, String>> browse(String address);
}
