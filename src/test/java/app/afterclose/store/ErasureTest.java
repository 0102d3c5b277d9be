package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Usage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A conversation that is deleted is gone, from the lists and from the disk. */
final class ErasureTest {
  private static final String WORD = "Quillfeather";

  private final JournalFixture fixture = new JournalFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private Journal journal() {
    return fixture.journal();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aWordOfItIsInNoFileAndTheOthersAreAsTheyWere(long seed) throws IOException {
    var random = new Random(seed);
    var marked = new ArrayList<ConversationId>();
    for (int n = 0; n < 150; n++) {
      boolean one = random.nextInt(4) == 0;
      ConversationId id = talk("n" + n, one ? WORD : "Ordinary", random);
      if (one) {
        marked.add(id);
      }
    }
    assertThat(found()).isNotEmpty();
    for (ConversationId id : marked) {
      assertThat(journal().erase(id, _ -> {})).isTrue();
    }
    swept();
    assertThat(found()).isEmpty();
    assertThat(journal().search(WORD, 100)).isEmpty();
    assertThat(journal().search("Ordinary", 200)).hasSize(150 - marked.size());
    assertThat(journal().conversations(0, 200).total()).isEqualTo(150 - marked.size());
    assertThat(sound()).isEqualTo("ok");
    fixture.reopen();
    assertThat(found()).isEmpty();
    fixture.journal().close();
    fixture.database().close();
    var both = StoredProjections.beforeAndAfterRebuild(fixture.folder());
    assertThat(both.get(1)).isEqualTo(both.get(0));
    fixture.reopen();
  }

  /** A conversation with everything that leaves traces: drafts that grow, a line, a card, a cut. */
  private ConversationId talk(String name, String word, Random random) {
    Journal journal = journal();
    Story story = Story.of(journal, name).titled(word + " renewal " + name);
    story.asked("What of " + word + "? " + "x ".repeat(random.nextInt(3000)));
    story.linked(1).turn(1, 1);
    for (int piece = 0; piece < 1 + random.nextInt(5); piece++) {
      journal.say(story.run, 1, (word + " said so. ").repeat(1 + random.nextInt(200)));
    }
    journal.joined(Journal.Moment::seq);
    story.own(new Entry.FollowUpQueued("f1", "And then " + word + "?"));
    story.own(new Entry.FollowUpEdited("f1", "And now " + word.repeat(random.nextInt(100)) + "?"));
    story.link(1, new Entry.TurnCut(1, word + " is ", Entry.Cut.CAP, Usage.NONE));
    story.turn(1, 2).proposed(1, 2, "Write to " + word + "?", "{\"body\":\"" + word + "\"}");
    boolean changed = random.nextBoolean();
    story.rep(new Entry.CallApproved(CallId.of(story.run, 2, 0), body(changed, word), changed));
    story.linked(2).called(2, 2).turn(2, 3);
    story.answered(2, 3, (word + " buys. ").repeat(random.nextInt(400)));
    story.ended(2, new Ending.Finished());
    return story.conversation;
  }

  private static String body(boolean changed, String word) {
    return "{\"body\":\"" + (changed ? "Changed for " : "") + word + "\"}";
  }

  /**
   * A word that was neither asked nor answered: it stood on a card, and in the rep's own reason.
   */
  @Test
  void aWordOfACardAloneOrOfAReasonAloneIsGoneToo() throws IOException {
    Story.of(journal(), "other").titled("Stays").whole("Go", "Gone with the others.");
    Story card = Story.of(journal(), "card").titled("Card").asked("Go").linked(1).turn(1, 1);
    card.proposed(1, 1, "Save a draft?", "{\"body\":[\"Only " + WORD + "\"]}");
    card.rep(new Entry.StopAsked());
    card.linked(2).ended(2, new Ending.Stopped());
    Story reason = Story.of(journal(), "reason").titled("Reason").asked("Go").linked(1).turn(1, 1);
    reason.proposed(1, 1, "Save a draft?");
    reason.rep(new Entry.CallDeclined(CallId.of(reason.run, 1, 0), "Not before " + WORD));
    reason.linked(2).turn(2, 2).answered(2, 2, "As you wish.").ended(2, new Ending.Finished());
    assertThat(journal().search(WORD, 9)).hasSize(2);
    assertThat(journal().erase(card.conversation, _ -> {})).isTrue();
    assertThat(journal().erase(reason.conversation, _ -> {})).isTrue();
    assertThat(journal().search(WORD, 9)).isEmpty();
    assertThat(journal().search("gone", 9)).hasSize(1);
    swept();
    assertThat(found()).isEmpty();
    assertThat(sound()).isEqualTo("ok");
  }

  private List<String> found() throws IOException {
    var found = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(fixture.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (text.toLowerCase(Locale.ROOT).contains(WORD.toLowerCase(Locale.ROOT))) {
          found.add(file.getFileName().toString());
        }
      }
    }
    return found;
  }

