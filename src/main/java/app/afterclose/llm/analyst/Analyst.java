package app.afterclose.llm.analyst;

import app.afterclose.json.Json;
import app.afterclose.llm.analyst.Scene.Exchange;
import app.afterclose.model.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what to do next in a conversation: understands the request, looks at what was found for
 * it, and calls tools or answers. Stateless; any thread may ask.
 */
public final class Analyst {
  /** Follow-ups refer to what was said a little earlier, never to long ago. */
  private static final int REMEMBERED = 20;

  private final Json json;
  private final Figures figures;

  /**
   * @param figures how the rep reads numbers, money and days
   */
  public Analyst(Json json, Figures figures) {
    this.json = json;
    this.figures = figures;
  }

  /** The next move. The same scene gives the same move. */
  public Move next(Scene scene) {
    return ScopedValue.where(Say.READER, figures).call(() -> decided(scene));
  }

  private Move decided(Scene scene) {
    if (scene.exchanges().isEmpty()) {
      return new Move.Answer(HelpText.of(new Intent.Help(Intent.Help.Why.ASKED, "")));
    }
    Desk desk = Desk.of(scene, json);
    return switch (move(desk, intent(scene.exchanges()))) {
      case Move.Answer answer -> new Move.Answer(answer.text().strip(), answer.beyond());
      case Move.Calls calls -> calls;
    };
  }

  private static Move move(Desk desk, Intent meant) {
    return switch (meant) {
      case Intent.Analyse intent -> new AnalysePlan(desk, intent).next();
      case Intent.Stalled intent -> new StalledPlan(desk, intent).next();
      case Intent.Listing intent -> new ListPlan(desk, intent).next();
      case Intent.FollowUps intent -> new FollowUpPlan(desk, intent).next();
      case Intent.Both both -> both(desk, both);
      case Intent.Look intent -> new LookPlan(desk, intent).next();
      case Intent.Several intent -> new SeveralPlan(desk, intent).next();
      case Intent.Update intent -> new UpdatePlan(desk, intent).next();
      case Intent.Log intent -> new LogPlan(desk, intent).next();
      case Intent.Todo intent -> new TodoPlan(desk, intent).next();
      case Intent.Help intent ->
          new Move.Answer(HelpText.of(intent), intent.why() == Intent.Help.Why.NOT_UNDERSTOOD);
    };
  }

  private static Move both(Desk desk, Intent.Both both) {
    Move first = new AnalysePlan(desk, both.first()).next();
    Move then = first instanceof Move.Calls ? first : new FollowUpPlan(desk, both.then()).next();
    return then instanceof Move.Calls
        ? then
        : new Move.Answer(first.text().strip() + "\n\n## Follow-ups\n\n" + then.text());
  }

  private static Intent intent(List<Exchange> exchanges) {
    Intent before = null;
    Intent intent = null;
    Exchange last = null;
    for (Exchange exchange : newest(exchanges)) {
      intent = answered(Reader.read(exchange.asked(), exchange.day(), before), before, last);
      before = remembered(intent, before);
      last = exchange;
    }
    return intent == null ? new Intent.Help(Intent.Help.Why.ASKED, "") : intent;
  }

  /** A name alone, after "which one do you mean?", answers that question. */
  private static Intent answered(Intent intent, @Nullable Intent before, @Nullable Exchange last) {
    boolean open =
        last != null
            && !last.done().isEmpty()
            && last.done().stream().noneMatch(done -> done.tool().equals(Fields.UPDATE_DEAL));
    return open && before instanceof Intent.Update update && intent instanceof Intent.Look look
        ? new Intent.Update(
            look.name(), update.stage(), update.amount(), update.close(), update.nextStep())
        : intent;
  }

  /** Thanks and misunderstandings in between do not make one forget what it was about. */
  private static @Nullable Intent remembered(Intent intent, @Nullable Intent before) {
    return switch (intent) {
      case Intent.Help _ -> before;
      case Intent.Both both -> both.then();
      case Intent.Analyse _,
          Intent.Stalled _,
          Intent.Listing _,
          Intent.FollowUps _,
          Intent.Look _,
          Intent.Several _,
          Intent.Update _,
          Intent.Log _,
          Intent.Todo _ ->
          intent;
    };
  }

  private static List<Exchange> newest(List<Exchange> exchanges) {
    return exchanges.subList(Math.max(0, exchanges.size() - REMEMBERED), exchanges.size());
  }
}
