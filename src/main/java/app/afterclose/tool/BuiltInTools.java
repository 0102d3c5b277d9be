package app.afterclose.tool;

import app.afterclose.crm.CannotWrite;
import app.afterclose.json.Json;
import app.afterclose.model.Deal;
import app.afterclose.model.Figures;
import app.afterclose.model.Outcome;
import app.afterclose.model.StalledDeals;
import app.afterclose.model.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The tools over the workspace, and the little that they share. */
public final class BuiltInTools {
  /** How long one call may take: far more than any query needs, far below a link's cap. */
  static final Duration LIMIT = Duration.ofSeconds(30);

  private static final int REFS = 10;

  private BuiltInTools() {}

  /**
   * All of them, those that only read first.
   *
   * @param figures how the rep reads numbers and days
   */
  public static List<Tool> all(Json json, Figures figures) {
    var texts = new Texts(figures);
    return List.of(
        new PipelineSummaryTool(json, texts),
        new ListDealsTool(json, texts),
        new StalledDealsTool(json, texts),
        new DealDetailsTool(json, texts),
        new AccountDetailsTool(json, texts),
        new ActivityHistoryTool(json, texts),
        new DraftEmailTool(json),
        new LogActivityTool(json),
        new CreateTaskTool(json, texts),
        new UpdateDealTool(json));
  }

  /** The rep's day. */
  static LocalDate today(Tool.Context context) {
    return context.clock().instant().atZone(context.zone()).toLocalDate();
  }

  /** A deal with how long nothing has happened on it. */
  static Facts silent(StalledDeals.Row row) {
    return Facts.of(row.deal())
        .put(Field.DAYS, row.days())
        .put(Field.BASIS, row.basis().name().toLowerCase(Locale.ROOT))
        .put(Field.SINCE, row.since());
  }

  /** A change that cannot be made as asked; nothing was written. */
  static Outcome cannot(CannotWrite why, Json json) {
    String words = String.valueOf(why.getMessage());
    return Outcome.error(Facts.facts().put(Field.ERROR, words).text(json), words);
  }

  static List<Outcome.Ref> refs(List<Deal> deals) {
    return deals.stream()
        .limit(REFS)
        .map(deal -> new Outcome.Ref("deal", deal.id(), deal.title()))
        .toList();
  }
}