  /** What SQLite says of the file, once FTS5 has compared the index with what was said. */
  private String sound() {
    journal()
        .write(
            tx ->
                new Sql(tx.connection())
                    .run("INSERT INTO said (said, rank) VALUES ('integrity-check', 1)"));
    return journal()
        .read(
            session ->
                new Sql(session.connection())
                    .one("PRAGMA integrity_check", row -> row.getString(1))
                    .orElseThrow());
  }

  @Test
  void whatIsInFlightOrUnknownStays() {
    Story story = Story.of(journal(), "a").titled("Open").asked("Go").linked(1).turn(1, 1);
    assertThat(journal().erase(story.conversation, _ -> {})).isFalse();
    assertThat(journal().erase(new ConversationId("c-none"), _ -> {})).isFalse();
    assertThat(journal().entries(story.conversation, 0)).hasSize(4);
  }

  @Test
  void whatGoesWithItGoesInTheSameTransaction() {
    Story story = Story.of(journal(), "a").titled("Open").whole("Go", "Gone.");
    assertThatThrownBy(
            () ->
                journal()
                    .erase(
                        story.conversation,
                        session -> {
                          new Sql(session.connection()).run("DELETE FROM team");
                          throw new IllegalStateException("not this one");
                        }))
        .hasMessage("not this one");
    assertThat(journal().entries(story.conversation, 0)).isNotEmpty();
    assertThat(journal().search("Gone", 1)).hasSize(1);
  }

  @Test
  void thoseWhoFollowAreToldOnceItIsDone() {
    var told = new ArrayList<ConversationId>();
    Story story = Story.of(journal(), "a").titled("Open").whole("Go", "Gone.");
    Journal.Follower follower =
        new Told() {
          @Override
          public void erased(ConversationId conversation) {
            told.add(conversation);
          }
        };
    try (var _ = journal().follow(follower)) {
      journal().erase(story.conversation, _ -> {});
    }
    assertThat(told).containsExactly(story.conversation);
  }

  @Test
  void noNumberIsGivenTwice() {
    Story.of(journal(), "a").titled("Stays").whole("Go", "Gone.");
    Story last = Story.of(journal(), "b").titled("Goes").whole("Go", "Gone.");
    long seq = journal().joined(Journal.Moment::seq);
    journal().erase(last.conversation, _ -> {});
    fixture.reopen();
    assertThat(Story.of(journal(), "c").own(new Entry.Titled("Next")).seq()).isEqualTo(seq + 1);
  }

  /** As after a crash between the two. */
  @Test
  void whatIsOwedOfAnErasureIsDoneAfterTheNextStart() {
    Story.of(journal(), "a").titled("Stays").whole("Go", "Gone.");
    journal().write(tx -> new Sql(tx.connection()).run("UPDATE erased SET unswept = 1"));
    fixture.reopen();
    swept();
    assertThat(unswept()).isZero();
    assertThat(journal().search("gone", 1)).hasSize(1);
  }

  /** Whoever erases is answered then: what they look for is in no file any more. */
  @Test
  void aSmallFileOwesNothingOnceItIsAnswered() throws IOException {
    journal().erase(talk("a", WORD, new Random(5)), _ -> {});
    assertThat(found()).isEmpty();
    assertThat(unswept()).isZero();
  }

  @Test
  void whatIsOwedIsDoneBeforeTheEnd() throws IOException {
    journal().erase(talk("a", WORD, new Random(8)), _ -> {});
    fixture.journal().close();
    assertThat(found()).isEmpty();
    fixture.reopen();
    assertThat(unswept()).isZero();
  }

  /** Waits until it is: the writer does it after the first of these two. */
  private void swept() {
    fixture.clock().advance(Tidying.QUIET);
    for (int i = 0; i < 2; i++) {
      journal().joined(Journal.Moment::seq);
    }
  }

  private int unswept() {
    return journal()
        .read(
            session ->
                new Sql(session.connection())
                    .one("SELECT unswept FROM erased", row -> row.getInt(1))
                    .orElseThrow());
  }

  /** Somebody who reads at the time holds up the emptying of the log, but not for ever. */
  @Test
  void aReaderHoldsTheLogUpOnlyAsLongAsItReads() throws Exception {
    ConversationId id = talk("a", WORD, new Random(7));
    try (var reader = Database.connect(fixture.database().file(), true)) {
      reader.setAutoCommit(false);
      try (var statement = reader.createStatement();
          var row = statement.executeQuery("SELECT count(*) FROM entry")) {
        row.next();
      }
      assertThat(journal().erase(id, _ -> {})).isTrue();
      swept();
      assertThat(found()).isNotEmpty();
      reader.rollback();
    }
    Story.of(journal(), "b").titled("Another");
    journal().joined(Journal.Moment::seq);
    assertThat(found()).isEmpty();
  }
}
