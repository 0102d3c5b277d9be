package app.afterclose.window.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Usage;
import app.afterclose.window.state.Titles;
import app.afterclose.wire.Frame;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GroupingTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Half past midnight in Berlin; still the day before in UTC. */
  private static final Instant NOW = Instant.parse("2026-03-04T23:30:00Z");

  @Test
  void groupsFollowTheRepsOwnDay() {
    var heads =
        List.of(
            head("old", "2026-02-01T10:00:00Z", new RunStatus.Completed()),
            head("late", "2026-03-04T22:59:00Z", new RunStatus.Completed()),
            head("today", "2026-03-04T23:01:00Z", new RunStatus.Cancelled()),
            head("dayBefore", "2026-03-03T22:59:00Z", new RunStatus.Completed()),
            head("paused", "2026-01-01T10:00:00Z", new RunStatus.Paused("send it")));
    assertThat(names(Grouping.rows(heads, NOW, BERLIN)))
        .containsExactly(
            "ACTIVE",
            "paused",
            "TODAY",
            "today",
            "YESTERDAY",
            "late",
            "EARLIER",
            "dayBefore",
            "old");
  }

  @Test
  void activeConversationsStayWhereTheyAreWhateverHappensInThem() {
    var first = head("first", "2026-03-04T23:00:00Z", new RunStatus.Running());
    var second = head("second", "2026-03-04T23:10:00Z", new RunStatus.Running());
    var before = names(Grouping.rows(List.of(first, second), NOW, BERLIN));
    var happened =
        new ConversationHead(
            first.id(),
            first.title(),
            first.created(),
            NOW,
            99,
            first.consent(),
            List.of(),
            first.run());
    assertThat(names(Grouping.rows(List.of(happened, second), NOW, BERLIN))).isEqualTo(before);
  }

  @Test
  void nothingGivesNoHeadings() {
    assertThat(Grouping.rows(List.of(), NOW, BERLIN)).isEmpty();
  }

  @Test
  void aThousandConversationsAreAllThereOnce() {
    var heads =
        IntStream.range(0, 1000)
            .mapToObj(i -> head("c" + i, "2026-02-01T10:00:00Z", new RunStatus.Completed()))
            .toList();
    assertThat(Grouping.rows(heads, NOW, BERLIN)).hasSize(1001).doesNotHaveDuplicates();
  }

  @Test
  void searchingFindsTitlesInAnyCaseAndThenWhatWasSaid() {
    var heads =
        List.of(
            head("Nordwind renewal", "2026-02-01T10:00:00Z", new RunStatus.Completed()),
            head("Other", "2026-02-02T10:00:00Z", new RunStatus.Completed()));
    var hit = new Frame.Hit(new ConversationId("Other"), "Other", 3, "about \uE000Nordwind\uE001");
    assertThat(names(Grouping.found(heads, " nordWIND ", List.of(hit))))
        .containsExactly("Nordwind-renewal", "SAID", "found Other");
  }

  @Test
  void whatATitleSaysIsNotToldAgainAsSaid() {
    var heads =
        List.of(head("Nordwind renewal", "2026-02-01T10:00:00Z", new RunStatus.Completed()));
    var id = new ConversationId("Nordwind-renewal");
    var title = new Frame.Hit(id, "Nordwind renewal", 1, "\uE000Nordwind\uE001 renewal");
    assertThat(names(Grouping.found(heads, "nord", List.of(title))))
        .containsExactly("Nordwind-renewal");
    var said =
        new Frame.Hit(id, "Nordwind renewal", 4, "…write to \uE000Nordwind\uE001 on Friday…");
    assertThat(names(Grouping.found(heads, "nord", List.of(said))))
        .containsExactly("Nordwind-renewal", "SAID", "found Nordwind renewal");
    var elsewhere = new Frame.Hit(new ConversationId("old"), "Nordwind", 9, "\uE000Nordwind\uE001");
    assertThat(names(Grouping.found(heads, "nord", List.of(elsewhere))))
        .containsExactly("Nordwind-renewal", "SAID", "found Nordwind");
  }

  @Test
  void aConversationWithoutTitleHasTheRepsWords() {
    var untitled = head("", "2026-02-01T10:00:00Z", new RunStatus.Running());
    assertThat(Titles.of(untitled)).isEqualTo("Analyse my pipeline");
  }

  private static List<String> names(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                switch (row) {
                  case Row.Heading(var group) -> group.name();
                  case Row.Conversation(var id) -> id.value();
                  case Row.Titled(var id, _) -> id.value();
                  case Row.Found(var hit) -> "found " + hit.title();
                  case Row.Nothing(var text) -> text;
                })
        .toList();
  }

  private static ConversationHead head(String name, String changed, RunStatus status) {
    Instant at = Instant.parse(changed);
    var id = new ConversationId(name.isEmpty() ? "none" : name.replace(' ', '-'));
    var run =
        new RunHead(
            new RunId("r"),
            id,
            "Analyse my pipeline",
            status,
            at,
            at,
            Duration.ZERO,
            1,
            List.of(),
            Usage.NONE,
            1);
    return new ConversationHead(id, name, at, at, 1, Entry.Consent.ASK, List.of(), run);
  }
}
