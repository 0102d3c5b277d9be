package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.CallId;
import app.afterclose.model.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OnwardTest {
  private final Tale tale = Tales.approvals();
  private final List<Row> before = rows();

  @Test
  void staysWhereNothingWasAnswered() {
    assertThat(Onward.from(before, "approval:" + id(2), before)).isEqualTo(new Onward.Stay());
    assertThat(Onward.from(before, null, List.of())).isEqualTo(new Onward.Stay());
  }

  @Test
  void goesToTheNextCard() {
    decline(3);
    assertThat(Onward.from(before, "approval:" + id(3), rows()))
        .isEqualTo(new Onward.Card("approval:" + id(4)));
  }

  @Test
  void fromTheLastCardToTheFirstThatIsLeft() {
    decline(5);
    assertThat(Onward.from(before, "approval:" + id(5), rows()))
        .isEqualTo(new Onward.Card("approval:" + id(2)));
  }

  @Test
  void leavesWhenNoneIsLeft() {
    for (int i = 2; i <= 5; i++) {
      decline(i);
    }
    assertThat(Onward.from(before, "approval:" + id(2), rows())).isEqualTo(new Onward.Away());
  }

  @Test
  void findsTheFirstCardOfACallsRun() {
    var last = tale.history().items().getLast();
    assertThat(Onward.card(before, last)).contains("approval:" + id(2));
    assertThat(Onward.card(before, tale.history().items().getFirst())).isEmpty();
    var doubt = Tales.doubt();
    assertThat(
            Onward.card(
                new Rows().of(doubt.history(), new LiveTexts()).rows(),
                doubt.history().items().getLast()))
        .hasValueSatisfying(key -> assertThat(key).startsWith("doubt:"));
  }

  private void decline(int index) {
    tale.add(new Entry.CallDeclined(id(index), ""));
  }

  private CallId id(int index) {
    return CallId.of(tale.run, tale.turn, index);
  }

  private List<Row> rows() {
    return new Rows().of(tale.history(), new LiveTexts()).rows();
  }
}
