package app.afterclose.window.thread;

import app.afterclose.model.Call;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.Problem;
import app.afterclose.model.Usage;
import app.afterclose.model.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Conversations in the states that the thread has to show. */
public final class Tales {
  public static final String ANALYSIS =
      """
      # Your pipeline on 30 July

      You have **8,800 deals**: 4,238 won, 2,473 lost, and *2,089 open* worth `USD 4,733,260` by \
      [list price](https://example.com/prices). Two things need you this week: eleven open deals \
      have stood still for more than 90 days, and the win rate of *GTK 500* has halved.

      ## By stage

      | Stage | Deals | Value | Share of open | Median age |
      |---|---|---|---|---|
      | Engaging | 1,589 | USD 3,600,104 | 76 % | 165 days |
      | Prospecting | 500 | USD 1,133,156 | 24 % | – |
      | **Open** | **2,089** | **USD 4,733,260** | 100 % | 165 days |

      ## Where it is at risk

      | Deal | Account | Value | Why it is at risk |
      |---|---|---:|---|
      | GTX Plus Pro renewal | Konex | USD 54,820 | No answer to three e-mails since 4 June; their \
      buyer has left and nobody has taken over |
      | MG Advanced rollout | Dontechi | USD 38,300 | Closing date passed 41 days ago |
      | GTK 500 pilot | Cancity | USD 26,768 | Asked for a discount; nobody answered |

      ### Next actions

      1. **Konex**: find the new buyer
         - ask Maria Keller, who knows the team
         - offer the terms of last year until `31 Aug`
      2. **Dontechi**: agree on a new closing date, or close it as lost
      3. **Cancity**: answer on the discount

      > Ages count from the date a deal was created: your import holds no activities.

      ```sql
      stage = 'Engaging' and age > 90 days
      ```
      """;

  public static final String DRAFT_SCHEMA =
      """
      {"type": "object", "additionalProperties": false, "required": ["subject", "body"],
       "properties": {
        "deal_id": {"type": "string", "title": "Deal", "readOnly": true},
        "to_name": {"type": "string", "maxLength": 200, "title": "Name"},
        "to": {"type": "string", "maxLength": 500, "title": "To"},
        "subject": {"type": "string", "minLength": 1, "maxLength": 300, "title": "Subject"},
        "body": {"type": "string", "minLength": 1, "title": "Text", "x-multiline": true}}}
      """;

  public static final String UPDATE_SCHEMA =
      """
      {"type": "object", "additionalProperties": false, "required": ["deal_id"], "properties": {
        "deal_id": {"type": "string", "minLength": 1, "title": "Deal", "readOnly": true},
        "stage": {"type": "string", "title": "Stage",
          "enum": ["Prospecting", "Engaging", "Won", "Lost"]},
        "amount": {"type": "number", "minimum": 0, "title": "Value"},
        "close_date": {"type": "string", "format": "date", "title": "Closing date"},
        "urgent": {"type": "boolean", "title": "Urgent"},
        "next_step": {"type": "string", "maxLength": 1000, "title": "Next step",
          "x-multiline": true}}}
      """;

  private Tales() {}

  /** A long analysis, completed in three parts. */
  public static Tale analysis() {
    var tale = new Tale().ask("Analyse my pipeline");
    tale.read("pipeline_summary", "{}", "{\"total\": 8800}", "Looked at 8,800 deals", 320);
    tale.read("stalled_deals", "{\"min_days\": 90}", "{}", "Found 11 deals that stand still", 210);
    tale.ends(new Ending.Yielded(Ending.Reason.CAP), Duration.ofMinutes(5)).nextLink();
    tale.ends(new Ending.Yielded(Ending.Reason.CAP), Duration.ofMinutes(5)).nextLink();
    tale.begin().said(ANALYSIS);
    return tale.ends(new Ending.Finished(), Duration.ofMinutes(2));
  }

  /** One read, a text, and six reads in a row, the last of which may still run. */
  public static Tale reading(boolean done) {
    var tale = new Tale().ask("Which of my stalled deals are worth saving?");
    tale.begin();
    Call first = tale.call(0, "stalled_deals", "{\"min_days\": 60, \"limit\": 6}");
    tale.said("I will look at each of the six deals that have stood still for longest.", first);
    String found =
        "{\"deals\": [{\"id\": \"D-104\", \"title\": \"GTX Plus Pro renewal\"}], \"total\": 6}";
    var ref = new Outcome.Ref("deal", "D-104", "GTX Plus Pro renewal");
    tale.ran(
        first,
        Effect.READ,
        new Outcome(Outcome.Status.OK, found, "Found 6 deals that stand still", List.of(ref)),
        180);
    tale.begin();
    tale.said("");
    tale.begin();
    var calls = new ArrayList<Call>();
    String[] accounts = {"Konex", "Dontechi", "Cancity", "Hottechi", "Kan-code", "Xx-holding"};
    for (int i = 0; i < accounts.length; i++) {
      calls.add(tale.call(i, "deal_details", "{\"deal\": \"" + accounts[i] + "\"}"));
    }
    tale.said("Now each of them:", calls.toArray(Call[]::new));
    for (int i = 0; i < accounts.length; i++) {
      if (i == accounts.length - 1 && !done) {
        return tale.add(new Entry.CallStarted(calls.get(i).id(), Effect.READ));
      }
      String content = "{\"deal\": {\"account\": \"" + accounts[i] + "\"}}";
      Outcome outcome =
          i == 3
              ? Outcome.error("{\"error\": \"no such deal\"}", "Found no deal named Hottechi")
              : Outcome.ok(content, "Read " + accounts[i]);
      tale.ran(calls.get(i), Effect.READ, outcome, 170);
    }
    return tale;
  }

