package app.afterclose.llm;

import app.afterclose.model.Diagnosis;

/** A server as the settings name it, or why they name none. */
sealed interface Reached {
  record Is(Server server) implements Reached {}

  record Not(Diagnosis why) implements Reached {}
}
