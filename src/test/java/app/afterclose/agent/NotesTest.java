package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.agent.Notes.Do;
import app.afterclose.model.BellItem;
import app.afterclose.model.British;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.os.Notifier;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the desktop is told of the bell, and in which words. */
class NotesTest {
  private static final RunStatus DONE = new RunStatus.Completed();
  private static final RunStatus PAUSED = new RunStatus.Paused("Send 3 drafts?");
  private static final RunStatus TIMEOUT = new RunStatus.Failed(new Problem.ProviderTimeout());
  private static final RunStatus KEY =
      new RunStatus.Failed(new Problem.Rejected("the key was refused", "Change the key."));
  private static final RunStatus REFUSED = new RunStatus.Failed(new Problem.Refused("no"));
  private static final RunStatus CANCELLED = new RunStatus.Cancelled();

  private static BellItem item(int n, RunStatus status) {
    return item(n, n, status, false);
  }

  private static BellItem item(int seq, int n, RunStatus status, boolean read) {
    return new BellItem(
        seq,
        Instant.EPOCH,
        new ConversationId("c" + n),
        new RunId("r" + n),
        "Chat " + n,
        status,
        read);
  }

  private static BellItem read(BellItem item) {
    return new BellItem(
        item.seq(), item.at(), item.conversation(), item.run(), item.title(), item.status(), true);
  }

  private static Notes told(BellItem... items) {
    return new Notes(List.of(items), true);
  }

  static Stream<Arguments> rings() {
    BellItem one = item(1, DONE);
    BellItem two = item(2, PAUSED);
    BellItem again = item(3, 1, DONE, false);
    return Stream.of(
        Arguments.of("the first", Notes.NONE, one, false, Do.SHOW, told(one)),
        Arguments.of("a second, in one", told(one), two, false, Do.SHOW, told(one, two)),
        Arguments.of(
            "a second after the first has gone by itself",
            new Notes(List.of(one), false),
            two,
            false,
            Do.SHOW,
            told(one, two)),
        Arguments.of("the same run again", told(one, two), again, false, Do.SHOW, told(two, again)),
        Arguments.of("what the rep looks at", told(two), one, true, Do.NOTHING, told(two)),
        Arguments.of(
            "what the rep cancelled",
            Notes.NONE,
            item(1, CANCELLED),
            false,
            Do.NOTHING,
            Notes.NONE),
        Arguments.of("the only one read", told(one), read(one), false, Do.WITHDRAW, Notes.NONE),
        Arguments.of("one of two read", told(one, two), read(one), true, Do.SHOW, told(two)),
        Arguments.of(
            "one of two read, nothing shown any more",
            new Notes(List.of(one, two), false),
            read(one),
            false,
            Do.NOTHING,
            new Notes(List.of(two), false)),
        Arguments.of("another read", told(two), read(one), false, Do.NOTHING, told(two)),
        Arguments.of("one read, none unseen", Notes.NONE, read(one), false, Do.NOTHING, Notes.NONE),
        Arguments.of(
            "a pause cancelled",
            told(two),
            item(2, 2, CANCELLED, true),
            false,
            Do.WITHDRAW,
            Notes.NONE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void rings(String what, Notes before, BellItem item, boolean looked, Do then, Notes after) {
    assertThat(before.rang(item, looked)).isEqualTo(new Notes.Step(after, then));
  }

  @Test
  void whatWasDismissedIsSeenAndWhatWentByItselfIsNot() {
    Notes both = told(item(1, DONE), item(2, PAUSED));
    assertThat(both.gone(true)).isEqualTo(Notes.NONE);
    assertThat(both.gone(false)).isEqualTo(new Notes(both.unseen(), false));
  }

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of(List.of(item(1, DONE)), "Chat 1", "Completed · x", "Open"),
        Arguments.of(List.of(item(1, PAUSED)), "Chat 1", "Paused · x", "Review"),
        Arguments.of(List.of(item(1, TIMEOUT)), "Chat 1", "Failed · x", "Retry Open"),
        Arguments.of(List.of(item(1, KEY)), "Chat 1", "Failed · x", "Open"),
        Arguments.of(List.of(item(1, REFUSED)), "Chat 1", "Failed · x", "Open"),
        Arguments.of(
            List.of(item(1, DONE), item(2, DONE), item(3, DONE)),
            "3 requests finished",
            "Chat 3 · Completed\nChat 2 · Completed\nChat 1 · Completed",
            "Open"),
        Arguments.of(
            List.of(item(1, PAUSED), item(2, PAUSED)),
            "2 requests need you",
            "Chat 2 · Paused\nChat 1 · Paused",
            "Open"),
        Arguments.of(
            List.of(item(1, DONE), item(2, PAUSED), item(3, TIMEOUT), item(4, DONE), item(5, DONE)),
            "5 requests: 1 needs you, 1 failed, 3 finished",
            "Chat 5 · Completed\nChat 4 · Completed\nChat 3 · Failed\nChat 2 · Paused\nand 1 more",
            "Open"));
  }

  @ParameterizedTest
  @MethodSource
  void words(List<BellItem> items, String title, String body, String buttons) {
    Notifier.Note note =
        NoteWords.of(items, false, item -> item.status().word() + " · x", British.TEXTS);
    assertThat(note.title()).isEqualTo(title);
    assertThat(note.body()).isEqualTo(body);
    assertThat(note.buttons().stream().map(Notifier.Button::label).toList())
        .containsExactly(buttons.split(" "));
    boolean waits = items.stream().anyMatch(item -> item.status() instanceof RunStatus.Paused);
    assertThat(note.stays()).isEqualTo(waits);
  }

  @ParameterizedTest
  @MethodSource("words")
  void discreetOnesNameNobody(List<BellItem> items, String title, String body, String buttons) {
    Notifier.Note note = NoteWords.of(items, true, _ -> "Acme owes us 3 drafts", British.TEXTS);
    assertThat(note.title()).doesNotContain("Chat").startsWith(items.size() == 1 ? "A " : title);
    assertThat(note.body()).isEmpty();
    assertThat(note.buttons()).hasSize(buttons.split(" ").length);
  }

  @Test
  void longAndMissingTitlesAreBearable() {
    var nameless =
        new BellItem(1, Instant.EPOCH, new ConversationId("c"), new RunId("r"), " ", DONE, false);
    assertThat(NoteWords.of(List.of(nameless), false, _ -> "", British.TEXTS).title())
        .isEqualTo("A request");
    var endless =
        new BellItem(
            1,
            Instant.EPOCH,
            new ConversationId("c"),
            new RunId("r"),
            "😀".repeat(500),
            DONE,
            false);
    assertThat(NoteWords.of(List.of(endless), false, _ -> "", British.TEXTS).title())
        .isEqualTo("😀".repeat(79) + "…");
  }
}
