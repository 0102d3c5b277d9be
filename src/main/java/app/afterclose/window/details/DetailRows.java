package app.afterclose.window.details;

import app.afterclose.model.CallState;
import app.afterclose.model.History;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunDetails;
import app.afterclose.model.RunDetails.Gap;
import app.afterclose.model.RunDetails.Part;
import app.afterclose.model.RunDetails.Stretch;
import app.afterclose.model.RunDetails.Tool;
import app.afterclose.model.RunDetails.Turn;
import app.afterclose.model.Texts;
import app.afterclose.window.details.DetailRow.Fold;
import app.afterclose.window.parts.CallIcon;
import app.afterclose.window.words.CallWords;
import app.afterclose.window.words.Pretty;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kordamp.ikonli.feather.Feather;

/** Turns a run laid open into the drawer's rows. Pure. */
final class DetailRows {
  /** So many stretches of time stand open; more are folded into one row. */
  static final int UNFOLDED = 8;

  /** Characters of an argument or a result that stand there before the rep asks for all. */
  static final int MOST = 2_000;

  static final String LINE = "line";

  private final Texts texts;
  private final DetailWords words;
  private final CallWords calls;
  private final Pretty pretty;

  DetailRows(Texts texts, ZoneId zone, Pretty pretty) {
    this.texts = texts;
    this.pretty = pretty;
    words = new DetailWords(texts, zone);
    calls = new CallWords(texts);
  }

  /**
   * The rows.
   *
   * @param open the keys of what the rep has opened
   */
  List<DetailRow> of(RunDetails run, Set<String> open, Instant now) {
    var rows = new ArrayList<DetailRow>();
    rows.add(new DetailRow.Facts(words.facts(run, now)));
    line(run, open, now, rows);
    if (!run.steps().isEmpty()) {
      rows.add(heading("details.steps", run.steps().size()));
      for (RunDetails.Step step : run.steps()) {
        switch (step) {
          case Turn turn -> turn(turn, open, now, rows);
          case Tool(History.Called called) -> tool(called, open, now, rows);
        }
      }
    }
    return rows;
  }

  private void line(RunDetails run, Set<String> open, Instant now, List<DetailRow> rows) {
    long parts = run.line().stream().filter(Part.class::isInstance).count();
    rows.add(heading("details.line", parts));
    boolean folds = run.line().size() > UNFOLDED;
    boolean all = !folds || open.contains(LINE);
    int from = all ? 0 : run.line().size() - UNFOLDED / 2;
    if (folds) {
      String key = all ? "details.line.fewer" : "details.line.all";
      rows.add(
          new DetailRow.Step(
              LINE,
              new Mark.Icon(Feather.LIST, "muted"),
              texts.say(key, texts.number(from)),
              "",
              all ? Fold.OPEN : Fold.CLOSED));
    }
    Instant begin = run.state().asked();
    double whole = Math.max(1, Duration.between(begin, run.until(now)).toMillis());
    for (Stretch stretch : run.line().subList(from, run.line().size())) {
      rows.add(
          switch (stretch) {
            case Gap gap ->
                new DetailRow.Gap("gap:" + gap.from(), Mark.of(gap.cause()), words.gap(gap, now));
            case Part part ->
                new DetailRow.Part(
                    "part:" + part.from(),
                    Mark.of(part.how()),
                    words.part(part),
                    words.how(part),
                    words.time(part.from()),
                    share(begin, part.from(), whole),
                    share(begin, part.to() == null ? now : part.to(), whole));
          });
    }
  }

  private static double share(Instant begin, Instant at, double whole) {
    return Math.clamp(Duration.between(begin, at).toMillis() / whole, 0, 1);
  }

  private void turn(Turn turn, Set<String> open, Instant now, List<DetailRow> rows) {
    String key = "turn:" + turn.number();
    boolean opens = !turn.text().isBlank();
    rows.add(
        new DetailRow.Step(
            key,
            Mark.of(turn.end()),
            words.turn(turn),
            words.turnFacts(turn, now),
            fold(key, opens, open)));
    if (opens && open.contains(key)) {
      content(key + ":text", "details.text", turn.text().strip(), open, rows);
    }
  }

  private void tool(History.Called called, Set<String> open, Instant now, List<DetailRow> rows) {
    CallState call = called.call();
    String key = "call:" + call.call().id();
    rows.add(
        new DetailRow.Step(
            key,
            new Mark.Call(CallIcon.look(call)),
            call.phase() == CallState.Phase.APPROVED
                ? calls.answered(called, "", now)
                : calls.line(called, now),
            call.settled() ? calls.doing(call.call().tool()) : call.question(),
            fold(key, true, open)));
    if (open.contains(key)) {
      content(key + ":with", "call.arguments", pretty.of(call.arguments()), open, rows);
      Outcome outcome = call.outcome();
      if (outcome != null) {
        content(key + ":got", "call.result", pretty.of(outcome.content()), open, rows);
      }
    }
  }

  private void content(
      String key, String caption, String all, Set<String> open, List<DetailRow> rows) {
    boolean cut = all.length() > MOST;
    boolean whole = !cut || open.contains(key);
    String text = whole ? all : all.substring(0, all.offsetByCodePoints(0, MOST / 2)) + "…";
    String more =
        !cut
            ? ""
            : whole
                ? texts.say("thread.less")
                : texts.say("details.all", texts.number(all.length()));
    rows.add(new DetailRow.Content(key, texts.say(caption), text, all, more));
  }

  private static Fold fold(String key, boolean opens, Set<String> open) {
    return !opens ? Fold.NONE : open.contains(key) ? Fold.OPEN : Fold.CLOSED;
  }

  private DetailRow.Heading heading(String key, long count) {
    return new DetailRow.Heading(key, texts.say(key, texts.number(count)));
  }
}
