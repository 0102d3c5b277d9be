package app.afterclose.window.palette;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.RunHead;
import app.afterclose.model.Texts;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Titles;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.theme.StateIcon;
import app.afterclose.window.theme.StateLook;
import app.afterclose.window.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the palette offers for what was typed. */
final class Choices {
  /** So many conversations are offered before anything is typed. */
  private static final int RECENT = 7;

  /** More than this is not read but typed on. */
  private static final int MOST = 60;

  private static final Comparator<ConversationHead> LAST_CHANGED =
      Comparator.comparing(ConversationHead::changed).reversed();

  private final WindowModel model;
  private final Desk desk;
  private final ZoneId zone;
  private final Texts texts;
  private final Supplier<List<Choice>> actions;

  Choices(WindowModel model, Desk desk, ZoneId zone, Texts texts, Supplier<List<Choice>> actions) {
    this.model = model;
    this.desk = desk;
    this.zone = zone;
    this.texts = texts;
    this.actions = actions;
  }

  /** The best first. */
  List<Choice> of(String typed) {
    Stream<ConversationHead> heads = model.heads().stream().sorted(LAST_CHANGED);
    if (typed.isBlank()) {
      List<Choice> all = new ArrayList<>();
      heads.limit(RECENT).map(this::conversation).forEach(all::add);
      all.addAll(actions.get());
      return all;
    }
    record Fit(int score, Choice choice) {}
    List<Fit> fits = new ArrayList<>();
    for (Choice action : actions.get()) {
      fits.add(new Fit(Fuzzy.score(typed, action.title()), action));
    }
    heads
        .filter(head -> Fuzzy.score(typed, title(head)) != Fuzzy.NONE)
        .forEach(head -> fits.add(new Fit(Fuzzy.score(typed, title(head)), conversation(head))));
    return fits.stream()
        .filter(fit -> fit.score() != Fuzzy.NONE)
        .sorted(Comparator.comparingInt(Fit::score).reversed())
        .limit(MOST)
        .map(Fit::choice)
        .toList();
  }

  private Choice conversation(ConversationHead head) {
    RunHead run = head.run();
    String when = Words.when(head.changed(), model.now(), zone, texts);
    String about = run == null ? when : model.status(run).word() + " · " + when;
    return new Choice(title(head), about, () -> icon(run), "", () -> desk.open(head.id()));
  }

  private Node icon(@Nullable RunHead run) {
    return run == null
        ? new FontIcon(Feather.MESSAGE_SQUARE)
        : new StateIcon(StateLook.of(model.status(run)));
  }

  private String title(ConversationHead head) {
    String title = Titles.of(head);
    return title.isBlank() ? texts.say("chat.untitled") : title;
  }
}
