package app.afterclose.window.details;

import app.afterclose.model.ChainState;
import app.afterclose.model.Ending;
import app.afterclose.model.ProblemWords;
import app.afterclose.model.RunDetails;
import app.afterclose.model.RunDetails.Gap;
import app.afterclose.model.RunDetails.How;
import app.afterclose.model.RunDetails.Part;
import app.afterclose.model.RunDetails.Turn;
import app.afterclose.model.RunDetails.TurnEnd;
import app.afterclose.model.Span;
import app.afterclose.model.Texts;
import app.afterclose.model.Usage;
import app.afterclose.model.Wait;
import app.afterclose.window.words.ModelNames;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the drawer says. Pure. */
final class DetailWords {
  private final Texts texts;
  private final ZoneId zone;

  /**
   * @param zone the rep's
   */
  DetailWords(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  List<DetailRow.Fact> facts(RunDetails run, Instant now) {
    var facts = new ArrayList<DetailRow.Fact>();
    ChainState chain = run.state().chain();
    Instant asked = run.state().asked();
    String day = texts.figures().day(asked.atZone(zone).toLocalDate());
    facts.add(fact("details.asked", day + ", " + texts.figures().time(asked.atZone(zone))));
    facts.add(fact("details.ran", texts.figures().length(chain.ranInAll())));
    Duration waited = run.waited(now);
    if (waited.toSeconds() > 0) {
      facts.add(fact("details.waited", texts.figures().length(waited)));
    }
    if (chain.part() > 0) {
      facts.add(fact("details.parts", texts.number(chain.part())));
    }
    if (run.state().usage().total() > 0) {
      facts.add(fact("details.tokens", tokens(run.state().usage())));
    }
    if (!run.models().isEmpty()) {
      String key = run.models().size() == 1 ? "details.model" : "details.models";
      facts.add(fact(key, models(run.models())));
    }
    return facts;
  }

  private String models(List<String> models) {
    return models.stream()
        .map(model -> ModelNames.of(model, texts))
        .collect(Collectors.joining(", "));
  }

  /** "2,140 read · 380 written", "about" that where any of it is estimated. */
  String tokens(Usage usage) {
    String key = usage.estimated() ? "details.tokens.about" : "details.tokens.exact";
    return texts.say(key, texts.number(usage.input()), texts.number(usage.output()));
  }

  String part(Part part) {
    return texts.say("details.part", texts.number(part.number()));
  }

  /** "5 min · its time was used up". */
  String how(Part part) {
    return texts.say("call.running", texts.figures().length(part.ran()), how(part.how()));
  }

  private String how(How how) {
    return switch (how) {
      case How.Going _ -> texts.say("details.how.going");
      case How.Crashed _ -> texts.say("details.how.crashed");
      case How.Ended(Ending ending) -> how(ending);
    };
  }

  private String how(Ending ending) {
    return switch (ending) {
      case Ending.Finished _ -> texts.say("details.how.finished");
      case Ending.Stopped _ -> texts.say("details.how.stopped");
      case Ending.Failed(var problem) ->
          texts.say("details.how.failed", ProblemWords.happened(problem));
      case Ending.Yielded(Ending.Reason reason) ->
          switch (reason) {
            case CAP -> texts.say("details.how.capped");
            case QUIT -> texts.say("details.how.quit");
            case FULL -> texts.say("details.how.full");
          };
      case Ending.Waiting(Wait.Answer _) -> texts.say("details.how.asked");
      case Ending.Waiting(Wait.MoreTime _) -> texts.say("details.how.moretime");
      case Ending.Waiting(Wait.Until until) ->
          texts.say("details.how.until", ProblemWords.happened(until.why()));
    };
  }

  /** "Waited 12 min for you". */
  String gap(Gap gap, Instant now) {
    Instant to = gap.to() == null ? now : gap.to();
    Duration length = Duration.between(gap.from(), to);
    String time = gap.to() == null ? Span.clock(length) : texts.figures().length(length);
    return switch (gap.cause()) {
      case LINE -> texts.say("details.gap.line", time);
      case AWAY -> texts.say("details.gap.away", time);
      case CRASH -> texts.say("details.gap.crash", time);
      case ANSWER -> texts.say("details.gap.answer", time);
      case MORE_TIME -> texts.say("details.gap.moretime", time);
      case REST -> texts.say("details.gap.rest", time);
      case UNTIL ->
          gap.why() == null
              ? texts.say("details.gap.line", time)
              : texts.say("details.gap.until", time, ProblemWords.happened(gap.why()));
    };
  }

  String turn(Turn turn) {
    String key = turn.summary() ? "details.turn.summary" : "details.turn";
    String name = texts.say(key, texts.number(turn.number()));
    return switch (turn.end()) {
      case TurnEnd.Open _, TurnEnd.Whole _ -> name;
      case TurnEnd.Cut _ -> texts.say("call.running", name, texts.say("details.turn.cut"));
      case TurnEnd.Failed(var problem) ->
          texts.say("call.running", name, ProblemWords.happened(problem));
      case TurnEnd.Lost _ -> texts.say("call.running", name, texts.say("details.turn.lost"));
    };
  }

  /** "8 s · 2,140 read · 380 written", with a clock while it goes on. */
  String turnFacts(Turn turn, Instant now) {
    var facts = new ArrayList<String>();
    if (turn.to() != null) {
      facts.add(texts.figures().length(Duration.between(turn.from(), turn.to())));
    } else if (turn.end() instanceof TurnEnd.Open) {
      facts.add(Span.clock(Duration.between(turn.from(), now)));
    }
    if (turn.usage().total() > 0) {
      facts.add(tokens(turn.usage()));
    }
    return String.join(" · ", facts);
  }

  String time(Instant at) {
    return texts.figures().time(at.atZone(zone));
  }

  private DetailRow.Fact fact(String key, String value) {
    return new DetailRow.Fact(texts.say(key), value);
  }
}
