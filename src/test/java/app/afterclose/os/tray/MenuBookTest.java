package app.afterclose.os.tray;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.os.Tray.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenuBookTest {
  private final MenuBook book = new MenuBook();

  private static Item action(String key, String label) {
    return new Item.Action(key, label);
  }

  @Test
  void aKeyKeepsItsNumberAndNoNumberIsGivenAgain() {
    book.take(List.of(action("open", "Open"), action("run:1", "One"), action("quit", "Quit")));
    var without = book.take(List.of(action("open", "Open"), action("quit", "Quit")));
    assertThat(without.menu().ids()).containsExactly(1, 3);
    assertThat(without.shape()).isTrue();
    var more =
        book.take(List.of(action("open", "Open"), action("run:2", "Two"), action("run:1", "1")));
    assertThat(more.menu().ids()).containsExactly(1, 4, 2);
  }

  @Test
  void aNewLabelIsNoNewShape() {
    var first =
        book.take(List.of(action("run:1", "0:10"), new Item.Check("login", "Login", false)));
    var second =
        book.take(List.of(action("run:1", "0:20"), new Item.Check("login", "Login", true)));
    assertThat(second.shape()).isFalse();
    assertThat(second.menu().revision()).isEqualTo(first.menu().revision());
    assertThat(second.rows()).hasSize(2);
    assertThat(book.take(List.of(action("run:1", "0:20"))).rows()).isEmpty();
  }

  @Test
  void movingIsANewShape() {
    book.take(List.of(action("a", "A"), action("b", "B")));
    var moved = book.take(List.of(action("b", "B"), action("a", "A")));
    assertThat(moved.shape()).isTrue();
    assertThat(moved.rows()).isEmpty();
  }

  @Test
  void linesAndKindsHaveNumbersOfTheirOwn() {
    var lines = book.take(List.of(new Item.Line(), action("a", "A"), new Item.Line()));
    assertThat(lines.menu().ids()).containsExactly(1, 2, 3);
    var kind = book.take(List.of(new Item.Check("a", "A", true)));
    assertThat(kind.menu().ids()).containsExactly(4);
  }
}
