package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.crm.Workspace;
import app.afterclose.llm.Provider;
import app.afterclose.model.British;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.model.Task;
import app.afterclose.quota.LocalQuota;
import app.afterclose.store.Journal;
import app.afterclose.store.JournalFixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An engine over a real journal, with a scripted provider and tools of the test's own. */
final class EngineRig implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  final JournalFixture store = new JournalFixture();
  final TestTools tools = new TestTools();
  volatile LongSupplier nanos = System::nanoTime;
  volatile Settings settings = Settings.DEFAULT;

  /** Asked instead of the rig's provider when the settings' title model is. */
  volatile @Nullable Provider namer;

  private final LineWatch line = new LineWatch();
  private boolean killed;
  private int starts;
  private Journal journal;
  private Engine engine;
  private Gear gear;

  EngineRig(Provider provider) {
    start(provider, UnaryOperator.identity());
  }

  EngineRig(Provider provider, Settings.Limits limits) {
    settings = settings(limits);
    start(provider, UnaryOperator.identity());
  }

  EngineRig(Provider provider, Settings.Limits limits, UnaryOperator<Journal> around) {
    settings = settings(limits);
    start(provider, around);
  }

  EngineRig(Provider provider, UnaryOperator<Journal> around) {
    start(provider, around);
  }

  EngineRig(
      Provider provider,
      Settings.Limits limits,
      UnaryOperator<Journal> around,
      Consumer<TestTools> prepare) {
    settings = settings(limits);
    prepare.accept(tools);
    start(provider, around);
  }

  static Settings settings(Settings.Limits limits) {
    return Settings.DEFAULT.with(limits);
  }

  static Settings.Limits limits(Duration link, Duration chain, int user) {
    return new Settings.Limits(link, chain, user, 50, null);
  }

  Engine engine() {
    return engine;
  }

  Gear gear() {
    return gear;
  }

  Journal journal() {
    return journal;
  }

  /** Ends the engine as a quit does and starts another over the same data. */
  void restart(Provider provider) {
    engine.close();
    store.reopen();
    start(provider, UnaryOperator.identity());
  }

  /** Forgets an engine whose journal no longer takes anything, and starts another. */
  void recover(Provider provider) {
    killed = true;
    restart(provider);
  }

  RunId ask(String text) {
    return ask(null, text);
  }

  RunId ask(@Nullable ConversationId conversation, String text) {
    var asked = engine.ask(conversation, text, "Europe/Berlin", false);
    assertThat(asked).isInstanceOf(Asking.Began.class);
    return ((Asking.Began) asked).run();
  }

  ConversationId conversation(RunId run) {
    return state(run).conversation();
  }

  RunState state(RunId run) {
    return journal.state(run).orElseThrow();
  }

  RunStatus status(RunId run) {
    return RunStatus.of(state(run));
  }

  List<Recorded> entries(RunId run) {
    return journal.entries(conversation(run), 0).stream().filter(r -> run.equals(r.run())).toList();
  }

  List<Task> tasks() {
    return journal.read(s -> Workspace.in(s).tasks().page(0, 1000).rows());
  }

  /** Waits until the run is in such a status. */
  RunState await(RunId run, Class<? extends RunStatus> status) {
    return await(run, s -> status.isInstance(RunStatus.of(s)));
  }

  RunState await(RunId run, Predicate<RunState> wanted) {
    var seen = new CountDownLatch(1);
    var follower =
        new Journal.Follower() {
          @Override
          public void recorded(Recorded entry, ConversationHead head) {
            if (run.equals(entry.run()) && wanted.test(state(run))) {
              seen.countDown();
            }
          }

          @Override
          public void said(LiveText text) {}
        };
    try (var _ = journal.follow(follower)) {
      if (!wanted.test(state(run)) && !seen.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("it never came to that: " + entries(run));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
    return state(run);
  }

  /** Waits until the run has a place in the line for a slot. */
  void awaitLine(RunId run) {
    line.await(engine, places -> places.containsKey(run), run + " in line");
  }

  /** Waits until these runs and no others are in the line, in these places. */
  void awaitLine(Map<RunId, Integer> places) {
    line.await(engine, places::equals, String.valueOf(places));
  }

  /** Waits until a conversation has had so many runs and all are over. */
  void awaitDone(ConversationId conversation, int many) {
    for (int done = 0; done < many; ) {
      var runs =
          journal.entries(conversation, 0).stream()
              .filter(r -> r.entry() instanceof Entry.RunAsked)
              .map(r -> r.run())
              .toList();
      for (RunId run : runs.subList(done, runs.size())) {
        await(run, RunState::settled);
      }
      done = runs.size();
    }
  }

  /** Waits until this text of a turn in flight has been published. */
  void awaitText(RunId run, String text) {
    var seen = new CountDownLatch(1);
    var so = new StringBuilder();
    var follower =
        new Journal.Follower() {
          @Override
          public void recorded(Recorded entry, ConversationHead head) {}

          @Override
          public void said(LiveText live) {
            if (live.run().equals(run) && so.append(live.text()).indexOf(text) >= 0) {
              seen.countDown();
            }
          }
        };
    try (var _ = journal.follow(follower)) {
      boolean there =
          journal.joined(
              m -> m.live().stream().anyMatch(l -> l.run().equals(run) && l.text().contains(text)));
      if (!there && !seen.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("never said: " + text);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Every link that was begun has ended, in one way, except those that were killed. */
  void assertLinksEnded(RunId run, int killed) {
    long begun = count(run, Entry.LinkStarted.class);
    long ended = count(run, Entry.LinkEnded.class);
    assertThat(ended).as("endings of %s", entries(run)).isEqualTo(begun - killed);
    if (killed == 0 && state(run).settled()) {
      assertThat(entries(run).stream().filter(r -> r.link() > 0).toList().getLast().entry())
          .isInstanceOf(Entry.LinkEnded.class);
    }
  }

  /** Slots as the quota counts them. */
  int slotsTaken() {
    var many = new Settings.Limits(Duration.ZERO, Duration.ZERO, 1000, 1000, null);
    return 1000 - store.journal().read(s -> new LocalQuota().free(s, many));
  }

  /** Slots as the journal tells of them. */
  int slotsHeld() {
    return (int) store.journal().unsettled().stream().filter(s -> s.chain().slot()).count();
  }

  long count(RunId run, Class<? extends Entry> kind) {
    return entries(run).stream().filter(r -> kind.isInstance(r.entry())).count();
  }

  /** Ends the engine as a quit does; no link that was not killed may be left without an ending. */
  @Override
  public void close() {
    engine.close();
    try (store) {
      assertThat(slotsTaken()).isEqualTo(slotsHeld());
      if (!killed) {
        journal.runs(1000).forEach(run -> assertLinksEnded(run.run(), 0));
      }
    }
  }

  private void start(Provider provider, UnaryOperator<Journal> around) {
    journal = around.apply(store.journal());
    gear =
        new Gear(
            journal,
            tools.box(),
            new LocalQuota(),
            () -> settings,
            asked -> {
              Provider other = namer;
              return other == null || !other.model().equals(asked.model()) ? provider : other;
            },
            store.clock(),
            () -> nanos.getAsLong(),
            Duration.ofMillis(200),
            new Random(42 + starts++),
            British.FIGURES);
    engine = new Engine(gear, line::moved);
    engine.start();
  }
}
