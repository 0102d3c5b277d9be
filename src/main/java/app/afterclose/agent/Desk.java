package app.afterclose.agent;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.ImportRefused;
import app.afterclose.engine.Asking;
import app.afterclose.engine.Engine;
import app.afterclose.engine.Refusal;
import app.afterclose.llm.Presets;
import app.afterclose.model.ConversationId;
import app.afterclose.model.RunId;
import app.afterclose.model.Texts;
import app.afterclose.store.Journal;
import app.afterclose.store.JournalClosed;
import app.afterclose.store.StoreFailed;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Handler;
import app.afterclose.wire.Peer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one client: each command by one frame. Used by that client's thread. */
final class Desk implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Rooms rooms;
  private final Engine engine;
  private final Journal journal;
  private final Audience audience;
  private final Windows.Seat seat;
  private final SalesDesk sales;
  private final Peer peer;
  private final AtomicReference<ImportProgress> importing = new AtomicReference<>();
  private Frame.@Nullable Reason leaving;

  Desk(Rooms rooms, Peer peer) {
    this.rooms = rooms;
    this.engine = rooms.engine();
    this.journal = rooms.journal();
    this.audience = new Audience(rooms, peer);
    this.seat = rooms.windows().seat(peer::push);
    this.sales = new SalesDesk(rooms.journal(), rooms.clock(), new Texts(rooms.figures()));
    this.peer = peer;
    rooms.household().came();
  }

  @Override
  public Frame on(Command command) {
    return guarded(command, () -> answer(command));
  }

  /** Takes as long as the run in flight there. */
  private CompletableFuture<Frame> erased(Command.EraseConversation c) {
    Answer erasing = () -> done(() -> engine.erase(c.conversation(), c.drafts()));
    return CompletableFuture.supplyAsync(
        () -> guarded(c, erasing), work -> Thread.ofVirtual().name("erasing").start(work));
  }

  /** The making of an answer. */
  private interface Answer {
    Frame get() throws ImportRefused;
  }

  private static Frame guarded(Command command, Answer answer) {
    try {
      return answer.get();
    } catch (Refusal e) {
      return new Frame.Refused(Frame.Why.valueOf(e.why().name()), words(e), e.fields());
    } catch (ImportRefused e) {
      return new Frame.Refused(Frame.Why.BAD, words(e));
    } catch (ImportProgress.Cancelled e) {
      return new Frame.Refused(Frame.Why.LATE, words(e));
    } catch (StoreFailed e) {
      if (e.kind().passing()) {
        LOG.info("{} was refused: {}", command.getClass().getSimpleName(), e.kind());
      } else {
        LOG.error("{} could not be saved", command.getClass().getSimpleName(), e);
      }
      return new Frame.Refused(Frame.Why.FAULT, words(e));
    } catch (JournalClosed e) {
      return new Frame.Refused(Frame.Why.CLOSING, plain("refused.closing"));
    }
  }

  @Override
  public Optional<CompletableFuture<Frame>> later(Command command) {
    return switch (command) {
      case Command.OpenWindow opening -> Optional.of(seat.open(opening));
      case Command.EraseConversation c -> Optional.of(erased(c));
      case Command.PreviewImport _ -> aside(command);
      case Command.Import _ -> {
        importing.set(new ImportProgress(peer::push));
        yield aside(command);
      }
      default -> rooms.setup().later(command);
    };
  }

  /** Files take long to read: what the client asks meanwhile is not kept waiting. */
  private Optional<CompletableFuture<Frame>> aside(Command command) {
    return Optional.of(
        CompletableFuture.supplyAsync(
            () -> on(command), task -> Thread.ofVirtual().name("import").start(task)));
  }

  @Override
  public void answered() {
    audience.release();
    leave();
  }

  @Override
  public void gone() {
    boolean before = rooms.windows().any();
    seat.close();
    audience.close();
    rooms.household().gone(before && !rooms.windows().any());
    leave();
  }

  private Frame answer(Command command) throws ImportRefused {
    return switch (command) {
      case Command.Hello _ -> new Frame.Refused(Frame.Why.BAD, plain("refused.hello"));
      case Command.Watch c -> audience.watch(c.conversations());
      case Command.Follow c -> audience.follow(c.conversation(), c.after());
      case Command.Unfollow c -> audience.unfollow(c.conversation());
      case Command.ListConversations c ->
          new Frame.Conversations(rooms.conversations(c.offset(), page(c.limit())));
      case Command.Search c -> found(c);
      case Command.Ask c -> asked(engine.ask(c.conversation(), c.text(), c.zone(), c.queue()));
      case Command.SendFollowUp c -> asked(engine.send(c.conversation(), c.id(), c.zone()));
      case Command.FindFollowUp c ->
          new Frame.Queued(c.conversation(), engine.followUp(c.conversation(), c.id()));
      case Command.EditFollowUp c -> done(() -> engine.edit(c.conversation(), c.id(), c.text()));
      case Command.RemoveFollowUp c -> done(() -> engine.remove(c.conversation(), c.id()));
      case Command.Stop c -> done(() -> engine.stop(c.run()));
      case Command.Approve c ->
          done(() -> engine.approve(c.run(), c.call(), c.all(), c.arguments()));
      case Command.Decline c -> done(() -> engine.decline(c.run(), c.call(), c.reason()));
      case Command.Resolve c -> done(() -> engine.resolve(c.run(), c.call(), c.resolution()));
      case Command.Retry c -> done(() -> engine.retry(c.run()));
      case Command.Continue c -> done(() -> engine.goOn(c.run()));
      case Command.Finish c -> done(() -> engine.finish(c.run()));
      case Command.SetConsent c -> done(() -> engine.consent(c.conversation(), c.consent()));
      case Command.NameConversation c -> done(() -> engine.name(c.conversation(), c.title()));
      case Command.ListRuns c -> new Frame.Runs(rooms.briefly(journal.runs(page(c.limit()))));
      case Command.FindRun c -> run(c.run());
      case Command.ListBell c -> new Frame.Bell(rooms.bell(page(c.limit())));
      case Command.ListCards c -> new Frame.Cards(rooms.cards().page(c.offset(), page(c.limit())));
      case Command.ReadBell c -> done(() -> rooms.bell().read(c.items()));
      case Command.Looking c -> done(() -> seat.looking(c.conversation()));
      case Command.Shown c -> done(() -> seat.shown(c.show()));
      case Command.StartAtLogin c -> rooms.household().login().set(c.on());
      case Command.SaveDesktop c -> rooms.household().save(c.desktop());
      case Command.SaveLimits c -> rooms.household().save(c.limits());
      case Command.ListAutoEdits c -> new Frame.Conversations(rooms.autoEdits(page(c.limit())));
      case Command.PreviewImport c -> new Frame.ImportPreviewed(rooms.imports().preview(c));
      case Command.Import c ->
          new Frame.Imported(rooms.imports().run(c, Objects.requireNonNull(importing.get())));
      case Command.CancelImport _ -> done(this::cancelImport);
      case Command.ListDeals c -> sales.deals(c);
      case Command.FindDeal c -> sales.deal(c.id());
      case Command.ListOwners _ -> sales.owners();
      case Command.Summarise c -> sales.pipeline(c);
      case Command.ListDrafts c -> sales.drafts(c);
      case Command.FindDraft c -> sales.draft(c.id());
      case Command.SaveDraft c -> sales.save(c);
      case Command.DeleteDraft c -> sales.delete(c.id());
      case Command.ListTokens c -> rooms.tokens(c.from(), c.to());
      case Command.ListPresets _ -> new Frame.Presets(Presets.ALL);
      case Command.OpenWindow _,
          Command.EraseConversation _,
          Command.DetectServers _,
          Command.ListModels _,
          Command.TestConnection _,
          Command.UseProvider _ ->
          throw new IllegalStateException("this is answered later");
      case Command.AskQuit _ -> {
        int active = rooms.quitting().active();
        yield active > 0 ? new Frame.QuitAsked(active) : leaving(Frame.Reason.QUIT);
      }
      case Command.KeepRunning _ -> done(rooms.quitting()::answered);
      case Command.Quit _ -> leaving(Frame.Reason.QUIT);
      case Command.HandOver _ -> leaving(Frame.Reason.UPDATE);
    };
  }

  private void cancelImport() {
    ImportProgress now = importing.get();
    if (now != null) {
      now.cancel();
    }
  }

  /** The agent leaves once this is answered: who asked for it is to know that it was heard. */
  private Frame leaving(Frame.Reason reason) {
    leaving = reason;
    return new Frame.Done();
  }

  private void leave() {
    if (leaving != null) {
      rooms.leave(leaving);
    }
  }

  private static Frame done(Runnable work) {
    work.run();
    return new Frame.Done();
  }

  private static String words(Exception refusal) {
    return Objects.toString(refusal.getMessage(), "");
  }

  private static int page(int asked) {
    return Math.clamp(asked, 1, 1_000);
  }

  private static Frame asked(Asking asking) {
    return switch (asking) {
      case Asking.Began began -> new Frame.Asked(began.run(), began.conversation());
      case Asking.InFlight busy -> new Frame.Busy(busy.run(), busy.conversation());
      case Asking.InLine queued -> new Frame.Queued(queued.conversation(), queued.followUp());
    };
  }

  private Frame found(Command.Search c) {
    return new Frame.Found(
        journal.search(c.text(), page(c.limit())).stream()
            .map(h -> new Frame.Hit(h.conversation(), h.title(), h.seq(), h.excerpt()))
            .toList());
  }

  private Frame run(RunId id) {
    return journal
        .run(id)
        .<Frame>map(run -> new Frame.Runs(List.of(Glance.found(rooms.placed(run)))))
        .orElseGet(() -> unknown("run " + id));
  }

  static Frame unknown(String what) {
    return new Frame.Refused(Frame.Why.UNKNOWN, plain("refused.unknown", what));
  }

  static Frame unknown(ConversationId id) {
    return new Frame.Refused(Frame.Why.UNKNOWN, plain("refused.noChat", id.value()));
  }
}
