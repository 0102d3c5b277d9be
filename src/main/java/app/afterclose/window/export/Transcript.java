package app.afterclose.window.export;

import app.afterclose.model.CallState;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.FollowUp;
import app.afterclose.model.History;
import app.afterclose.model.Outcome;
import app.afterclose.model.ProblemWords;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Texts;
import app.afterclose.window.thread.RestWords;
import app.afterclose.window.words.CallWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation as markdown. Pure. */
public final class Transcript {
  private final Texts texts;
  private final CallWords words;
  private final ConversationHead head;
  private final List<History.Item> items;
  private final ZoneId zone;
  private final StringBuilder out = new StringBuilder();

  private Transcript(ConversationHead head, History history, ZoneId zone, Texts texts) {
    this.texts = texts;
    this.words = new CallWords(texts);
    this.head = head;
    this.items = history.items();
    this.zone = zone;
  }

  /**
   * All of {@code history} as one document, ending in a line end.
   *
   * @param head the conversation's, for its title, its dates and the messages in line
   * @param zone the rep's, for the times in it
   */
  public static String markdown(ConversationHead head, History history, ZoneId zone, Texts texts) {
    var transcript = new Transcript(head, history, zone, texts);
    transcript.write();
    return transcript.out.toString();
  }

  private void write() {
    String title = head.title().isBlank() ? texts.say("chat.untitled") : head.title();
    out.append("# ").append(Signs.plain(title)).append("\n\n");
    out.append(dates()).append('\n');
    History.Item before = null;
    for (History.Item item : items) {
      item(item, before);
      before = item;
    }
    if (before != null && !(before instanceof History.Rested)) {
      aside(texts.say(waits() ? "export.paused" : "export.open"));
    }
    followUps();
  }

  private String dates() {
    var from = head.created().atZone(zone);
    var to = head.changed().atZone(zone);
    String at = texts.figures().moment(from);
    if (at.equals(texts.figures().moment(to))) {
      return texts.say("export.at", at, zone.getId());
    }
    boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
    String until =
        sameDay ? texts.figures().time(head.changed().atZone(zone)) : texts.figures().moment(to);
    return texts.say("export.span", at, until, zone.getId());
  }

  private void item(History.Item item, History.@Nullable Item before) {
    switch (item) {
      case History.Asked asked -> asked(asked);
      case History.Said said -> said(said, before);
      case History.Called called -> called(called, before);
      case History.Shortened _ -> aside(texts.say("thread.shortened"));
      case History.Rested rested -> rested(rested);
    }
  }

  private void asked(History.Asked asked) {
    out.append("\n---\n\n**").append(texts.say("export.you", time(asked.at()))).append("**\n\n");
    asked.text().strip().lines().forEach(line -> out.append(("> " + line).strip()).append('\n'));
  }

  private void said(History.Said said, History.@Nullable Item before) {
    speaks(before);
    if (!said.text().isBlank()) {
      out.append('\n').append(Signs.whole(said.text().strip())).append('\n');
    }
  }

  private void called(History.Called called, History.@Nullable Item before) {
    speaks(before);
    if (!(before instanceof History.Called)) {
      out.append('\n');
    }
    // Another mark than a list's that may stand just above: it would go on with that one.
    out.append("+ ").append(line(called)).append('\n');
  }

  /** Says that it is Afterclose's turn to speak, where the rep has spoken last. */
  private void speaks(History.@Nullable Item before) {
    if (before instanceof History.Asked) {
      out.append("\n**").append(texts.say("export.answer")).append("**\n");
    }
  }

  private String line(History.Called called) {
    CallState call = called.call();
    Instant now = head.changed();
    if (call.question().isEmpty() || declined(call)) {
      return Signs.plain(words.line(called, now));
    }
    String decided =
        switch (call.phase()) {
          case PROPOSED, ASKED -> texts.say("export.asked");
          case DOUBTED -> texts.say("export.doubted");
          case APPROVED, STARTED, SETTLED -> words.answered(called, "", now);
        };
    return "**" + Signs.plain(call.question()) + "** " + Signs.plain(decided);
  }

  /** Its line says what was declined. */
  private static boolean declined(CallState call) {
    return call.outcome() != null && call.outcome().status() == Outcome.Status.DECLINED;
  }

  private void rested(History.Rested rested) {
    String facts = RestWords.facts(rested, texts) + " · " + time(rested.at());
    aside(
        switch (rested.status()) {
          case RunStatus.Completed _ -> texts.say("rest.completed", facts);
          case RunStatus.Cancelled _ -> texts.say("rest.cancelled", facts);
          case RunStatus.Failed(var why) ->
              texts.say("rest.failed", ProblemWords.happened(why) + " · " + facts);
          case RunStatus.Paused _ -> texts.say("rest.moretime") + " · " + facts;
          case RunStatus.Running _, RunStatus.Stopping _, RunStatus.InLine _, RunStatus.Waiting _ ->
              rested.status().word() + " · " + facts;
        });
  }

  private void aside(String text) {
    out.append("\n*").append(Signs.plain(text)).append("*\n");
  }

  /** Whether it waits for the rep. */
  private boolean waits() {
    return items.stream().anyMatch(i -> i instanceof History.Called c && c.call().open());
  }

  private void followUps() {
    if (head.followUps().isEmpty()) {
      return;
    }
    out.append("\n---\n\n**").append(texts.say("export.line")).append("**\n");
    int number = 1;
    for (FollowUp next : head.followUps()) {
      out.append('\n').append(number++).append(". ");
      out.append(Signs.plain(next.text()));
    }
    out.append('\n');
  }

  private String time(Instant at) {
    return texts.figures().moment(at.atZone(zone));
  }
}
