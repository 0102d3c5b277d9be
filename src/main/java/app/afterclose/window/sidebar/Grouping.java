package app.afterclose.window.sidebar;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Hits;
import app.afterclose.model.RunHead;
import app.afterclose.window.sidebar.Row.Group;
import app.afterclose.window.state.Titles;
import app.afterclose.wire.Frame;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which conversations the sidebar lists, and in which order. */
final class Grouping {
  /** What the search puts into a text. */
  private static final Pattern SIGNS = Pattern.compile("[%c%c…]".formatted(Hits.BEGIN, Hits.END));

  private static final Comparator<ConversationHead> LAST_CHANGED =
      Comparator.comparing(ConversationHead::changed)
          .reversed()
          .thenComparing(head -> head.id().value());

  /** Runs change all the time: their conversations keep the order in which they were asked. */
  private static final Comparator<ConversationHead> LAST_ASKED =
      Comparator.comparing(Grouping::asked).reversed().thenComparing(head -> head.id().value());

  private Grouping() {}

  /** All conversations by group; groups without any are left out. */
  static List<Row> rows(List<ConversationHead> heads, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Map<Group, List<ConversationHead>> groups = new EnumMap<>(Group.class);
    for (ConversationHead head : heads) {
      Group group = group(head, today, zone);
      groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(head);
    }
    List<Row> rows = new ArrayList<>();
    groups.forEach(
        (group, members) -> {
          rows.add(new Row.Heading(group));
          members.stream()
              .sorted(group == Group.ACTIVE ? LAST_ASKED : LAST_CHANGED)
              .forEach(head -> rows.add(new Row.Conversation(head.id())));
        });
    return rows;
  }

  /**
   * Conversations whose title has {@code words}, the last changed first, then what was said. What a
   * title says is not told again as said: the search knows titles too, also of conversations that
   * are not loaded.
   */
  static List<Row> found(List<ConversationHead> heads, String words, List<Frame.Hit> hits) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    List<Row> rows = new ArrayList<>();
    Set<ConversationId> titled = new HashSet<>();
    heads.stream()
        .filter(head -> Titles.of(head).toLowerCase(Locale.ROOT).contains(wanted))
        .sorted(LAST_CHANGED)
        .forEach(
            head -> {
              titled.add(head.id());
              rows.add(new Row.Titled(head.id(), words.strip()));
            });
    List<Frame.Hit> said =
        hits.stream()
            .filter(hit -> !titled.contains(hit.conversation()) || !saysItsTitle(hit))
            .toList();
    if (!said.isEmpty()) {
      rows.add(new Row.Heading(Group.SAID));
      said.forEach(hit -> rows.add(new Row.Found(hit)));
    }
    return rows;
  }

  private static boolean saysItsTitle(Frame.Hit hit) {
    String said = SIGNS.matcher(hit.excerpt()).replaceAll("").strip();
    return hit.title().replace("…", "").contains(said) || said.equals(hit.title().strip());
  }

  private static Group group(ConversationHead head, LocalDate today, ZoneId zone) {
    RunHead run = head.run();
    if (run != null && !run.status().over()) {
      return Group.ACTIVE;
    }
    LocalDate day = head.changed().atZone(zone).toLocalDate();
    if (!day.isBefore(today)) {
      return Group.TODAY;
    }
    return day.equals(today.minusDays(1)) ? Group.YESTERDAY : Group.EARLIER;
  }

  private static Instant asked(ConversationHead head) {
    RunHead run = head.run();
    return run == null ? head.created() : run.asked();
  }
}