  /** A turn is open after a read; its text is still to come. */
  public static Tale streaming() {
    var tale = new Tale().ask("Analyse my pipeline");
    tale.read("pipeline_summary", "{}", "{\"total\": 8800}", "Looked at 8,800 deals", 320);
    return tale.begin();
  }

  /** Five drafts, two of them answered, and an update. */
  public static Tale approvals() {
    var tale = new Tale().ask("Draft follow-ups for my five most stalled deals, and move Konex on");
    tale.read("stalled_deals", "{\"limit\": 5}", "{}", "Found 5 deals that stand still", 240);
    tale.begin();
    var calls = new ArrayList<Call>();
    String[] names = {"Maria Keller", "Jonas Ek", "Ada Okafor", "Li Wei", "Sam Ortiz"};
    for (int i = 0; i < names.length; i++) {
      calls.add(tale.call(i, "draft_email", draft(names[i])));
    }
    String update =
        "{\"deal_id\": \"D-104\", \"stage\": \"Engaging\", \"amount\": 54820.5,"
            + " \"close_date\": \"2026-08-31\", \"next_step\": \"Call the new buyer\"}";
    calls.add(tale.call(5, "update_deal", update));
    tale.said(
        "Here are drafts for the five deals that have been silent for longest, and the change to"
            + " Konex.",
        calls.toArray(Call[]::new));
    for (int i = 0; i < names.length; i++) {
      tale.asks(calls.get(i), "Save this draft to " + names[i] + "?", DRAFT_SCHEMA, "{}");
    }
    tale.asks(
        calls.get(5),
        "Move GTX Plus Pro renewal to Engaging and change its value, closing date and next step?",
        UPDATE_SCHEMA,
        "{\"stage\": \"Prospecting\", \"amount\": 48000, \"close_date\": \"2026-06-30\","
            + " \"next_step\": \"\"}");
    tale.ends(new Ending.Waiting(new Wait.Answer()), Duration.ofSeconds(1));
    tale.add(new Entry.CallApproved(calls.get(0).id(), draft("Maria Keller-Voss"), true));
    tale.ran(
        calls.get(0), Effect.LOCAL, Outcome.ok("{}", "Saved a draft to Maria Keller-Voss"), 40);
    return tale.add(new Entry.CallDeclined(calls.get(1).id(), "he has moved to another company"));
  }

  /** One update of a deal with a very long name, of which the rep is told all that it holds now. */
  public static Tale update() {
    var tale = new Tale().ask("Move the GTX renewal of Konex on, and put its value right");
    tale.begin();
    String arguments =
        "{\"deal_id\": \"D-104\", \"stage\": \"Engaging\", \"amount\": 54820.5,"
            + " \"next_step\": \"\"}";
    Call call = tale.call(0, "update_deal", arguments);
    tale.said("I would change it like this:", call);
    String name =
        "GTX Plus Pro renewal with extended maintenance for all plants of Konex Machine Tools and"
            + " Automation International";
    tale.asks(
        call,
        "Change the value and next step of " + name + "?",
        UPDATE_SCHEMA,
        "{\"stage\": \"Engaging\", \"amount\": 48000, \"close_date\": \"2026-06-30\","
            + " \"next_step\": \"Call Maria Keller about the terms of last year\"}");
    return tale.ends(new Ending.Waiting(new Wait.Answer()), Duration.ofSeconds(1));
  }

  public static String draft(String name) {
    String first = name.split(" ", 2)[0];
    String address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
    return """
    {"deal_id": "D-1", "to_name": "%s", "to": "%s", "subject": "The renewal in September",
     "body": "Hello %s,\\n\\nin June we spoke about renewing in September. Is that still your \
    plan, and is there anything that you need from me to decide?\\n\\nI have time on Tuesday or \
    Wednesday afternoon.\\n\\nBest regards"}
    """
        .formatted(name, address, first);
  }

  public static Tale failed(Problem problem) {
    var tale = new Tale().ask("Research Dontechi before my call at three");
    tale.read("account_details", "{\"account\": \"Dontechi\"}", "{}", "Read Dontechi", 130);
    tale.begin();
    tale.add(
        new Entry.TurnFailed(
            tale.turn,
            "Dontechi is a maker of machine tools with 480 employees. They have bought",
            problem,
            new Usage(700, 90, true)),
        Duration.ofSeconds(41));
    return tale.ends(new Ending.Failed(problem), Duration.ofSeconds(12));
  }

  public static Tale cancelled() {
    var tale = new Tale().ask("Compare this year with last year");
    tale.begin();
    tale.add(new Entry.StopAsked());
    tale.add(
        new Entry.TurnCut(
            tale.turn, "Compared with last year, you have won", Entry.Cut.STOP, Usage.NONE));
    return tale.ends(new Ending.Stopped(), Duration.ofMinutes(3));
  }

  public static Tale moreTime() {
    var tale = new Tale().ask("Go through every account and write a plan for each");
    tale.begin().said("I have written 41 of 85 plans.", tale.call(0, "list_deals", "{}"));
    tale.link = 24;
    return tale.ends(new Ending.Waiting(new Wait.MoreTime()), Duration.ofHours(2));
  }

  public static Tale doubt() {
    var tale = new Tale().ask("Send the offer to Maria Keller");
    tale.begin();
    Call call = tale.call(0, "send_email", "{\"to\": \"maria@example.com\"}");
    tale.said("I will send it now.", call);
    tale.add(new Entry.CallStarted(call.id(), Effect.ONCE));
    tale.add(new Entry.DoubtAsked(call.id(), "Was the offer sent to Maria Keller?"));
    return tale.ends(new Ending.Waiting(new Wait.Answer()), Duration.ofSeconds(1));
  }
}
