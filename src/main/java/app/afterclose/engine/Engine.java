package app.afterclose.engine;

import app.afterclose.model.CallId;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.FollowUp;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.Texts;
import app.afterclose.store.Journal;
import app.afterclose.store.JournalClosed;
import app.afterclose.store.StoreFailed;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries runs on. It starts a link for each run whose next one is due and that has a slot, and
 * takes the rep's wishes. What it holds in memory is only which links are alive; everything else is
 * in the journal, so starting is recovering. Every method may be called from any thread.
 */
public final class Engine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  /** How long to wait after what failed, because the disk is full say. */
  static final Duration AGAIN = Duration.ofSeconds(1);

  private final Gear gear;
  private final Asks asks;
  private final Answers answers;
  private final Waits waits;
  private final Consumer<Map<RunId, Integer>> lineChanged;
  private final Links links;
  private final Semaphore news = new Semaphore(0);
  private volatile Map<RunId, Integer> line = Map.of();
  private volatile boolean quitting;
  private Journal.@Nullable Subscription following;
  private @Nullable Thread pump;

  /** {@code lineChanged} is told the places in the line whenever they change. */
  public Engine(Gear gear, Consumer<Map<RunId, Integer>> lineChanged) {
    this.gear = gear;
    this.lineChanged = lineChanged;
    this.asks = new Asks(gear.random(), new Texts(gear.figures()));
    this.answers = new Answers(gear.tools());
    this.waits = new Waits(gear.clock(), gear.nanos());
    this.links = new Links(gear, () -> quitting, news::release);
  }

  /** Begins: every run that was cut off, by whatever, goes on. */
  public void start() {
    following = gear.journal().follow(new News());
    pump = Thread.ofVirtual().name("engine").start(this::pump);
  }

  /** The places of runs that wait for a slot, from 1. */
  public Map<RunId, Integer> line() {
    return line;
  }

  /** Asks in a conversation, or in a new one when {@code conversation} is null. */
  public Asking ask(
      @Nullable ConversationId conversation, String text, String zone, boolean queue) {
    return gear.journal().write(tx -> asks.ask(tx, conversation, text, zone, queue));
  }

  /** Asks a follow-up in line now. */
  public Asking send(ConversationId conversation, String followUp, String zone) {
    return gear.journal().write(tx -> asks.send(tx, conversation, followUp, zone));
  }

  /** A follow-up in line, whole. */
  public FollowUp followUp(ConversationId conversation, String id) {
    return Asks.followUp(
        gear.journal().conversation(conversation).orElseThrow(() -> Asks.unknown(conversation)),
        id);
  }

  public void edit(ConversationId conversation, String followUp, String text) {
    gear.journal().write(tx -> asks.edit(tx, conversation, followUp, text));
  }

  public void remove(ConversationId conversation, String followUp) {
    gear.journal().write(tx -> asks.remove(tx, conversation, followUp));
  }

  /** The run ends at its next safe checkpoint. */
  public void stop(RunId run) {
    gear.journal().write(tx -> Wishes.stop(tx, run));
  }

  /** Approves the call, the only open one when it is null, or all; with the rep's own arguments. */
  public void approve(RunId run, @Nullable CallId call, boolean all, @Nullable String arguments) {
    gear.journal().write(tx -> answers.approve(tx, run, call, all, arguments));
  }

  public void decline(RunId run, @Nullable CallId call, String reason) {
    gear.journal().write(tx -> answers.decline(tx, run, call, reason));
  }

  public void resolve(RunId run, CallId call, Entry.Resolution resolution) {
    gear.journal().write(tx -> answers.resolve(tx, run, call, resolution));
  }

  public void retry(RunId run) {
    gear.journal().write(tx -> Wishes.retry(tx, run));
  }

  public void goOn(RunId run) {
    gear.journal().write(tx -> Wishes.goOn(tx, run));
  }

  public void finish(RunId run) {
    gear.journal().write(tx -> Wishes.finish(tx, run));
  }

  public void consent(ConversationId conversation, Entry.Consent consent) {
    gear.journal().write(tx -> Wishes.consent(tx, conversation, consent));
  }

  /** Gives a conversation another title. */
  public void name(ConversationId conversation, String title) {
    gear.journal().write(tx -> Wishes.name(tx, conversation, title));
  }

  /**
   * Deletes a conversation for good. A run in flight there is stopped first; blocks until that has
   * come to its end.
   *
   * @param drafts whether the drafts made in it go too
   */
  public void erase(ConversationId conversation, boolean drafts) {
    new Erasing(gear.journal(), conversation, drafts).erase();
  }

  /**
   * The machine has slept: waits that are over are noticed at once, and turns of which nothing is
   * heard within {@code grace} go on over a new connection.
   *
   * @param reconnect forgets the connections from before
   */
  public void slept(Duration grace, Runnable reconnect) {
    reconnect.run();
    links.slept(grace, reconnect);
    news.release();
  }

  /** Lets every link end at its next checkpoint; what is not over goes on at the next start. */
  @Override
  public void close() {
    quitting = true;
    links.hurry();
    news.release();
    try {
      if (pump != null) {
        pump.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    links.close();
    if (following != null) {
      following.close();
    }
  }

  private void pump() {
    try {
      while (!quitting) {
        Duration pause = unbroken();
        news.tryAcquire(pause.toMillis() + 1, TimeUnit.MILLISECONDS);
        news.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A round that fails, because the disk is full say, is tried again. */
  private Duration unbroken() {
    try {
      return round();
    } catch (JournalClosed e) {
      return AGAIN;
    } catch (RuntimeException e) {
      if (!(e instanceof StoreFailed disk && disk.kind().passing())) {
        LOG.error("Runs could not be looked through; trying again", e);
      }
      return AGAIN;
    }
  }

  /** Starts what is due; returns how long until something else may be. */
  private Duration round() {
    if (gear.journal().health().trouble().isPresent()) {
      return AGAIN; // a link that began now would write what the next one finds of no use
    }
    // In this order: the state of a run that no link carries is then what its last link left, and
    // a link that claims a slot meanwhile makes too many free rather than too few: its claim
    // decides.
    var working = links.runs();
    var limits = gear.settings().get().limits();
    int free = gear.journal().read(session -> gear.quota().free(session, limits));
    var unsettled = gear.journal().unsettled();
    waits.keep(unsettled);
    var ready = new HashSet<RunId>();
    for (RunState state : unsettled) {
      if (!working.contains(state.run()) && waits.due(state)) {
        ready.add(state.run());
      }
    }
    var admission = Admission.decide(unsettled, ready, working, free);
    boolean moved = !admission.line().equals(line);
    line = admission.line(); // before they begin: nobody who works is in line
    admission.go().forEach(links::begin);
    if (moved) {
      lineChanged.accept(line);
    }
    return waits.pause();
  }

  /** Wakes the pump, and hands a stop to the link that it is meant for. */
  private final class News implements Journal.Follower {
    @Override
    public void recorded(Recorded entry, ConversationHead head) {
      RunId run = entry.run();
      if (run == null || entry.link() > 0) {
        return;
      }
      if (entry.entry() instanceof Entry.StopAsked) {
        links.cut(run, Entry.Cut.STOP);
      }
      news.release();
    }

    @Override
    public void said(LiveText text) {}
  }
}
