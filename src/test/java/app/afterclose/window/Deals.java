package app.afterclose.window;

import app.afterclose.model.Deal;
import app.afterclose.model.DealTotal;
import app.afterclose.model.Draft;
import app.afterclose.model.Page;
import app.afterclose.model.PipelineSummary;
import app.afterclose.model.StageCategory;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A small workspace for a {@link FakeAgent}. */
public final class Deals {
  private static final List<String> ACCOUNTS =
      List.of("Harbour Logistics", "Nordwind Energy", "Alder & Finch", "Lindqvist Foods", "Osprey");
  private static final List<String> STAGES =
      List.of("Prospecting", "Qualified", "Proposal", "Negotiation");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

  private Deals() {}

  public static void answer(FakeAgent agent) {
    List<Deal> deals = IntStream.range(0, 58).mapToObj(Deals::deal).toList();
    agent.answer(Command.ListDeals.class, new Frame.Deals(new Page<>(deals, deals.size())));
    agent.answer(Command.Summarise.class, new Frame.Pipeline(summary(), true));
    List<Draft> drafts = IntStream.range(0, 4).mapToObj(Deals::draft).toList();
    agent.answer(Command.ListDrafts.class, new Frame.Drafts(new Page<>(drafts, drafts.size())));
  }

  private static Deal deal(int i) {
    String account = ACCOUNTS.get(i % ACCOUNTS.size());
    return new Deal(
        "d" + i,
        account + (i < ACCOUNTS.size() ? " rollout" : " renewal " + (2026 + i % 3)),
        account,
        null,
        null,
        STAGES.get(i % STAGES.size()),
        StageCategory.OPEN,
        i == 3 ? null : new BigDecimal(96_000 - i * 1_370),
        "EUR",
        null,
        null,
        TODAY.minusDays(90L + i),
        null,
        TODAY.plusDays(i * 3L),
        TODAY.minusDays(i),
        null,
        null,
        null,
        true);
  }

  private static PipelineSummary summary() {
    var none = new PipelineSummary.CycleTime(0, null, null);
    return new PipelineSummary(
        TODAY,
        true,
        "EUR",
        List.of(),
        new DealTotal(58, new BigDecimal(1_284_000), 1, 0),
        new DealTotal(31, new BigDecimal(640_000), 0, 0),
        new DealTotal(22, new BigDecimal(410_000), 0, 0),
        0.585,
        none,
        none,
        List.of(),
        List.of(),
        null,
        List.of());
  }

  private static Draft draft(int i) {
    String account = ACCOUNTS.get(i);
    return new Draft(
        "x" + i,
        "d" + i,
        account + " rollout",
        account,
        "maria.keller@example.com",
        "Your rollout in May",
        """
        Hello Maria,

        we spoke about the rollout in May. Is the date still right for you?

        If it moved, tell me the new one and I will plan the team around it.

        Best regards\
        """,
        Story.NOW.minusSeconds(3_000L * i),
        Story.NOW.minusSeconds(3_000L * i),
        true);
  }
}
