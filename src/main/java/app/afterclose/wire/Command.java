package app.afterclose.wire;

import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.DealQuery;
import app.afterclose.model.Entry;
import app.afterclose.model.ImportChoices;
import app.afterclose.model.RunId;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of the agent. The comment names the frame that answers; any may be Refused.
 */
public sealed interface Command {
  /** Opens the talk. → Welcome or Outdated, after which only HandOver makes sense */
  record Hello(int protocol, String version, String build) implements Command {}

  /**
   * Tell me of everything at a glance from now on. → Overview, then pushes HeadChanged, BellRang.
   */
  record Watch(int conversations) implements Command {}

  /** A page of conversations, the last changed first. → Conversations */
  record ListConversations(int offset, int limit) implements Command {}

  /** Words in what was said. → Found */
  record Search(String text, int limit) implements Command {}

  /** Tell me what happens in this conversation. → Entries, then pushes Happened and Live. */
  record Follow(ConversationId conversation, long after) implements Command {}

  /** No more of this conversation. → Done */
  record Unfollow(ConversationId conversation) implements Command {}

  /**
   * Ask. → Asked, or Busy when the conversation's run is in flight and {@code queue} is false, or
   * Queued when it is in flight and {@code queue} is true.
   *
   * @param conversation null for a new one
   */
  record Ask(@Nullable ConversationId conversation, String text, String zone, boolean queue)
      implements Command {}

  /** A follow-up in line with its whole text. → Queued */
  record FindFollowUp(ConversationId conversation, String id) implements Command {}

  /** Changes a follow-up in line. → Done */
  record EditFollowUp(ConversationId conversation, String id, String text) implements Command {}

  /** Takes a follow-up out of the line. → Done */
  record RemoveFollowUp(ConversationId conversation, String id) implements Command {}

  /** Asks a follow-up in line now. → Asked or Busy */
  record SendFollowUp(ConversationId conversation, String id, String zone) implements Command {}

  /** → Done, also when it has stopped already. */
  record Stop(RunId run) implements Command {}

  /**
   * Approves open calls. → Done
   *
   * @param call null for the only open one
   * @param all whether all open ones are meant
   * @param arguments the rep's own, a whole JSON object as text; null for as proposed
   */
  record Approve(RunId run, @Nullable CallId call, boolean all, @Nullable String arguments)
      implements Command {}

  /** Declines an open call; {@code call} null means the only open one. → Done */
  record Decline(RunId run, @Nullable CallId call, String reason) implements Command {}

  /** Says what to do about a call in doubt. → Done */
  record Resolve(RunId run, CallId call, Entry.Resolution resolution) implements Command {}

  /** Goes on with a failed run. → Done */
  record Retry(RunId run) implements Command {}

  /** Goes on with a cancelled run, or one whose time is used up. → Done */
  record Continue(RunId run) implements Command {}

  /** Lets a run whose time is used up finish with what it has. → Done */
  record Finish(RunId run) implements Command {}

  /** → Done */
  record SetConsent(ConversationId conversation, Entry.Consent consent) implements Command {}

  /** Gives a conversation another title, on one line and not blank. → Done */
  record NameConversation(ConversationId conversation, String title) implements Command {}

  /**
   * Deletes a conversation for good, with what the bell and the search have of it; a run in flight
   * there is stopped first, which takes as long as the tool at work does. What it used stays
   * counted. → Done, and Erased to all who watch
   *
   * @param drafts whether the drafts that were made in it go too
   */
  record EraseConversation(ConversationId conversation, boolean drafts) implements Command {}

  /** The newest runs. → Runs */
  record ListRuns(int limit) implements Command {}

  /** One run; where its cards are more than fit, the last of them briefly. → Runs */
  record FindRun(RunId run) implements Command {}

  /** → Bell */
  record ListBell(int limit) implements Command {}

  /**
   * The cards that wait for the rep in all conversations, whoever waits longest first; a page may
   * end before {@code limit} where its texts are long. → Cards. For whoever watches, HeadChanged
   * keeps them current: its run's open calls are all that run waits for.
   */
  record ListCards(int offset, int limit) implements Command {}

  /** Marks items as read; empty for all. → Done */
  record ReadBell(List<Long> items) implements Command {}

  /**
   * What the rep is looking at from now on, so that no notification tells of it; null for nothing.
   * Forgotten when the client is gone. → Done
   */
  record Looking(@Nullable ConversationId conversation) implements Command {}

  /**
   * Brings the window to the front. → Window
   *
   * @param to what it shows then
   * @param as who asks
   */
  record OpenWindow(Destination to, Caller as) implements Command {}

  /** Who asks for the window. */
  enum Caller {
    /** Somebody who opens one unless there is one. */
    ASKING,
    /** A window that has just been opened, and goes again when there is another. */
    OPENING,
    /** A window that has been open while the agent was away; no other is shown in its place. */
    OPEN
  }

