package app.afterclose.window;

import app.afterclose.model.Account;
import app.afterclose.model.Activity;
import app.afterclose.model.Contact;
import app.afterclose.model.Deal;
import app.afterclose.model.DealDetails;
import app.afterclose.model.DealQuery;
import app.afterclose.model.DealTotal;
import app.afterclose.model.Draft;
import app.afterclose.model.Page;
import app.afterclose.model.PipelineSummary;
import app.afterclose.model.StageCategory;
import app.afterclose.model.Task;
import app.afterclose.model.TeamMember;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A workspace of any size for a {@link FakeAgent}, whose deals are made when they are asked for.
 */
public final class Market {
  /** The day on which all of this is. */
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

  private static final List<String> ACCOUNTS =
      List.of(
          "Harbour Logistics",
          "Nordwind Energy",
          "Alder & Finch",
          "Lindqvist Foods",
          "Osprey",
          "Kestrel Aviation");
  private static final List<String> STAGES =
      List.of("Prospecting", "Qualified", "Proposal", "Negotiation");
  private static final List<String> OWNERS = List.of("Anna Smith", "Ben Okafor", "Chiara Rossi");

  private static final long MEAN = 21_400;
  private static final long LARGE_MEAN = 107_000_000;

  private final int deals;
  private final boolean longNames;

  /**
   * @param deals open ones
   * @param longNames whether names are as long as names can be, and amounts are large
   */
  public Market(int deals, boolean longNames) {
    this.deals = deals;
    this.longNames = longNames;
  }

  public void answer(FakeAgent agent) {
    agent.answers(Command.ListDeals.class, c -> new Frame.Deals(page(c.query())));
    agent.answers(Command.Summarise.class, _ -> new Frame.Pipeline(summary(), agent.sample));
    agent.answer(Command.ListOwners.class, new Frame.Owners(deals == 0 ? List.of() : OWNERS));
    agent.answers(Command.FindDeal.class, c -> new Frame.DealFound(details(c.id())));
  }

  private Page<Deal> page(DealQuery query) {
    boolean all = query.stage() == null && query.text() == null;
    int[] found = all ? null : IntStream.range(0, deals).filter(i -> fits(i, query)).toArray();
    int total = found == null ? deals : found.length;
    int to = Math.min(total, query.offset() + query.limit());
    return new Page<>(
        IntStream.range(Math.min(query.offset(), total), to)
            .map(i -> found == null ? i : found[i])
            .mapToObj(this::deal)
            .toList(),
        total);
  }

  private boolean fits(int i, DealQuery query) {
    if (query.stage() != null && !query.stage().equals(stage(i))) {
      return false;
    }
    String text = query.text() == null ? "" : query.text().toLowerCase(Locale.ROOT);
    String all = (title(i) + " " + account(i)).toLowerCase(Locale.ROOT);
    return Stream.of(text.split(" ")).allMatch(all::contains);
  }

  /** The deal at a place of the list. */
  public Deal deal(int i) {
    String account = account(i);
    return new Deal(
        "d" + i,
        title(i),
        account,
        "Maria Keller",
        OWNERS.get(i % OWNERS.size()),
        stage(i),
        StageCategory.OPEN,
        amount(i),
        "EUR",
        "GTX Pro",
        null,
        TODAY.minusDays(20L + i % 400),
        TODAY.minusDays(i % 40),
        TODAY.plusDays(i % 90),
        TODAY.minusDays(i % 60),
        "Call about the frame contract",
        (i * 7) % 100,
        "Referral",
        true);
  }

  private String title(int i) {
    return longNames
        ? "Replacement of all conveyor belts, sorters and scanners in the northern hubs, phase " + i
        : account(i) + " rollout " + i;
  }

  private static String stage(int i) {
    return STAGES.get(i % STAGES.size());
  }

