package app.afterclose.terminal;

import app.afterclose.model.CallState;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StatusWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cards of a run, and which of them is meant. */
final class OpenCards {
  private final Root root;
  private final RunHead run;

  OpenCards(Root root, RunHead run) {
    this.root = root;
    this.run = run;
  }

  /** Those that ask for approval; there is at least one. */
  List<CallState> asking() {
    List<CallState> asking = run.open().stream().filter(Cards::asks).toList();
    if (asking.isEmpty()) {
      throw nothing();
    }
    return asking;
  }

  /** The one named, or the only one; several and none named is a fault that lists them. */
  CallState one(@Nullable String named) {
    if (run.open().isEmpty()) {
      throw nothing();
    }
    if (named == null && run.open().size() > 1) {
      throw listed(
          "Run %s waits for %d answers: say which with --call."
              .formatted(run.run(), run.open().size()));
    }
    return run.open().stream()
        .filter(card -> named == null || card.call().id().value().equals(named))
        .findFirst()
        .orElseThrow(() -> listed("Run %s has no open card %s.".formatted(run.run(), named)));
  }

  Fault inDoubt(CallState card) {
    return listed(
        "Nobody knows whether “%s” was done, so it is settled, not approved."
            .formatted(card.question()));
  }

  private Fault nothing() {
    if (run.status() instanceof RunStatus.Paused(String action, _) && run.open().isEmpty()) {
      return Fault.usage(
          "Run %s has nothing to approve or decline: %s."
                  .formatted(run.run(), StatusWords.clause(action))
              + String.join("\n", root.cards().lines(run.run(), run.open())));
    }
    var now = root.desk.clock().instant();
    return Fault.usage(
        "Run %s does not wait for an answer: it is %s."
            .formatted(run.run(), StatusWords.line(run, now, now, root.desk.figures())));
  }

  private Fault listed(String message) {
    return Fault.usage(
        message + "\n" + String.join("\n", root.cards().brief(run.run(), run.open())));
  }
}
