package app.afterclose.window.markdown;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run of text that looks the same throughout.
 *
 * @param link where it leads, or null
 */
public record Span(String text, Set<Mark> marks, @Nullable String link) {
  public Span {
    marks = Set.copyOf(marks);
  }

  /** How a run stands out. */
  public enum Mark {
    STRONG,
    EMPHASIS,
    STRUCK,
    CODE
  }

  public static Span plain(String text) {
    return new Span(text, Set.of(), null);
  }

  /** Whether {@code other} looks as this one does. */
  boolean alike(Span other) {
    return marks.equals(other.marks)
        && (link == null ? other.link == null : link.equals(other.link));
  }
}
