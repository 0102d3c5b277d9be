package app.afterclose.window;

import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.FollowUp;
import app.afterclose.model.LiveText;
import app.afterclose.model.Page;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.window.state.Agent;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An agent without an engine: it keeps a journal, folds it as the real one does, and answers; what
 * a run does is told to it with {@link #append}. Not for more than one thread at a time.
 */
public final class FakeAgent implements Agent {
  public final List<Command> commands = new ArrayList<>();
  public final List<BellItem> bell = new ArrayList<>();
  private final Map<ConversationId, ConversationHead> heads = new LinkedHashMap<>();
  private final Map<RunId, RunState> runs = new LinkedHashMap<>();
  private final List<Recorded> entries = new ArrayList<>();
  private final Map<ConversationId, List<LiveText>> live = new LinkedHashMap<>();
  private final Map<Class<?>, Function<Command, Frame>> told = new LinkedHashMap<>();
  private final Map<Class<?>, Runnable> first = new LinkedHashMap<>();
  private final Map<Class<?>, CompletableFuture<Frame>> later = new LinkedHashMap<>();
  private Consumer<Frame> pushes = _ -> {};
  public boolean sample = true;
  public boolean away;
  public Instant now;
  private int ids;

  public FakeAgent(Instant now) {
    this.now = now;
  }

  public void pushTo(Consumer<Frame> listener) {
    pushes = listener;
  }

  /** Appends an entry and tells whoever listens. */
  public void append(ConversationId in, @Nullable RunId run, int link, Duration ran, Entry entry) {
    var next = new Recorded(entries.size() + 1L, now, in, run, link, ran, entry);
    entries.add(next);
    RunHead head = null;
    if (run != null) {
      RunState before = runs.get(run);
      RunState after = before == null ? RunState.begin(next) : before.after(next);
      runs.put(run, after);
      head = RunHead.of(after);
    }
    ConversationHead old = heads.getOrDefault(in, ConversationHead.begin(next));
    heads.put(in, old.after(next, head));
    pushes.accept(new Frame.Happened(next));
    pushes.accept(new Frame.HeadChanged(heads.get(in).brief()));
  }

  public void live(ConversationId in, RunId run, int turn, int offset, String text) {
    var more = new LiveText(in, run, turn, offset, text);
    live.computeIfAbsent(in, _ -> new ArrayList<>()).add(more);
    pushes.accept(new Frame.Live(more));
  }

  public void push(Frame frame) {
    pushes.accept(frame);
  }

  public RunId ask(ConversationId in, String text) {
    var run = new RunId("r" + ++ids);
    append(in, run, 0, Duration.ZERO, new Entry.RunAsked(text, "UTC", null));
    return run;
  }

  /** The last run of {@code in}. */
  public RunId run(ConversationId in) {
    return heads.get(in).run().run();
  }

  public RunState state(RunId run) {
    return runs.get(run);
  }

  /** Says that the last run of {@code in} is at that place of the line. */
  public void inLine(ConversationId in, int place) {
    ConversationHead head = heads.get(in);
    RunHead run = head.run();
    var waits =
        new RunHead(
            run.run(),
            in,
            run.request(),
            new RunStatus.InLine(place),
            run.asked(),
            run.since(),
            run.ran(),
            run.part(),
            run.open(),
            run.usage(),
            run.seq());
    heads.put(
        in,
        new ConversationHead(
            in,
            head.title(),
            head.created(),
            head.changed(),
            head.seq(),
            head.consent(),
            head.followUps(),
            waits));
    pushes.accept(new Frame.HeadChanged(heads.get(in)));
  }

  @Override
  public CompletableFuture<Frame> send(Command command) {
    commands.add(command);
    CompletableFuture<Frame> coming = later.remove(command.getClass());
    if (coming != null) {
      return coming;
    }
    return away
        ? CompletableFuture.failedFuture(new IOException("away"))
        : CompletableFuture.completedFuture(answer(command));
  }

  /** Answers the next command of this kind when {@code coming} is there. */
  public void later(Class<? extends Command> kind, CompletableFuture<Frame> coming) {
    later.put(kind, coming);
  }

  /** Answers commands of this kind with {@code frame} from now on. */
  public void answer(Class<? extends Command> kind, Frame frame) {
    told.put(kind, _ -> frame);
  }

  /** Answers commands of this kind so from now on. */
  public <C extends Command> void answers(Class<C> kind, Function<C, Frame> so) {
    told.put(kind, command -> so.apply(kind.cast(command)));
  }

  /** Does {@code what} before a command of this kind is answered. */
  void before(Class<? extends Command> kind, Runnable what) {
    first.put(kind, what);
  }

  private Frame answer(Command command) {
    first.getOrDefault(command.getClass(), () -> {}).run();
    Function<Command, Frame> so = told.get(command.getClass());
    if (so != null) {
      return so.apply(command);
    }
    return switch (command) {
      case Command.Watch c -> overview(c.conversations());
      case Command.ListConversations c -> new Frame.Conversations(page(c.offset(), c.limit()));
      case Command.Follow c ->
          new Frame.Entries(
              c.conversation(),
              entries.stream()
                  .filter(e -> e.conversation().equals(c.conversation()) && e.seq() > c.after())
                  .toList(),
              live.getOrDefault(c.conversation(), List.of()));
      case Command.Ask c -> asked(c);
      case Command.Stop c -> {
        append(runs.get(c.run()).conversation(), c.run(), 0, Duration.ZERO, new Entry.StopAsked());
        yield new Frame.Done();
      }
      case Command.SetConsent c -> {
        append(c.conversation(), null, 0, Duration.ZERO, new Entry.ConsentSet(c.consent()));
        yield new Frame.Done();
      }
      case Command.FindFollowUp c ->
          heads.get(c.conversation()).followUps().stream()
              .filter(f -> f.id().equals(c.id()))
              .findFirst()
              .<Frame>map(f -> new Frame.Queued(c.conversation(), f))
              .orElseGet(() -> new Frame.Refused(Frame.Why.LATE, "It is no longer in line."));
      case Command.EditFollowUp c -> {
        append(
            c.conversation(), null, 0, Duration.ZERO, new Entry.FollowUpEdited(c.id(), c.text()));
        yield new Frame.Done();
      }
      case Command.RemoveFollowUp c -> {
        append(c.conversation(), null, 0, Duration.ZERO, new Entry.FollowUpRemoved(c.id()));
        yield new Frame.Done();
      }
      case Command.ReadBell c -> {
        c.items().forEach(this::read);
        yield new Frame.Done();
      }
      case Command.Search c -> new Frame.Found(List.of());
      default -> new Frame.Done();
    };
  }

  private void read(long seq) {
    bell.replaceAll(
        item ->
            item.seq() != seq
                ? item
                : new BellItem(
                    seq,
                    item.at(),
                    item.conversation(),
                    item.run(),
                    item.title(),
                    item.status(),
                    true));
    bell.stream()
        .filter(item -> item.seq() == seq)
        .forEach(item -> pushes.accept(new Frame.BellRang(item)));
  }

  private Frame asked(Command.Ask c) {
    if (c.text().isBlank()) {
      return new Frame.Refused(Frame.Why.BAD, "The message is empty.");
    }
    ConversationId in =
        c.conversation() == null ? new ConversationId("c" + ++ids) : c.conversation();
    ConversationHead head = heads.get(in);
    RunHead run = head == null ? null : head.run();
    if (run == null || run.status().over()) {
      return new Frame.Asked(ask(in, c.text()), in);
    }
    if (!c.queue()) {
      return new Frame.Busy(run.run(), in);
    }
    var followUp = new FollowUp("f" + ++ids, c.text());
    append(in, null, 0, Duration.ZERO, new Entry.FollowUpQueued(followUp.id(), followUp.text()));
    return new Frame.Queued(in, followUp);
  }

  private Frame.Overview overview(int conversations) {
    List<RunHead> active =
        runs.values().stream()
            .map(RunHead::of)
            .filter(run -> !run.status().over())
            .sorted(Comparator.comparing(RunHead::asked))
            .toList();
    return new Frame.Overview(
        page(0, conversations), active, List.copyOf(bell), Settings.DEFAULT, sample, "");
  }

  private Page<ConversationHead> page(int offset, int limit) {
    List<ConversationHead> all =
        heads.values().stream()
            .sorted(Comparator.comparing(ConversationHead::changed).reversed())
            .toList();
    List<ConversationHead> rows =
        all.stream().skip(offset).limit(limit).map(ConversationHead::brief).toList();
    return new Page<>(rows, all.size());
  }

  /** An item of the bell for {@code run} as it is. */
  public BellItem ring(RunId run, boolean read) {
    RunState state = runs.get(run);
    RunStatus status = RunStatus.of(state);
    var item =
        new BellItem(
            state.seq(),
            now,
            state.conversation(),
            run,
            heads.get(state.conversation()).title(),
            status,
            read);
    bell.addFirst(item);
    return item;
  }
}
