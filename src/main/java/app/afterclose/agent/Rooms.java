package app.afterclose.agent;

import app.afterclose.crm.Workspace;
import app.afterclose.engine.Engine;
import app.afterclose.json.SettingsFile;
import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Figures;
import app.afterclose.model.Page;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.quota.Quota;
import app.afterclose.store.AutoEdits;
import app.afterclose.store.Journal;
import app.afterclose.wire.Frame;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the desks share.
 *
 * @param audiences every client's
 * @param leaving ends the agent, by its own thread
 * @param figures how the rep reads numbers, times and lengths of time
 * @param notice what the rep should know of the agent's start, or empty
 */
record Rooms(
    Journal journal,
    Engine engine,
    Bells bell,
    Imports imports,
    Quota quota,
    SettingsFile settings,
    Setup setup,
    Windows windows,
    Household household,
    Set<Audience> audiences,
    Quitting quitting,
    Consumer<Frame.Reason> leaving,
    Clock clock,
    Figures figures,
    String notice) {
  private static final int BELL = 200;

  /** The oldest runs in flight that are told at a glance; conversations tell of the others. */
  private static final int ACTIVE = 500;

  <T> T workspace(Function<Workspace, T> reading) {
    return journal.read(session -> reading.apply(Workspace.in(session)));
  }

  void leave(Frame.Reason reason) {
    leaving.accept(reason);
  }

  Cards cards() {
    return new Cards(journal);
  }

  Frame tokens(LocalDate from, LocalDate to) {
    Instant now = clock.instant();
    return journal.read(
        session ->
            new Frame.Tokens(
                settings.get().limits().monthlyTokens(),
                quota.used(session, now),
                quota.renewed(now),
                quota.usage(session, from, to)));
  }

  Frame overview(int conversations) {
    return new Frame.Overview(
        conversations(0, Math.clamp(conversations, 1, 1_000)),
        briefly(journal.unsettled().stream().map(RunHead::of).limit(ACTIVE).toList()),
        bell(BELL),
        settings.get(),
        workspace(Workspace::isSample),
        notice);
  }

  /** What is wrong with the settings' file, for one who begins to watch. */
  List<Frame> trouble() {
    var state = settings.look();
    return state.trouble().isEmpty()
        ? List.of()
        : List.of(new Frame.SettingsChanged(state.settings(), state.trouble()));
  }

  /** A page of conversations, which ends before it outgrows a frame. */
  Page<ConversationHead> conversations(int offset, int limit) {
    var page = journal.conversations(offset, limit);
    var heads = page.rows().stream().map(this::placed).toList();
    return new Page<>(Glance.within(Glance.MOST, heads, Glance::size), page.total());
  }

  /** The conversations in which edits run without asking, as many as a frame takes. */
  Page<ConversationHead> autoEdits(int limit) {
    List<ConversationId> ids = journal.read(AutoEdits::in);
    var heads =
        ids.stream()
            .limit(limit)
            .flatMap(id -> journal.conversation(id).stream())
            .map(this::placed)
            .toList();
    return new Page<>(Glance.within(Glance.MOST, heads, Glance::size), ids.size());
  }

  /** The first of {@code runs} as lists show them, as many as a frame takes. */
  List<RunHead> briefly(List<RunHead> runs) {
    var brief = runs.stream().map(this::placed).map(RunHead::brief).toList();
    return Glance.within(Glance.MOST, brief, Glance::size);
  }

  List<BellItem> bell(int limit) {
    return journal.bell(limit).stream().map(BellItem::brief).toList();
  }

  /** A conversation as lists show it. */
  ConversationHead placed(ConversationHead head) {
    RunHead run = head.run();
    return (run == null ? head : head.with(placed(run))).brief();
  }

  RunHead placed(RunHead run) {
    Integer place = engine.line().get(run.run());
    return place == null ? run : run.placed(place);
  }

  /**
   * Tells those who watch of every run whose place in the line changed: between two commits, so
   * that what was known before a run went cannot overtake that it did.
   */
  void lineChanged(Map<RunId, Integer> before, Map<RunId, Integer> now) {
    List<RunId> moved =
        now.keySet().stream()
            .filter(run -> !Objects.equals(before.get(run), now.get(run)))
            .toList();
    if (!moved.isEmpty()) {
      journal.joined(
          moment -> {
            moved.forEach(this::tellPlace);
            return true;
          });
    }
  }

  private void tellPlace(RunId run) {
    journal
        .run(run)
        .flatMap(head -> journal.conversation(head.conversation()))
        .map(this::placed)
        .ifPresent(head -> tell(new Frame.HeadChanged(head)));
  }

  void tell(Frame frame) {
    audiences.forEach(audience -> audience.tell(frame));
  }
}