  /** The window has done what {@code Show} of this number asked for. → Done */
  record Shown(long show) implements Command {}

  /** Whether the agent starts at login; also answers the offer. → Done, then AtLogin */
  record StartAtLogin(boolean on) implements Command {}

  /** Writes down how the agent behaves on the desktop. → Done, then SettingsChanged */
  record SaveDesktop(Settings.Desktop desktop) implements Command {}

  /**
   * Writes down the caps, those of them that differ from what the file says. → Done, then
   * SettingsChanged; Refused with {@code fields} where a value cannot be
   */
  record SaveLimits(Settings.Limits limits) implements Command {}

  /**
   * The conversations in which edits run without asking, the last changed first. → Conversations
   */
  record ListAutoEdits(int limit) implements Command {}

  /**
   * What an import of these files would do; absolute paths. Nothing is written. → ImportPreviewed
   *
   * @param choices what the rep wants otherwise than it is found
   */
  record PreviewImport(List<String> files, List<ImportChoices> choices) implements Command {}

  /**
   * Imports exports of a CRM; absolute paths. Its client is told how far it is: Importing. →
   * Imported, or Refused (LATE) when it was cancelled
   *
   * @param choices what the rep wants otherwise than it is found
   */
  record Import(List<String> files, List<ImportChoices> choices) implements Command {
    /** The files as they are found. */
    public Import(List<String> files) {
      this(files, List.of());
    }
  }

  /** Ends this client's import, unless everything is written already. → Done */
  record CancelImport() implements Command {}

  /** → Deals */
  record ListDeals(DealQuery query) implements Command {}

  /** A deal and what hangs on it. → DealFound */
  record FindDeal(String id) implements Command {}

  /** Who owns deals. → Owners */
  record ListOwners() implements Command {}

  /**
   * → Pipeline
   *
   * @param owner only this rep's deals; null for everybody's
   */
  record Summarise(@Nullable String owner) implements Command {
    /** Of everybody's deals. */
    public Summarise() {
      this(null);
    }
  }

  /**
   * The rep's drafts, the newest first. → Drafts
   *
   * @param text words that all occur in a draft; empty for all drafts
   */
  record ListDrafts(int offset, int limit, String text) implements Command {
    /** All drafts. */
    public ListDrafts(int offset, int limit) {
      this(offset, limit, "");
    }
  }

  /** → DraftFound */
  record FindDraft(String id) implements Command {}

  /**
   * Changes a draft. → DraftFound, or Refused (LATE) when it was changed meanwhile or is gone
   *
   * @param to addresses separated by commas, or null
   * @param seen when it was last changed as far as the rep knows
   */
  record SaveDraft(String id, @Nullable String to, String subject, String body, Instant seen)
      implements Command {}

  /** → Done, also when it is gone already. */
  record DeleteDraft(String id) implements Command {}

  /** Tokens used by day (UTC, both included) and model. → Tokens */
  record ListTokens(LocalDate from, LocalDate to) implements Command {}

  /** The known ways to a model. → Presets */
  record ListPresets() implements Command {}

  /** Servers of models that answer on this computer. Takes up to 3 s. → Servers */
  record DetectServers() implements Command {}

  /**
   * What a server offers. Takes as long as the provider's timeouts allow. → Models, or Tested with
   * what is wrong
   *
   * @param key as just typed; null to look it up where {@code provider} says
   */
  record ListModels(Settings.Provider provider, @Nullable Secret key) implements Command {}

  /**
   * Tries a model with one real, very short turn. Takes as long as the provider's timeouts allow. →
   * Tested
   *
   * @param key as just typed; null to look it up where {@code provider} says
   */
  record TestConnection(Settings.Provider provider, @Nullable Secret key) implements Command {}

  /**
   * Lets this model answer from the next part of each run on. A key goes into the system's keyring,
   * and {@code provider.key} is then {@code keyring}. → Done, or KeyNotKept when there is no
   * keyring: then nothing has changed
   *
   * @param key to be kept; null when it is there already, or none is needed
   * @param sessionOnly whether the key may be held in memory alone, until the agent ends
   */
  record UseProvider(Settings.Provider provider, @Nullable Secret key, boolean sessionOnly)
      implements Command {}

  /** The rep's wish to quit. → Done, then Bye; QuitAsked while runs are active. */
  record AskQuit() implements Command {}

  /** The rep's answer to QuitAsked is no. → Done */
  record KeepRunning() implements Command {}

  /** Ends the agent; runs go on at its next start. → Done, then Bye */
  record Quit() implements Command {}

  /** The same, because a newer build takes over. → Done, then Bye */
  record HandOver() implements Command {}
}
