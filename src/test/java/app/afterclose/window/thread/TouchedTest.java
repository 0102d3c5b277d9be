package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Call;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run touched. */
final class TouchedTest {
  private static final Outcome.Ref DEAL = new Outcome.Ref("deal", "d1", "GTX renewal");
  private static final Outcome.Ref OTHER = new Outcome.Ref("deal", "d2", "MG rollout");
  private static final Outcome.Ref DRAFT = new Outcome.Ref("draft", "x1", "The renewal");
  private static final Outcome.Ref ACCOUNT = new Outcome.Ref("account", "a1", "Konex");

  private final Tale tale = new Tale().ask("Draft a follow-up");

  @Test
  void eachIsToldOnceAndWhatWasChangedComesFirst() {
    call(Effect.READ, Outcome.Status.OK, DEAL, OTHER, ACCOUNT);
    call(Effect.READ, Outcome.Status.OK, DEAL);
    call(Effect.LOCAL, Outcome.Status.OK, DRAFT);
    assertThat(Touched.of(tale.history().items(), tale.run)).containsExactly(DRAFT, DEAL, OTHER);
  }

  @Test
  void whatDidNotHappenAndAnotherRunsAreLeftOut() {
    RunId first = tale.run;
    call(Effect.LOCAL, Outcome.Status.ERROR, DRAFT);
    tale.ask("Another");
    call(Effect.READ, Outcome.Status.OK, DEAL);
    assertThat(Touched.of(tale.history().items(), first)).isEmpty();
    assertThat(Touched.of(tale.history().items(), tale.run)).containsExactly(DEAL);
  }

  private void call(Effect effect, Outcome.Status status, Outcome.Ref... touched) {
    tale.begin();
    Call call = tale.call(0, "some_tool", "{}");
    tale.said("", call);
    tale.ran(call, effect, new Outcome(status, "{}", "Did it", List.of(touched)), 10);
  }
}
