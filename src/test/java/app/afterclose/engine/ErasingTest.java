package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.crm.CannotWrite;
import app.afterclose.crm.Drafts;
import app.afterclose.crm.Workspace;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.quota.LocalQuota;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deleting a conversation: what is in flight stops first, and what it used stays counted. */
class ErasingTest {
  @Test
  void whatIsInFlightStopsAndAllOfItGoesButItsCost() {
    try (var rig = new EngineRig(new Script(Script.hangsAfter("Working "), Script.says("No.")))) {
      RunId run = rig.ask("First");
      rig.awaitText(run, "Working");
      ConversationId in = rig.conversation(run);
      rig.engine().ask(in, "Second", "UTC", true);
      rig.engine().erase(in, true);
      assertThat(rig.journal().conversation(in)).isEmpty();
      assertThat(rig.journal().entries(in, 0)).isEmpty();
      assertThat(rig.journal().unsettled()).isEmpty();
      assertThat(rig.slotsTaken()).isZero();
      assertThat(used(rig)).isPositive();
      RunId other = rig.ask("Another");
      rig.await(other, RunStatus.Completed.class);
    }
  }

  @Test
  void aPausedOneGoesToo() {
    try (var rig = new EngineRig(new Script(Script.calls("note", "{\"text\":\"one\"}")))) {
      RunId run = rig.ask("First");
      rig.await(run, RunStatus.Paused.class);
      ConversationId in = rig.conversation(run);
      rig.engine().erase(in, false);
      assertThat(rig.journal().conversation(in)).isEmpty();
      assertThat(rig.tasks()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theDraftsMadeInItGoWhenTheRepWishesAndNoOthers(boolean wished) {
    try (var rig = new EngineRig(new Script(Script.says("Done.")))) {
      RunId run = rig.ask("First");
      rig.await(run, RunStatus.Completed.class);
      ConversationId in = rig.conversation(run);
      CallId call = CallId.of(run, 1, 0);
      draft(rig, call.value());
      draft(rig, "another");
      var touched =
          List.of(
              new Outcome.Ref("draft", call.value(), "Its own"),
              new Outcome.Ref("draft", "another", "Looked at"));
      rig.journal()
          .write(
              tx ->
                  tx.append(
                      in,
                      null,
                      new Entry.CallEnded(
                          call, new Outcome(Outcome.Status.OK, "saved", "Saved", touched))));
      rig.engine().erase(in, wished);
      var left = rig.journal().read(s -> Workspace.in(s).drafts().page(0, 1000).rows());
      assertThat(left.stream().filter(d -> d.subject().equals("Hello")).map(d -> d.id()).toList())
          .isEqualTo(wished ? List.of("another") : List.of("another", call.value()));
    }
  }

  private static void draft(EngineRig rig, String id) {
    rig.journal()
        .write(
            tx -> {
              try {
                return Workspace.in(tx)
                    .drafts()
                    .save(id, new Drafts.Entry(null, null, "Hello", "Text"), tx.now());
              } catch (CannotWrite e) {
                throw new AssertionError(e);
              }
            });
  }

  private static long used(EngineRig rig) {
    return rig.journal().read(s -> new LocalQuota().used(s, rig.store.clock().instant()));
  }

  @Test
  void ofNoConversationItIsRefused() {
    try (var rig = new EngineRig(new Script())) {
      assertThatThrownBy(() -> rig.engine().erase(new ConversationId("c-none"), true))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.why()).isEqualTo(Refusal.Why.UNKNOWN));
    }
  }

  @Test
  void aChatIsRenamedOnOneLine() {
    try (var rig = new EngineRig(new Script(Script.says("Done.")))) {
      ConversationId in = rig.conversation(rig.ask("First"));
      rig.engine().name(in, "  Kite &\n Co  ");
      assertThat(rig.journal().conversation(in).orElseThrow().title()).isEqualTo("Kite & Co");
      assertThatThrownBy(() -> rig.engine().name(in, " \n "))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.why()).isEqualTo(Refusal.Why.BAD));
      rig.awaitDone(in, 1);
    }
  }
}
