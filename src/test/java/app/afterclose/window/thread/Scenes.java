package app.afterclose.window.thread;

import app.afterclose.model.Call;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.Problem;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import app.afterclose.model.Wait;
import java.time.Duration;
import java.util.List;

/** More of what the thread has to show: whatever can stand in an answer, and rarer ends. */
public final class Scenes {
  public static final String MIXED =
      """
      # Everything in one answer

      A paragraph with **strong**, *emphasised*, ~~struck~~ text, `code`, and a \
      [link](https://example.com). Image: ![Pipeline by stage](https://example.com/p.png). \
      Averyveryverylongwordthathasnospaceinitatallandgoesonandonandonandonandonandonandonandonandon.

      - [x] Call Konex
      - [ ] Write to Dontechi
        - nested **one**
          1. deeper
          2. still

      > A quotation of two lines that is long enough to wrap, for otherwise nobody would see how \
      it looks when it does.

      ```java
      record Deal(String id, String title) {
        boolean open() { return true; }
      }
      ```

      | Deal | Account | Owner | Stage | Value | Next step | Why it is at risk |
      |---|---|---|---|---:|---|---|
      | GTX Plus Pro renewal for all branches | Konexxxxxxxxxxxxxxxxxxxx | Maria Keller-Voss | \
      Negotiation | $54,820 | Call the new buyer | No answer since 4 June |
      | MG Advanced | Dontechi | Jonas Ek | Proposal | $38,300 | Agree on a date | Date passed |
      """;

  public static final String RIGHT_TO_LEFT =
      """
      ## סיכום צנרת המכירות

      יש לך **8,800 עסקאות** פתוחות, ושתיים מהן דורשות טיפול השבוע: Konex ו-Dontechi.

      - להתקשר ל-Konex לפני יום שישי
      - לסגור את Dontechi

      > هذه ملاحظة باللغة العربية عن الصفقات المتوقفة.

      And one paragraph that runs from the left, with שלום in it.
      """;

  private Scenes() {}

  /** A request and its answer. */
  public static Tale answered(String request, String answer) {
    var tale = new Tale().ask(request).begin().said(answer);
    return tale.ends(new Ending.Finished(), Duration.ofSeconds(12));
  }

  /** A run that goes on by itself later. */
  public static Tale waiting(Problem why) {
    var tale = new Tale().ask("Research Dontechi before my call at three");
    tale.read("account_details", "{\"account\": \"Dontechi\"}", "{}", "Read Dontechi", 130);
    tale.begin();
    tale.add(new Entry.TurnFailed(tale.turn, "", why, Usage.NONE), Duration.ofSeconds(4));
    return tale.ends(
        new Ending.Waiting(new Wait.Until(tale.now.plusSeconds(42), why)), Duration.ZERO);
  }

  /** One draft that waits for the rep. */
  public static Tale oneCard() {
    var tale = new Tale().ask("Write to Maria Keller about the renewal").begin();
    Call call = tale.call(0, "draft_email", Tales.draft("Maria Keller"));
    tale.said("Here is a draft that you can send as it is:", call);
    tale.asks(call, "Save this draft to Maria Keller?", Tales.DRAFT_SCHEMA, "{}");
    return tale.ends(new Ending.Waiting(new Wait.Answer()), Duration.ofSeconds(1));
  }

  /** A run that has ended and touched deals and drafts. */
  public static Tale touched() {
    var tale = new Tale().ask("Draft a follow-up for each of my two largest deals").begin();
    Call first = tale.call(0, "draft_email", Tales.draft("Maria Keller"));
    Call second = tale.call(1, "draft_email", Tales.draft("Jonas Ek"));
    tale.said("", first, second);
    tale.add(new Entry.CallApproved(first.id(), first.arguments(), false));
    tale.ran(first, Effect.LOCAL, saved("x0", "Your rollout in May", "d0", "Harbour"), 40);
    tale.add(new Entry.CallApproved(second.id(), second.arguments(), true));
    tale.ran(second, Effect.LOCAL, saved("x1", "Who looks after it now?", "d1", "Nordwind"), 40);
    tale.begin().said("Both drafts are saved.");
    return tale.ends(new Ending.Finished(), Duration.ofSeconds(3));
  }

  private static Outcome saved(String draft, String subject, String deal, String account) {
    return new Outcome(
        Outcome.Status.OK,
        "{}",
        "Saved a draft to " + account,
        List.of(
            new Outcome.Ref("draft", draft, subject),
            new Outcome.Ref("deal", deal, account + " rollout"),
            new Outcome.Ref("account", "a" + deal, account)));
  }

  /** A conversation that was shortened for the model on its way. */
  public static Tale shortened() {
    var tale = new Tale().ask("Go through every account and write a plan for each");
    tale.add(new Entry.TurnStarted(++tale.turn, "anthropic", "large", 0, true));
    tale.add(
        new Entry.TurnEnded(
            tale.turn,
            "A summary of what came before.",
            List.of(),
            StopReason.END,
            new Usage(180_000, 1_200, false),
            null,
            true),
        Duration.ofSeconds(20));
    tale.add(
        new Entry.EpochStarted("anthropic", "large", "", "", "A summary of what came before."));
    tale.begin().said("Going on with the **forty-second** account of 85.");
    return tale.ends(new Ending.Finished(), Duration.ofMinutes(2));
  }

  /** A request for which it takes a model. */
  public static Tale beyond() {
    var tale = new Tale().ask("Write a poem about my pipeline").begin();
    tale.add(
        new Entry.TurnEnded(
            tale.turn,
            "That takes a model. The built-in analyst can look at your deals and draft e-mails.",
            List.of(),
            StopReason.BEYOND,
            new Usage(40, 20, true),
            null),
        Duration.ofSeconds(1));
    return tale.ends(new Ending.Finished(), Duration.ZERO);
  }
}
