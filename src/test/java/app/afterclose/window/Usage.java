package app.afterclose.window;

import app.afterclose.model.TokenUse;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What was used, for tests of the budget. */
public final class Usage {
  /** When the month's limit begins anew. */
  public static final Instant RENEWED = Instant.parse("2026-04-01T00:00:00Z");

  static final LocalDate TODAY = LocalDate.parse("2026-03-05");

  private Usage() {}

  /** Lets {@code agent} tell of three models over the last days, and of a limit. */
  public static void answer(FakeAgent agent) {
    agent.answer(Command.ListTokens.class, new Frame.Tokens(1_000_000L, 196_700, RENEWED, days()));
  }

  /** What was used by day and model, the last day first. */
  public static List<TokenUse> days() {
    var uses = new ArrayList<TokenUse>();
    for (int i = 0; i < 24; i++) {
      LocalDate day = TODAY.minusDays(i);
      uses.add(use(day, "claude-sonnet-4-5", 30, 21_000 + i * 700, 4_000, i == 1));
      if (i % 2 == 0) {
        uses.add(use(day, "built-in analyst", 6, 9_000 + i * 150, 1_200, true));
      }
      if (i % 3 == 0) {
        uses.add(use(day, "qwen3:8b", 9, 14_000, 2_600, false));
      }
    }
    return uses;
  }

  static TokenUse use(
      LocalDate day, String model, int turns, long input, long output, boolean estimated) {
    return new TokenUse(
        day, model, turns, new app.afterclose.model.Usage(input, output, estimated), 0);
  }
}
