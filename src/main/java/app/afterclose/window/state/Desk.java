package app.afterclose.window.state;

import app.afterclose.model.BellItem;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.Texts;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the rep can do in the window, each of it a command to the agent or a step to another view.
 * For the JavaFX thread, on which callbacks run too. What is refused is told in the window's
 * notice.
 */
public final class Desk {
  /** How many conversations a page holds. */
  public static final int PAGE = 100;

  private final WindowModel model;
  private final ThreadScreen screen;
  private final Sender sender;
  private final Line line;
  private final Wholes wholes;
  private final Pages pages;
  private final Stops stops;
  private final ZoneId zone;
  private final Opened opened;
  private final Seen seen;
  private final Attendance attendance;
  private final Arrivals arrivals;
  private final Typed typed = new Typed();

  /** How often the rep has gone to another chat: who did is not called back from there. */
  private long moves;

  /**
   * @param gate onto the JavaFX thread, for what the agent answers
   * @param zone the rep's
   */
  public Desk(
      WindowModel model,
      ThreadScreen screen,
      Agent agent,
      Executor gate,
      ZoneId zone,
      Texts texts) {
    this.model = model;
    this.screen = screen;
    this.sender = new Sender(agent, gate, texts, model::notice);
    this.line = new Line(sender, zone);
    this.opened = new Opened(screen, sender, model::notice, this::newChat);
    this.wholes = new Wholes(sender, texts, opened::is);
    this.pages = new Pages(model, sender);
    this.stops = new Stops(model, screen, sender);
    this.seen = new Seen(model, sender);
    this.attendance = new Attendance(model, sender);
    this.arrivals = new Arrivals(model, opened, pages, wholes, seen, typed, this::newChat);
    this.zone = zone;
  }

  /** Begins a chat that is not in the journal before its first message. */
  public void newChat() {
    moves++;
    opened.leave();
    model.open(null);
    model.flush();
  }

  /** Opens a conversation, with its items in the bell read. */
  public void open(ConversationId id) {
    moves++;
    opened.leaveUnless(id);
    model.open(id);
    opened.follow(id);
    seen.look();
    model.flush();
  }

  /** The same, standing at what the entry {@code seq} is part of; 0 for the end. */
  public void open(ConversationId id, long seq) {
    open(id);
    opened.reveal(seq, false);
  }

  /** The same for what a search has found: a call that it stood in is opened to be read. */
  public void openFound(ConversationId id, long seq) {
    open(id);
    opened.reveal(seq, true);
  }

  /** The same, standing at a call. */
  public void open(ConversationId id, CallId call) {
    open(id);
    opened.reveal(call);
  }

  /** The same, with the focus in the first card that waits there. */
  public void review(ConversationId id) {
    open(id);
    opened.review();
  }

  public void show(Place place) {
    show(place, null);
  }

  /** The same, standing at {@code on}, which the place's view brings into sight. */
  public void show(Place place, Outcome.@Nullable Ref on) {
    model.place(place, on);
    seen.look();
    model.flush();
  }

  /** The place's view shows what the rep was sent to, or has said that it is not there. */
  public void shown() {
    model.place(model.place(), null);
  }

  /**
   * Asks in the open conversation, or in a new one when none is open.
   *
   * @param queue whether to wait in line when its run is in flight
   * @param then told what came of it; null when the agent went away
   */
  public void ask(String text, boolean queue, Consumer<@Nullable Frame> then) {
    ConversationId in = model.open().orElse(null);
    long here = moves;
    send(
        new Command.Ask(in, text, zone.getId(), queue),
        answer -> {
          if (here == moves && answer instanceof Frame.Asked asked) {
            open(asked.conversation());
          }
          if (Objects.equals(model.open().orElse(null), in) && in != null) {
            screen.latest();
          }
          then.accept(answer);
        });
  }

  /** What the open conversation's thread is folded from, in order; for other readers of it. */
  public List<Recorded> entries() {
    return opened.entries();
  }

  /** The open conversation's last request, if the analyst said that it takes a model. */
  public Optional<String> unanswered() {
    return opened.unanswered();
  }

  /** Stops a run, which says Stopping from now on; asks first where the rep's changes would go. */
  public void stop(RunId run) {
    stops.stop(run);
  }

  /** The question before a stop that would drop what the rep has changed. */
  public Stops stops() {
    return stops;
  }

  /** What the rep has asked in the open conversation, the newest first; empty in a new chat. */
  public List<String> requests() {
    return opened.requests();
  }

  /** What the rep is writing, here and elsewhere. */
  public Typed typed() {
    return typed;
  }

  /** The messages in line, which the rep may still change. */
  public Line line() {
    return line;
  }

  /** Conversations with all that was said in them, to be kept elsewhere. */
  public Wholes wholes() {
    return wholes;
  }

  public void consent(ConversationId in, Entry.Consent consent) {
    send(new Command.SetConsent(in, consent));
  }

  /** Gives a conversation another title. */
  public void name(ConversationId conversation, String title) {
    send(new Command.NameConversation(conversation, title));
  }

  /**
   * Deletes a conversation for good; a run in flight there is stopped first, which may take a
   * while.
   *
   * @param drafts whether the drafts made in it go too
   * @param then told what came of it; null when the agent went away
   */
  public void erase(ConversationId conversation, boolean drafts, Consumer<@Nullable Frame> then) {
    send(new Command.EraseConversation(conversation, drafts), typed.erasing(conversation, then));
  }

  public void readBell(List<BellItem> items) {
    seen.read(items);
  }

  /** Gets the next page of conversations, if there is one. */
  public void more() {
    pages.more();
  }

  /** Gets all conversations, a page after the other. */
  public void all() {
    pages.all();
  }

  /** Sends {@code command}; a refusal is told in the window's notice. */
  public void send(Command command) {
    send(command, _ -> {});
  }

  /**
   * The same, and {@code then} is told the answer, be it a refusal; null when the agent went away.
   */
  public void send(Command command, Consumer<@Nullable Frame> then) {
    sender.send(command, then);
  }

  /** Sends {@code command}; what is refused is told to {@code then} and nowhere else. */
  public void consult(Command command, Consumer<@Nullable Frame> then) {
    sender.consult(command, then);
  }

  /** Ends Afterclose, with a question before while runs are active. */
  public void quit() {
    attendance.quit();
  }

  /** The rep's answer to that question. */
  public void quit(boolean yes) {
    attendance.quit(yes);
  }

  /** Whether the rep looks at the window: only then is what happens in it seen. */
  public void looking(boolean now) {
    seen.looking(now);
  }

  /** Answers whether the agent is to start at login; asked or not. */
  public void startAtLogin(boolean on) {
    attendance.startAtLogin(on);
  }

  /** Tells the rep something in whole sentences, until they have read it. */
  public void tell(String words) {
    model.notice(words);
    model.flush();
  }

  public void noticed() {
    model.notice("");
    model.flush();
  }

  /** Shows what has come for the open conversation; after each batch of frames. */
  public void flush() {
    if (opened.flush()) {
      model.followed();
    }
  }

  /** Where what the agent says of its own accord arrives. */
  Arrivals arrivals() {
    return arrivals;
  }
}
