package app.afterclose.agent;

import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationId;
import app.afterclose.model.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the desktop's one notification tells of the bell: everything that rang since the rep last
 * looked. Pure.
 *
 * @param unseen what rang and was neither read nor dismissed, the oldest first
 * @param up whether the notification is shown, as far as is known
 */
record Notes(List<BellItem> unseen, boolean up) {
  static final Notes NONE = new Notes(List.of(), false);

  Notes {
    unseen = List.copyOf(unseen);
  }

  /** What to do on the desktop. */
  enum Do {
    NOTHING,
    /** Show all that is unseen, in place of what is shown. */
    SHOW,
    WITHDRAW
  }

  /** What happened leads to {@code next}, and to something to do. */
  record Step(Notes next, Do what) {}

  /**
   * An item came into the bell, or was read.
   *
   * @param looked whether the rep is looking at its conversation
   */
  Step rang(BellItem item, boolean looked) {
    if (item.read()) {
      return read(item);
    }
    if (looked || !tells(item.status())) {
      return new Step(this, Do.NOTHING);
    }
    var more = new ArrayList<>(unseen);
    // A run that rings again has gone on: what it rang for before is over.
    more.removeIf(before -> before.run().equals(item.run()));
    more.add(item);
    return new Step(new Notes(more, true), Do.SHOW);
  }

  /** The notification went by itself, or the rep dismissed it, which is having seen it. */
  Notes gone(boolean dismissed) {
    return dismissed ? NONE : new Notes(unseen, false);
  }

  /** A conversation is no more. */
  Step erased(ConversationId conversation) {
    return without(item -> item.conversation().equals(conversation));
  }

  private Step read(BellItem item) {
    return without(other -> other.seq() == item.seq());
  }

  private Step without(Predicate<BellItem> gone) {
    List<BellItem> rest = unseen.stream().filter(gone.negate()).toList();
    if (rest.size() == unseen.size()) {
      return new Step(this, Do.NOTHING);
    }
    if (rest.isEmpty()) {
      return new Step(NONE, up ? Do.WITHDRAW : Do.NOTHING);
    }
    return new Step(new Notes(rest, up), up ? Do.SHOW : Do.NOTHING);
  }

  private static boolean tells(RunStatus status) {
    return switch (status) {
      case RunStatus.Paused _, RunStatus.Completed _, RunStatus.Failed _ -> true;
      case RunStatus.Cancelled _,
          RunStatus.Running _,
          RunStatus.Stopping _,
          RunStatus.InLine _,
          RunStatus.Waiting _ ->
          false;
    };
  }
}
