package app.afterclose.agent;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.CannotWrite;
import app.afterclose.crm.Drafts;
import app.afterclose.crm.Workspace;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Draft;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.Texts;
import app.afterclose.store.Journal;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows the rep their deals and drafts, and changes the drafts as they do. Any thread may call. */
final class SalesDesk {
  /** Characters of a draft's text; an e-mail that is longer is none. */
  private static final int LONGEST = 200_000;

  /** A draft has the id of the call that made it, which begins with its run's. */
  private static final Pattern CALL = Pattern.compile("(.+)-\\d+-\\d+");

  private final Journal journal;
  private final Clock clock;
  private final Texts texts;

  SalesDesk(Journal journal, Clock clock, Texts texts) {
    this.texts = texts;
    this.journal = journal;
    this.clock = clock;
  }

  Frame deals(Command.ListDeals asked) {
    return new Frame.Deals(reading(w -> w.deals().page(asked.query())));
  }

  Frame deal(String id) {
    return reading(w -> w.deals().details(id))
        .<Frame>map(Frame.DealFound::new)
        .orElseGet(() -> new Frame.Refused(Frame.Why.UNKNOWN, plain("refused.noDeal")));
  }

  Frame owners() {
    return new Frame.Owners(reading(w -> w.deals().owners()));
  }

  Frame pipeline(Command.Summarise asked) {
    return reading(
        w ->
            new Frame.Pipeline(
                w.pipeline().summary(LocalDate.now(clock), asked.owner(), texts), w.isSample()));
  }

  Frame drafts(Command.ListDrafts asked) {
    int limit = Math.clamp(asked.limit(), 1, 1_000);
    int offset = Math.max(0, asked.offset());
    return new Frame.Drafts(reading(w -> w.drafts().page(asked.text(), offset, limit)));
  }

  Frame draft(String id) {
    return reading(w -> w.drafts().byId(id)).map(this::found).orElseGet(SalesDesk::noDraft);
  }

  /** A draft that somebody else changed meanwhile stays as it is. */
  Frame save(Command.SaveDraft asked) {
    if (asked.body().length() > LONGEST || asked.subject().length() > LONGEST) {
      return new Frame.Refused(Frame.Why.BAD, plain("refused.draft.long"));
    }
    String to = asked.to() == null || asked.to().isBlank() ? null : asked.to().strip();
    var entry = new Drafts.Entry(null, to, line(asked.subject()), asked.body());
    return journal.write(
        tx -> {
          try {
            return new Frame.DraftFound(
                Workspace.in(tx).drafts().update(asked.id(), entry, asked.seen(), clock.instant()),
                null);
          } catch (CannotWrite e) {
            return new Frame.Refused(Frame.Why.LATE, Objects.toString(e.getMessage(), ""));
          }
        });
  }

  Frame delete(String id) {
    journal.write(tx -> Workspace.in(tx).drafts().delete(id));
    return new Frame.Done();
  }

  private Frame found(Draft draft) {
    Matcher call = CALL.matcher(draft.id());
    ConversationId in =
        call.matches()
            ? journal.run(new RunId(call.group(1))).map(RunHead::conversation).orElse(null)
            : null;
    return new Frame.DraftFound(draft, in);
  }

  private static Frame noDraft() {
    return new Frame.Refused(Frame.Why.UNKNOWN, plain("refused.draft.gone"));
  }

  /** A subject is one line. */
  private static String line(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").strip();
  }

  private <T> T reading(Function<Workspace, T> reading) {
    return journal.read(session -> reading.apply(Workspace.in(session)));
  }
}