  /** A few are large, most are small, and the last have none; together as much as the sum says. */
  private @Nullable BigDecimal amount(int i) {
    int valued = deals - deals / 9;
    double small = 1 - (i + 0.5) / valued;
    double each = (double) mean() * deals / valued;
    return i >= valued ? null : new BigDecimal(Math.round(each * 3 * small * small / 10) * 10);
  }

  private long mean() {
    return longNames ? LARGE_MEAN : MEAN;
  }

  private String account(int i) {
    String account = ACCOUNTS.get(i % ACCOUNTS.size());
    return longNames ? account + " International Holding Verwaltungsgesellschaft mbH" : account;
  }

  private DealTotal total(int count) {
    return new DealTotal(count, new BigDecimal(count * mean()), count / 9, 0);
  }

  /** How many of {@code deals} are in a stage: they take turns. */
  private static int stage(int i, int deals) {
    return deals / STAGES.size() + (i < deals % STAGES.size() ? 1 : 0);
  }

  private PipelineSummary summary() {
    int quarter = deals / 4;
    boolean none = deals == 0;
    int youngest = deals - (quarter + quarter / 2 + quarter / 3 + quarter / 4 + 3);
    var stages = new ArrayList<PipelineSummary.Stage>();
    if (!none) {
      for (int i = 0; i < STAGES.size(); i++) {
        stages.add(
            new PipelineSummary.Stage(STAGES.get(i), StageCategory.OPEN, total(stage(i, deals))));
      }
      stages.add(new PipelineSummary.Stage("Closed won", StageCategory.WON, total(quarter * 3)));
      stages.add(new PipelineSummary.Stage("Closed lost", StageCategory.LOST, total(quarter * 2)));
    }
    return new PipelineSummary(
        TODAY,
        true,
        "EUR",
        List.copyOf(stages),
        total(deals),
        total(quarter * 3),
        total(quarter * 2),
        none ? null : 0.6,
        none
            ? new PipelineSummary.CycleTime(0, null, null)
            : new PipelineSummary.CycleTime(quarter * 3L, 47.0, 52.3),
        new PipelineSummary.CycleTime(0, null, null),
        none
            ? List.of()
            : List.of(
                new PipelineSummary.AgeBucket(0, 30, total(youngest)),
                new PipelineSummary.AgeBucket(31, 60, total(quarter)),
                new PipelineSummary.AgeBucket(61, 90, total(quarter / 2)),
                new PipelineSummary.AgeBucket(91, 180, total(quarter / 3)),
                new PipelineSummary.AgeBucket(181, 365, total(quarter / 4)),
                new PipelineSummary.AgeBucket(366, null, total(1)),
                new PipelineSummary.AgeBucket(null, null, total(2))),
        List.of(),
        null,
        List.of());
  }

  private DealDetails details(String id) {
    Deal deal = deal(Integer.parseInt(id.substring(1)));
    var maria =
        new Contact(
            "m",
            "Maria Keller",
            "maria.keller@example.com",
            "+49 30 1234",
            "Head of logistics",
            deal.account(),
            null,
            true);
    var call =
        new Activity(
            "a",
            "Call",
            "Talked about the frame contract",
            "She wants two sites first.",
            TODAY.minusDays(3).atTime(14, 30),
            id,
            deal.account(),
            "Maria Keller",
            null,
            true);
    var task =
        new Task(
            "t",
            "Send the price list",
            null,
            TODAY.plusDays(2),
            id,
            deal.account(),
            false,
            Story.NOW,
            true);
    var draft =
        new Draft(
            "x0",
            id,
            deal.title(),
            deal.account(),
            "maria.keller@example.com",
            "Your rollout in May",
            "Hello",
            Story.NOW,
            Story.NOW,
            true);
    Account none = null;
    return new DealDetails(
        deal,
        none,
        List.of(maria),
        List.of(call, call),
        61,
        List.of(task),
        List.of(draft),
        null,
        new TeamMember(String.valueOf(deal.owner()), "Dana Lee", "North"));
  }
}
