package app.afterclose.window.pipeline;

import app.afterclose.model.DealQuery;
import app.afterclose.model.DealSort;
import app.afterclose.model.StageCategory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which deals the rep looks at; null filters nothing. Pure.
 *
 * @param text words, blank for none
 */
record Filter(
    String text,
    @Nullable StageCategory category,
    @Nullable String stage,
    @Nullable String owner,
    @Nullable Age age) {
  /** What the place opens with. */
  static final Filter OPEN = new Filter("", StageCategory.OPEN, null, null, null);

  Filter text(String words) {
    return new Filter(words, category, stage, owner, age);
  }

  /** A stage or an age of others would find nothing. */
  Filter category(@Nullable StageCategory wanted) {
    Age kept = wanted == StageCategory.OPEN ? age : null;
    return new Filter(text, wanted, wanted == category ? stage : null, owner, kept);
  }

  /** The deals of one stage, or of all of them when it is chosen already. */
  Filter stage(String name, StageCategory of) {
    boolean again = name.equals(stage) && of == category;
    return new Filter(text, of, again ? null : name, owner, of == StageCategory.OPEN ? age : null);
  }

  Filter owner(@Nullable String name) {
    return new Filter(text, category, stage, name, age);
  }

  /** The open deals of one age, or of all when it is chosen already. */
  Filter age(Age wanted) {
    boolean open = category == StageCategory.OPEN;
    return new Filter(
        text, StageCategory.OPEN, open ? stage : null, owner, wanted.equals(age) ? null : wanted);
  }

  /** Whether it leaves out any more than the place does when it opens. */
  boolean narrows() {
    return !equals(OPEN);
  }

  /** The question to the agent; ages are counted up to {@code today}. */
  DealQuery query(LocalDate today, DealSort sort, boolean down, int from, int rows) {
    var query =
        DealQuery.builder()
            .text(text.isBlank() ? null : text.strip())
            .category(category)
            .stage(stage)
            .owner(owner)
            .sort(sort, down)
            .page(from, rows);
    if (age != null) {
      query.dated(!age.unknown());
      query.since(since(today), until(today));
    }
    return query.build();
  }

  /** The first day on which deals of this age began; null when there is none. */
  @Nullable LocalDate since(LocalDate today) {
    return age == null || age.to() == null ? null : today.minusDays(age.to());
  }

  /** The last day; null when there is none, since what is dated ahead is as young as can be. */
  @Nullable LocalDate until(LocalDate today) {
    return age == null || age.from() == null || age.from() == 0
        ? null
        : today.minusDays(age.from());
  }
}
