package app.afterclose.engine;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.Workspace;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.FollowUp;
import app.afterclose.model.RunHead;
import app.afterclose.model.Texts;
import app.afterclose.store.Tx;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The rep's messages: each begins a run, joins the line, or leads to the run in flight. */
final class Asks {
  /** Characters of a message. */
  static final int LONGEST = Entry.RunAsked.LONGEST;

  /** Messages in line in one conversation: more than anyone keeps in mind. */
  static final int LINE = 100;

  private final RandomGenerator random;
  private final Texts texts;

  Asks(RandomGenerator random, Texts texts) {
    this.random = random;
    this.texts = texts;
  }

  Asking ask(Tx tx, @Nullable ConversationId given, String text, String zone, boolean queue) {
    checkText(text);
    checkZone(zone);
    if (given == null) {
      ConversationId fresh = Ids.conversation(random);
      tx.append(fresh, null, new Entry.Titled(Title.of(text)));
      return begin(tx, fresh, text, zone, null);
    }
    ConversationHead head = head(tx, given);
    Optional<RunHead> flying = inFlight(head);
    if (flying.isEmpty()) {
      return begin(tx, given, text, zone, null);
    }
    if (!queue) {
      return new Asking.InFlight(flying.get().run(), given);
    }
    if (head.followUps().size() >= LINE) {
      throw new Refusal(
          Refusal.Why.BAD, plain("refused.line", String.valueOf(head.followUps().size())));
    }
    var followUp = new FollowUp(Ids.followUp(random), text);
    tx.append(given, null, new Entry.FollowUpQueued(followUp.id(), text));
    return new Asking.InLine(given, followUp.brief());
  }

  Asking send(Tx tx, ConversationId conversation, String id, String zone) {
    checkZone(zone);
    ConversationHead head = head(tx, conversation);
    FollowUp followUp = followUp(head, id);
    return inFlight(head)
        .<Asking>map(run -> new Asking.InFlight(run.run(), conversation))
        .orElseGet(() -> begin(tx, conversation, followUp.text(), zone, id));
  }

  Entry edit(Tx tx, ConversationId conversation, String id, String text) {
    checkText(text);
    followUp(head(tx, conversation), id);
    return tx.append(conversation, null, new Entry.FollowUpEdited(id, text)).entry();
  }

  Entry remove(Tx tx, ConversationId conversation, String id) {
    followUp(head(tx, conversation), id);
    return tx.append(conversation, null, new Entry.FollowUpRemoved(id)).entry();
  }

  static ConversationHead head(Tx tx, ConversationId id) {
    return tx.conversation(id).orElseThrow(() -> unknown(id));
  }

  static Refusal unknown(ConversationId id) {
    return new Refusal(Refusal.Why.UNKNOWN, plain("refused.noChat", id.value()));
  }

  private Asking begin(
      Tx tx, ConversationId conversation, String text, String zone, @Nullable String followUp) {
    var run = Ids.run(random);
    tx.append(conversation, run, new Entry.RunAsked(text, zone, followUp, currency(tx)));
    return new Asking.Began(run, conversation);
  }

  /** What most of the rep's amounts are in, for the model to know it of each request. */
  static @Nullable String currency(Tx tx) {
    return Workspace.in(tx).pipeline().currency();
  }

  private static Optional<RunHead> inFlight(ConversationHead head) {
    return Optional.ofNullable(head.run()).filter(run -> !run.status().over());
  }

  static FollowUp followUp(ConversationHead head, String id) {
    return head.followUps().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Why.LATE, plain("refused.noFollowUp")));
  }

  private void checkText(String text) {
    if (text.isBlank()) {
      throw new Refusal(Refusal.Why.BAD, plain("refused.empty"));
    }
    if (text.length() > LONGEST) {
      throw new Refusal(
          Refusal.Why.BAD,
          texts.say("refused.long", texts.number(text.length()), texts.number(LONGEST)));
    }
  }

  private static void checkZone(String zone) {
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new Refusal(Refusal.Why.BAD, plain("refused.zone", zone));
    }
  }
}
