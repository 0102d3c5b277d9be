package app.afterclose.window.state;

import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Outcome;
import app.afterclose.model.Page;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.wire.Frame;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Everything at a glance that the window shows, as the agent last told it. For the JavaFX thread.
 * Views redraw from it whenever {@link #revisionProperty} changes: after each batch of frames that
 * changed something, and each second for the clocks.
 */
public final class WindowModel {
  private final InstantSource clock;
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private final Roster roster;
  private final NavigableMap<Long, BellItem> bell = new TreeMap<>(Comparator.reverseOrder());
  private Connection connection = new Connection.Connecting();
  private Settings settings = Settings.DEFAULT;
  private Place place = Place.CHATS;
  private @Nullable ConversationId open;
  private Outcome.@Nullable Ref focusOn;
  private String notice = "";
  private Frame.AtLogin atLogin = new Frame.AtLogin(false, false, false);
  private String trouble = "";
  private String settingsTrouble = "";
  private int quitAsked;
  private Frame.Importing importing = new Frame.Importing(0, 0);
  private boolean sample;
  private boolean known;
  private boolean changed;

  public WindowModel(InstantSource clock) {
    this.clock = clock;
    roster = new Roster(clock);
  }

  /** Rises when anything here has changed or a second has passed. */
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  public Instant now() {
    return clock.instant();
  }

  public Connection connection() {
    return connection;
  }

  public Settings settings() {
    return settings;
  }

  /** What is wrong with the settings' file, in whole sentences; or empty. */
  public String settingsTrouble() {
    return settingsTrouble;
  }

  /** Whether the workspace holds the bundled sample. */
  public boolean sample() {
    return sample;
  }

  /** Whether the agent has told anything yet. */
  public boolean known() {
    return known;
  }

  /** Something the rep should know, in whole sentences; or empty. */
  public String notice() {
    return notice;
  }

  /** How the start at login stands. */
  public Frame.AtLogin atLogin() {
    return atLogin;
  }

  /** Why nothing can be saved at the moment, or empty. */
  public String trouble() {
    return trouble;
  }

  /** How far the last import is that this window asked for. */
  public Frame.Importing importing() {
    return importing;
  }

  /** How many runs the rep is to be asked about who wishes to quit; 0 for no question. */
  public int quitAsked() {
    return quitAsked;
  }

  public Place place() {
    return place;
  }

  /** What the rep was sent to in this place, until its view says that it shows it. */
  public Optional<Outcome.Ref> focusOn() {
    return Optional.ofNullable(focusOn);
  }

  /** The open conversation; empty for a chat that has not begun. */
  public Optional<ConversationId> open() {
    return Optional.ofNullable(open);
  }

  /** The open conversation's head, once told. */
  public Optional<ConversationHead> openHead() {
    return open().flatMap(roster::head);
  }

  public Optional<ConversationHead> head(ConversationId id) {
    return roster.head(id);
  }

  /** The conversations told so far, in no order. */
  public List<ConversationHead> heads() {
    return roster.heads();
  }

  /** How many conversations there are in all; more than {@link #heads} while pages are missing. */
  public long total() {
    return roster.total();
  }

  /** Runs that are not over, the oldest first. */
  public List<ActiveRun> active() {
    return roster.active();
  }

  /** The bell, the newest first. */
  public List<BellItem> bell() {
    return List.copyOf(bell.values());
  }

  /** Whether the bell has something unread of a conversation. */
  public boolean unread(ConversationId id) {
    return bell.values().stream().anyMatch(item -> !item.read() && item.conversation().equals(id));
  }

  /** What {@code run} is doing: Stopping from the moment on at which the rep asked for it. */
  public RunStatus status(RunHead run) {
    return roster.status(run);
  }

  /** The run in flight in the open conversation. */
  public Optional<RunHead> inFlight() {
    return openHead()
        .map(ConversationHead::run)
        .filter(run -> !run.status().over())
        .map(this::shown);
  }

  /** {@code run} with its status as {@link #status} has it. */
  public RunHead shown(RunHead run) {
    return run.with(status(run));
  }

  /** A second has passed. */
  public void tick() {
    changed = true;
    flush();
  }

  /** Tells the views, when anything changed. */
  public void flush() {
    if (changed) {
      changed = false;
      revision.set(revision.get() + 1);
    }
  }

  void overview(Frame.Overview told) {
    roster.begin(told.conversations(), told.active());
    bell.clear();
    told.bell().forEach(this::bell);
    settings(told.settings(), "");
    sample = told.sample();
    known = true;
    notice(told.notice());
  }

  void page(Page<ConversationHead> page) {
    roster.page(page);
    changed = true;
  }

  void head(ConversationHead head) {
    changed |= roster.take(head);
  }

  /** A conversation is no more. */
  void erased(ConversationId id) {
    roster.erased(id);
    bell.values().removeIf(item -> item.conversation().equals(id));
    changed = true;
  }

  void bell(BellItem item) {
    bell.put(item.seq(), item);
    changed = true;
  }

  void sample(boolean now) {
    sample = now;
    changed = true;
  }

  void settings(Settings now, String trouble) {
    settings = now;
    settingsTrouble = trouble;
    changed = true;
  }

  void connection(Connection now) {
    connection = now;
    changed = true;
  }

  void stopping(RunId run, boolean asked) {
    changed |= roster.stopping(run, asked);
  }

  void trouble(String text) {
    trouble = text;
    changed = true;
  }

  void atLogin(Frame.AtLogin now) {
    atLogin = now;
    changed = true;
  }

  /** The open conversation has entries that were not there before. */
  void followed() {
    changed = true;
  }

  void notice(String text) {
    notice = text;
    changed = true;
  }

  void importing(Frame.Importing now) {
    importing = now;
    changed = true;
  }

  /** The rep wishes to quit while {@code active} runs are active; 0 when that is answered. */
  void quitAsked(int active) {
    quitAsked = active;
    changed = true;
  }

  void place(Place now, Outcome.@Nullable Ref on) {
    place = now;
    focusOn = on;
    changed = true;
  }

  void open(@Nullable ConversationId now) {
    open = now;
    place(Place.CHATS, null);
  }
}
