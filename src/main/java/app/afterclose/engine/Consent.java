package app.afterclose.engine;

import app.afterclose.model.Effect;
import app.afterclose.model.Entry;

/** Which calls need the rep's word. */
final class Consent {
  private Consent() {}

  /** Whether a call with this effect asks first, in a conversation with this consent. */
  static boolean asks(Effect effect, Entry.Consent consent) {
    return switch (effect) {
      case READ -> false;
      case LOCAL, KEYED -> consent == Entry.Consent.ASK;
      case ONCE -> true;
    };
  }
}
