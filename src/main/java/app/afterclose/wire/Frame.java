package app.afterclose.wire;

import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Deal;
import app.afterclose.model.DealDetails;
import app.afterclose.model.Diagnosis;
import app.afterclose.model.Draft;
import app.afterclose.model.FollowUp;
import app.afterclose.model.FoundServer;
import app.afterclose.model.ImportPreview;
import app.afterclose.model.ImportReport;
import app.afterclose.model.LiveText;
import app.afterclose.model.ModelName;
import app.afterclose.model.OpenCard;
import app.afterclose.model.Page;
import app.afterclose.model.PipelineSummary;
import app.afterclose.model.Preset;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.Settings;
import app.afterclose.model.TokenUse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the agent tells a client. */
public sealed interface Frame {
  /** The agent speaks this protocol; {@code build} tells one build from another. */
  record Welcome(int protocol, String version, String build, String home) implements Frame {}

  /** Client and agent do not fit; {@code newer} is whether the agent is the newer one. */
  record Outdated(boolean newer, String version, String message) implements Frame {}

  /** It is done. */
  record Done() implements Frame {}

  /** It was not done. */
  record Refused(Why why, String message, Map<String, String> fields) implements Frame {
    public Refused {
      fields = Map.copyOf(fields);
    }

    public Refused(Why why, String message) {
      this(why, message, Map.of());
    }
  }

  /** Why something was refused. */
  enum Why {
    /** The command makes no sense as it is; {@code fields} says where, for a card's fields. */
    BAD,
    /** Nothing of that name. */
    UNKNOWN,
    /** It is too late for it: another answer came first, or it has settled. */
    LATE,
    /** Several are meant. */
    AMBIGUOUS,
    /** The agent is going away. */
    CLOSING,
    /** The agent failed; it is in its log. */
    FAULT
  }

  /** The run was asked. */
  record Asked(RunId run, ConversationId conversation) implements Frame {}

  /** Nothing was started: this run is in flight there. */
  record Busy(RunId run, ConversationId conversation) implements Frame {}

  /** It is in line behind the run in flight. */
  record Queued(ConversationId conversation, FollowUp followUp) implements Frame {}

  /**
   * Everything at a glance, of which nothing is long: titles, follow-ups, requests and questions
   * are shortened, and lists end before they outgrow the frame. The entries have the whole of it.
   *
   * @param conversations the last changed ones, and how many there are
   * @param active runs that are not over, oldest first; of their open calls the question and
   *     nothing long, which ListCards and FindRun tell
   * @param sample whether the workspace holds the bundled sample
   * @param notice something the rep should know of the agent's start (a damaged file set aside), or
   *     empty
   */
  record Overview(
      Page<ConversationHead> conversations,
      List<RunHead> active,
      List<BellItem> bell,
      Settings settings,
      boolean sample,
      String notice)
      implements Frame {}

  record Conversations(Page<ConversationHead> page) implements Frame {}

  record Found(List<Hit> hits) implements Frame {}

  /** {@code excerpt} has the words between the marks of {@link app.afterclose.model.Hits}. */
  record Hit(ConversationId conversation, String title, long seq, String excerpt) {}

  /**
   * A conversation's entries after the cursor asked for, and the text of turns in flight so far.
   */
  record Entries(ConversationId conversation, List<Recorded> entries, List<LiveText> live)
      implements Frame {}

  /** Push: an entry of a conversation that is followed. */
  record Happened(Recorded entry) implements Frame {}

  /** Push: text of a turn in flight in a conversation that is followed. */
  record Live(LiveText text) implements Frame {}

  /** Push: a conversation changed. Of open calls it tells the question and nothing long. */
  record HeadChanged(ConversationHead head) implements Frame {}

  /** Push: a conversation was deleted, with all that was told of it. */
  record Erased(ConversationId conversation) implements Frame {}

  /** Push: an item came into the bell or was read. */
  record BellRang(BellItem item) implements Frame {}

  /** Whether another window has been brought to the front; if not, the caller's is the window. */
  record Window(boolean elsewhere) implements Frame {}

  /**
   * Push, to the window: come to the front and show this; answered with Shown.
   *
   * @param number names it in that answer
   */
  record Show(long number, Destination to) implements Frame {}

  /**
   * Push, after Overview and whenever it changes: the start at login.
   *
   * @param possible whether it can be chosen here
   * @param offered whether the rep is to be asked now; StartAtLogin is the answer
   */
  record AtLogin(boolean possible, boolean on, boolean offered) implements Frame {}

  /** Push: the workspace changed by an import. */
  record WorkspaceChanged(boolean sample) implements Frame {}

  /**
   * Push, to those who watch or follow: nothing can be saved and runs wait, for this reason in the
   * rep's words; empty when that is over.
   */
  record Trouble(String text) implements Frame {}

  record Runs(List<RunHead> runs) implements Frame {}

  record Bell(List<BellItem> items) implements Frame {}

  record Cards(Page<OpenCard> page) implements Frame {}

  record ImportPreviewed(ImportPreview preview) implements Frame {}

  /**
   * Push, to who imports: rows written, and how many there are. Nothing is in the workspace before
   * all of them are.
   */
  record Importing(long done, long total) implements Frame {}

  record Imported(ImportReport report) implements Frame {}

  record Deals(Page<Deal> page) implements Frame {}

  record DealFound(DealDetails details) implements Frame {}

  record Owners(List<String> owners) implements Frame {
    public Owners {
      owners = List.copyOf(owners);
    }
  }

  record Pipeline(PipelineSummary summary, boolean sample) implements Frame {}

  record Drafts(Page<Draft> page) implements Frame {}

  /**
   * A draft.
   *
   * @param conversation the one that it was written in; null when that is gone
   */
  record DraftFound(Draft draft, @Nullable ConversationId conversation) implements Frame {}

  /**
   * The organisation's use of tokens.
   *
   * @param limit for a month, or null for none
   * @param used used and set aside this month
   * @param renewed when the next month begins
   * @param days the days asked for on which anything was used, by day and model
   */
  record Tokens(@Nullable Long limit, long used, Instant renewed, List<TokenUse> days)
      implements Frame {
    public Tokens {
      days = List.copyOf(days);
    }
  }

  record Presets(List<Preset> presets) implements Frame {}

  record Servers(List<FoundServer> servers) implements Frame {}

  record Models(List<ModelName> models) implements Frame {}

  /** What a try of a connection found. */
  record Tested(Diagnosis diagnosis) implements Frame {}

  /**
   * The key could not be kept, so nothing has changed; {@code why} says in words what is wrong with
   * the keyring.
   */
  record KeyNotKept(String why) implements Frame {}

  /**
   * Push: the settings changed, or their file can be read no more, or again.
   *
   * @param settings those in use
   * @param trouble what is wrong with the file, in whole sentences; or empty
   */
  record SettingsChanged(Settings settings, String trouble) implements Frame {}

  /**
   * Also a push, to windows: the rep wishes to quit while this many runs are active, and is to be
   * asked. Quit is the yes.
   */
  record QuitAsked(int active) implements Frame {}

  /** Push, to windows: something the rep should know, in whole sentences; it is said once ever. */
  record Notice(String text) implements Frame {}

  /** Push: the agent goes away, on purpose. */
  record Bye(Reason reason) implements Frame {}

  /** Why the agent goes away. */
  enum Reason {
    QUIT,
    UPDATE
  }
}
