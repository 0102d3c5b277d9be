package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.Told;
import app.afterclose.model.Wait;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NextTest {
  private static final Instant LATER = Told.START.plusSeconds(600);

  static Stream<Arguments> states() {
    var limited = new Problem.RateLimited(LATER);
    return Stream.of(
        arguments("asked", Told.asked(), new Next.Go()),
        arguments("crashed", Told.asked().link(new Entry.LinkStarted()), new Next.Go()),
        arguments("finished", ended(new Ending.Finished()), new Next.Rest()),
        arguments("stopped", ended(new Ending.Stopped()), new Next.Rest()),
        arguments("failed", ended(new Ending.Failed(limited)), new Next.Rest()),
        arguments("capped", ended(new Ending.Yielded(Ending.Reason.CAP)), new Next.Go()),
        arguments("quit", ended(new Ending.Yielded(Ending.Reason.QUIT)), new Next.Go()),
        arguments(
            "rate limited",
            ended(new Ending.Waiting(new Wait.Until(LATER, limited))),
            new Next.At(LATER)),
        arguments("out of time", outOfTime(), new Next.Rest()),
        arguments("more time", outOfTime().rep(new Entry.ContinueAsked()), new Next.Go()),
        arguments("finish now", outOfTime().rep(new Entry.FinishAsked()), new Next.Go()),
        arguments("open card", paused(), new Next.Rest()),
        arguments(
            "answered card",
            paused().rep(new Entry.CallDeclined(Told.call(1, 0), "")),
            new Next.Go()),
        arguments("stop while paused", paused().rep(new Entry.StopAsked()), new Next.Go()),
        arguments("stop in line", Told.asked().rep(new Entry.StopAsked()), new Next.Go()),
        arguments(
            "retried",
            ended(new Ending.Failed(limited)).rep(new Entry.RetryAsked()),
            new Next.Go()),
        arguments(
            "continued",
            ended(new Ending.Stopped()).rep(new Entry.ContinueAsked()),
            new Next.Go()));
  }

  private static Told ended(Ending ending) {
    return Told.asked().link(new Entry.LinkStarted(), new Entry.LinkEnded(ending));
  }

  private static Told outOfTime() {
    return ended(new Ending.Waiting(new Wait.MoreTime()));
  }

  private static Told paused() {
    return Told.asked()
        .link(new Entry.LinkStarted())
        .turn(1, "", "local")
        .link(new Entry.ApprovalAsked(Told.call(1, 0), "Save this?", "{}", "{}"))
        .link(new Entry.LinkEnded(new Ending.Waiting(new Wait.Answer())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("states")
  void next(String what, Told told, Next expected) {
    assertThat(Next.of(told.state())).as(what).isEqualTo(expected);
  }
}
