package app.afterclose.window.state;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Call;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.model.Recorded;
import app.afterclose.window.thread.Tale;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each entry that a search finds is to be seen somewhere in the thread. */
final class WheretoTest {
  private final Tale tale = new Tale();

  private Whereto to(Class<? extends Entry> kind) {
    long seq =
        tale.entries.stream()
            .filter(next -> kind.isInstance(next.entry()))
            .findFirst()
            .orElseThrow()
            .seq();
    return Whereto.of(tale.entries, tale.history(), seq);
  }

  @Test
  void whatACallSaysIsAtTheCall() {
    Call call = asks();
    tale.add(new Entry.CallApproved(call.id(), "{\"subject\":\"Hi\"}", true));
    tale.add(new Entry.CallDeclined(call.id(), "Too early"));
    var there = new Whereto.Call(call.id());
    assertThat(to(Entry.ApprovalAsked.class)).isEqualTo(there);
    assertThat(to(Entry.CallApproved.class)).isEqualTo(there);
    assertThat(to(Entry.CallDeclined.class)).isEqualTo(there);
  }

  @Test
  void anAnswerIsReadFromItsBeginningWhateverFollowedIt() {
    asks();
    assertThat(to(Entry.TurnEnded.class))
        .isInstanceOfSatisfying(
            Whereto.Item.class,
            at ->
                assertThat(at.item())
                    .isInstanceOfSatisfying(
                        History.Said.class,
                        said -> assertThat(said.text()).isEqualTo("Here is a draft.")));
  }

  @Test
  void whatIsInLineIsThereUntilItIsAsked() {
    tale.ask("First").begin().said("Done.");
    tale.add(new Entry.FollowUpQueued("f1", "And then?"));
    tale.add(new Entry.FollowUpEdited("f1", "And now?"));
    assertThat(to(Entry.FollowUpQueued.class)).isEqualTo(new Whereto.InLine("f1"));
    tale.ends(new Ending.Finished(), Duration.ZERO);
    tale.ask("And now?");
    tale.entries.replaceAll(WheretoTest::fromTheLine);
    for (var kind : List.of(Entry.FollowUpQueued.class, Entry.FollowUpEdited.class)) {
      assertThat(to(kind))
          .isInstanceOfSatisfying(
              Whereto.Item.class,
              at -> assertThat(((History.Asked) at.item()).text()).isEqualTo("And now?"));
    }
  }

  @Test
  void whatWasTakenOutOfTheLineIsWhereItWasSaid() {
    tale.ask("First").begin();
    tale.add(new Entry.FollowUpQueued("f1", "And then?"));
    tale.add(new Entry.FollowUpRemoved("f1"));
    tale.said("Done.");
    assertThat(to(Entry.FollowUpQueued.class))
        .isInstanceOfSatisfying(
            Whereto.Item.class, at -> assertThat(at.item()).isInstanceOf(History.Said.class));
  }

  @Test
  void whereNothingIsToBeSeenYetItIsTheEnd() {
    assertThat(Whereto.of(List.of(), tale.history(), 99)).isEqualTo(new Whereto.End());
  }

  private static Recorded fromTheLine(Recorded next) {
    return next.entry() instanceof Entry.RunAsked asked && asked.text().equals("And now?")
        ? new Recorded(
            next.seq(),
            next.at(),
            next.conversation(),
            next.run(),
            next.link(),
            next.ran(),
            new Entry.RunAsked(asked.text(), asked.zone(), "f1"))
        : next;
  }

  private Call asks() {
    tale.ask("Write to Maria").begin();
    Call call = tale.call(0, "draft_email", "{\"subject\":\"Hello\"}");
    tale.said("Here is a draft.", call);
    tale.asks(call, "Save this draft?", "{}", "{}");
    return call;
  }
}
