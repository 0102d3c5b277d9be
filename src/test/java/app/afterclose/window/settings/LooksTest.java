package app.afterclose.window.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LooksTest {
  private final Looks looks = new Looks();

  @Test
  void aModelKeepsItsLookWhateverItsRank() {
    var first = looks.of(List.of("a", "b", "c"));
    assertThat(first.values())
        .containsExactly("usage-look-0", "usage-look-1", "usage-look-2")
        .doesNotContain(Looks.OTHERS);
    assertThat(looks.of(List.of("c", "d", "a")))
        .containsEntry("a", "usage-look-0")
        .containsEntry("c", "usage-look-2")
        .containsEntry("d", "usage-look-3");
    assertThat(looks.of(List.of("a", "b", "c"))).isEqualTo(first);
  }

  @Test
  void onlyTheMostUsedAreShownByThemselves() {
    assertThat(looks.of(List.of("a", "b", "c", "d", "e", "f", "g")))
        .containsOnlyKeys("a", "b", "c", "d", "e");
  }

  @Test
  void noTwoThatAreShownTogetherLookTheSame() {
    looks.of(List.of("a", "b", "c", "d", "e"));
    var other = looks.of(List.of("f", "e", "g", "a", "h"));
    assertThat(other.values()).doesNotHaveDuplicates().hasSize(5);
    assertThat(other).containsEntry("a", "usage-look-0").containsEntry("e", "usage-look-4");
    var together = looks.of(List.of("f", "b", "c", "d", "a"));
    assertThat(together.values()).doesNotHaveDuplicates().hasSize(5);
    assertThat(together).containsEntry("a", "usage-look-0").containsEntry("b", "usage-look-1");
  }
}
