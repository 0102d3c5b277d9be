package app.afterclose.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class StatusWordsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");

  @TestFactory
  Stream<DynamicTest> eachStateSaysWhatMatters() {
    return Stream.of(
        says("Running · 4:12", new RunStatus.Running(), "PT4M10S"),
        says("Running · 1:05:02", new RunStatus.Running(), "PT1H5M"),
        says("Stopping…", new RunStatus.Stopping(), "PT1M"),
        says("Waiting · in line", new RunStatus.InLine(0), "PT0S"),
        says("Waiting · 1st in line", new RunStatus.InLine(1), "PT0S"),
        says("Waiting · 2nd in line", new RunStatus.InLine(2), "PT0S"),
        says("Waiting · 11th in line", new RunStatus.InLine(11), "PT0S"),
        says("Waiting · 23rd in line", new RunStatus.InLine(23), "PT0S"),
        says("Waiting · rate limit, 0:42", until(42, new Problem.RateLimited(null)), "PT0S"),
        says("Waiting · rate limit", until(-1, new Problem.RateLimited(null)), "PT0S"),
        says("Waiting · no network", until(42, new Problem.Offline("")), "PT0S"),
        says("Paused · needs you: send 3 drafts", new RunStatus.Paused("send 3 drafts"), "PT1M"),
        says(
            "Paused · needs you: save this draft to Maria Keller and 2 more",
            new RunStatus.Paused("Save this draft to Maria Keller? and 2 more"),
            "PT1M"),
        says("Completed · 12 min", new RunStatus.Completed(), "PT12M"),
        says(
            "Failed · the provider timed out",
            new RunStatus.Failed(new Problem.ProviderTimeout()),
            "PT1M"),
        says("Cancelled · after 3 min", new RunStatus.Cancelled(), "PT3M"));
  }

  @Test
  void aClockStandsStillWhenNothingIsHeard() {
    RunHead run = run(new RunStatus.Running(), Duration.ofSeconds(30), 1);
    assertThat(StatusWords.line(run, NOW.minusSeconds(3600), NOW, British.FIGURES))
        .isEqualTo("Running · 0:40");
    assertThat(StatusWords.line(run, NOW.plusSeconds(5), NOW, British.FIGURES))
        .isEqualTo("Running · 0:30");
  }

  @Test
  void partsAreToldOnceThereAreTwo() {
    assertThat(part(1)).isEmpty();
    assertThat(part(2)).isEqualTo("part 2 of 24");
    assertThat(part(24)).isEqualTo("part 24 of 24");
    assertThat(part(25)).isEqualTo("part 25");
  }

  @TestFactory
  Stream<DynamicTest> lengths() {
    return Stream.of(
            List.of("PT0S", "0 s"),
            List.of("PT0.34S", "0.3 s"),
            List.of("PT2S", "2 s"),
            List.of("PT9.96S", "10 s"),
            List.of("PT59.4S", "59 s"),
            List.of("PT1M", "1 min"),
            List.of("PT12M20S", "12 min"),
            List.of("PT59M40S", "1 h"),
            List.of("PT1H5M", "1 h 5 min"),
            List.of("PT-3S", "0 s"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getFirst(),
                    () ->
                        assertThat(British.FIGURES.length(Duration.parse(row.getFirst())))
                            .isEqualTo(row.getLast())));
  }

  private static String part(int number) {
    return StatusWords.part(
        run(new RunStatus.Running(), Duration.ZERO, number), Settings.Limits.DEFAULT);
  }

  private static DynamicTest says(String line, RunStatus status, String ran) {
    RunHead run = run(status, Duration.parse(ran), 1);
    return DynamicTest.dynamicTest(
        line,
        () ->
            assertThat(StatusWords.line(run, NOW.minusSeconds(2), NOW, British.FIGURES))
                .isEqualTo(line));
  }

  private static RunStatus until(int seconds, Problem why) {
    return new RunStatus.Waiting(NOW.plusSeconds(seconds), why);
  }

  private static RunHead run(RunStatus status, Duration ran, int part) {
    return new RunHead(
        new RunId("r1"),
        new ConversationId("c1"),
        "Analyse my pipeline",
        status,
        NOW.minus(ran),
        NOW,
        ran,
        part,
        List.of(),
        Usage.NONE,
        1);
  }

  @Test
  void severalQuestionsAreCountedWhereThereIsLittleRoom() {
    assertThat(lengths(new RunStatus.Paused("Save this draft? and 4 more", "5 answers")))
        .containsExactly("needs you: save this draft and 4 more", "needs you: 5 answers");
    assertThat(lengths(new RunStatus.Paused("Save this draft?")))
        .containsExactly("needs you: save this draft");
    assertThat(lengths(new RunStatus.Completed())).containsExactly("");
    assertThat(StatusWords.lengths(new RunStatus.Paused("Save this draft?", "2 answers"), ""))
        .as("a place that leaves it out")
        .containsExactly("");
  }

  private static List<String> lengths(RunStatus status) {
    return StatusWords.lengths(status, StatusWords.more(status, NOW));
  }

  @Test
  void thatTheRepIsNeededIsSaidWhereverThereIsRoomForTwoWords() {
    var paused = new RunStatus.Paused("Save this draft to Maria Keller?");
    assertThat(StatusWords.least(paused, "needs you: save this draft to Maria Keller"))
        .isEqualTo("needs you");
    assertThat(StatusWords.least(paused, "")).isEmpty();
    assertThat(StatusWords.least(new RunStatus.Running(), "4:12")).isEmpty();
  }
}
