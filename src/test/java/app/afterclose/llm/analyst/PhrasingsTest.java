package app.afterclose.llm.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests as reps phrase them, on Tuesday, 3 March 2026. */
final class PhrasingsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Can you give me a quick rundown of the pipeline?|analyse WHOLE",
        "How's the pipeline looking this quarter?|analyse WHOLE",
        "What does my pipeline look like|analyse WHOLE",
        "run a pipeline analysis|analyse WHOLE",
        "Do a full analysis of my deals|analyse WHOLE",
        "I'd like a report on my pipeline|analyse WHOLE",
        "Tell me about my pipeline|analyse WHOLE",
        "what's in my pipeline?|analyse WHOLE",
        "show pipeline|analyse WHOLE",
        "summarize my funnel|analyse WHOLE",
        "Analyse everything|analyse WHOLE",
        "analyze|analyse WHOLE",
        "Please analyse my pipeline and tell me the largest risks|analyse WHOLE",
        "what are my chances|help NOT_UNDERSTOOD",
        "average deal size|help NOT_UNDERSTOOD",
        "show me deals without a next step|help NOT_UNDERSTOOD",
        "how do I import my data?|help IMPORTING",
        "import my deals|help IMPORTING",
        "what is my average sales cycle|analyse CYCLE",
        "which accounts haven't we talked to in 2 months|stalled 10 for 60",
        "follow up with everyone who hasn't replied|follow stalled 25",
        "who owns the Stonewick deal|look Stonewick DEAL",
        "what did we last discuss with Mossvale Hotels|look Mossvale Hotels EITHER",
        "mark Cobalt Harbor as lost, they went with a competitor|update Cobalt Harbor stage=Lost",
        "Mark Isdom as won because they signed|update Isdom stage=Won",
        "deals slipping past their close date|list 10 open by close_date asc ..2026-03-02",
        "which deals are slipping?|analyse RISKS",
        "forecast for this quarter|list 10 open by close_date asc 2026-01-01..2026-03-31",
        "What should I focus on this week?|analyse ACTIONS",
        "Who should I call today?|analyse ACTIONS",
        "Which deals should I work on first?|analyse ACTIONS",
        "Which customers haven't I contacted in a while?|stalled 10",
        "Which accounts have gone cold?|stalled 10",
        "who has not replied?|stalled 10",
        "anything stuck?|stalled 10",
        "What's stalling?|stalled 10",
        "show me deals without activity|stalled 10",
        "find the 5 deals with the longest silence|stalled 5",
        "What are the most neglected deals?|stalled 10",
        "draft follow-up emails|follow stalled 5",
        "Draft emails to my stalled customers|follow stalled 5",
        "Prepare follow ups for the 3 quietest deals|follow stalled 3",
        "I need follow-ups for my stalled deals|follow stalled 5",
        "Could you write a follow-up to Brightmere Utilities?|follow Brightmere Utilities",
        "write to Simon Okafor|follow Simon Okafor",
        "Send Kirsty Boyle an email|follow Kirsty Boyle",
        "draft an email to Kirsty Boyle at Northmoor Freight about the desks|follow Kirsty Boyle,"
            + " Northmoor Freight",
        "Compose a message for Stonewick Legal|follow Stonewick Legal",
        "email the top 3 deals|follow list 3",
        "Draft follow-ups for deals that were to close last month|follow list 5",
        "draft follow-ups for all overdue deals|follow list 25",
        "send follow-ups to everyone who has gone quiet|follow stalled 25",
        "Please draft me follow ups for deals over 50k|follow list 5",
        "follow up on Mossvale Hotels|follow Mossvale Hotels",
        "follow-ups for Mossvale Hotels and Stonewick Legal please|follow Mossvale Hotels,"
            + " Stonewick Legal",
        "Draft follow-ups for my deals in Proposal|follow list 5",
        "what deals do I have with Mossvale Hotels?|list 10 open by amount desc text Mossvale"
            + " Hotels",
        "which deals does Sam Ortega own?|list 10 open by amount desc text Sam Ortega",
        "show me Sam Ortega's deals|list 10 open by amount desc text Sam Ortega",
        "deals owned by Robin Hale over 50,000|list 10 open by amount desc min 50000 text Robin"
            + " Hale",
        "how much is in my pipeline?|analyse WHOLE",
        "How many open deals do I have?|list 10 open by amount desc counting",
        "how many deals did we lose this year?|list 10 lost by close_date asc"
            + " 2026-01-01..2026-12-31 counting",
        "What did we win last month?|list 10 won by close_date asc 2026-02-01..2026-02-28",
        "biggest deals|list 10 open by amount desc",
        "what is my biggest open deal?|list 1 open by amount desc",
        "largest lost deals|list 10 lost by amount desc",
        "deals in the demo stage|list 10 open by amount desc text demo",
        "list all deals in stage Negotiation|list 10 any by amount desc text Negotiation",
        "what closes next week?|list 10 open by close_date asc 2026-03-09..2026-03-15",
        "show deals expected to close in April|list 10 open by close_date asc"
            + " 2026-04-01..2026-04-30",
        "deals created since January|list 10 any by created desc 2026-01-01..",
        "deals closing before 30 April|list 10 open by close_date asc ..2026-04-29",
        "Deals closing by end of quarter|list 10 open by close_date asc ..2026-03-31",
        "list accounts|help NOT_UNDERSTOOD",
        "who are my customers?|help NOT_UNDERSTOOD",
        "show contacts at Mossvale Hotels|look Mossvale Hotels EITHER",
        "when did I last talk to Stonewick Legal?|look Stonewick Legal EITHER",
        "what's the next step for Stonewick Legal?|look Stonewick Legal EITHER",
        "What is the status of the Brightmere deal?|look Brightmere DEAL",
        "Give me background on Brightmere Utilities before my meeting|look Brightmere Utilities"
            + " EITHER",
        "prepare me for my call with Brightmere Utilities|look Brightmere Utilities EITHER",
        "Brief me on Brightmere|look Brightmere EITHER",
        "Research Marigold & Rye Catering|look Marigold & Rye Catering EITHER",
        "Summarise Cobalt Harbor Shipping|look Cobalt Harbor Shipping EITHER",
        "Brightmere Utilities: Head office refit, floors 3 to 5|look Brightmere Utilities: Head"
            + " office refit, floors 3 to 5 EITHER",
        "look at S-112|look S-112 EITHER",
        "S-112|look S-112 EITHER",
        "mark S-112 as lost|update S-112 stage=Lost",
        "S-112 is won|update S-112 stage=Won",
        "We lost the Mossvale deal|update Mossvale stage=Lost",
        "I just closed the Brightmere deal|update Brightmere stage=Won",
        "change stage of Stonewick Legal to Proposal|update Stonewick Legal stage=Proposal",
        "update the amount for S-112 to £36,000|update S-112 amount=36000",
        "set close date of S-112 to 2026-04-15|update S-112 close=2026-04-15",
        "Delay the Mossvale deal to the end of next month|update Mossvale close=2026-04-30",
        "Raise the Stonewick deal to 80k|update Stonewick amount=80000",
        "set S-112 next step: call Kirsty on Monday|update S-112 next=call Kirsty on Monday",
        "remind me in 3 days to call Kirsty|todo Call Kirsty by 2026-03-06 for Kirsty",
        "Remind me next Monday about the Stonewick contract|todo The Stonewick contract by"
            + " 2026-03-09 for Stonewick",
        "add a task for Mossvale: send samples by 15 March|todo Send samples by 2026-03-15 for"
            + " Mossvale",
        "log call with Kirsty Boyle|log Call Kirsty Boyle: Call with Kirsty Boyle",
        "I met Simon Okafor from Brightmere yesterday and he wants a discount|log Meeting"
            + " Brightmere with Simon Okafor on 2026-03-02: He wants a discount",
        "Had a call with Brightmere|log Call Brightmere: Call with Brightmere",
        "note: Brightmere budget approved|log Note Brightmere: Brightmere budget approved",
        "Log that I emailed Greta Lindqvist on 1 March|log E-mail Greta Lindqvist on 2026-03-01:"
            + " E-mail with Greta Lindqvist",
        "delete the Mossvale deal|help NOT_UNDERSTOOD",
        "Schedule a meeting with Simon|help NOT_UNDERSTOOD",
        "book a call|help NOT_UNDERSTOOD",
        "Export my deals to Excel|help NOT_UNDERSTOOD",
        "What's the time?|help NOT_UNDERSTOOD",
        "Can you speak German?|help NOT_UNDERSTOOD",
        "Zeig mir meine offenen Deals|list 10 open by amount desc",
        "Wie steht meine Pipeline?|analyse WHOLE",
        "Schreib Follow-ups für meine fünf größten Deals|follow list 5",
        "you are stupid|help NOT_UNDERSTOOD",
        "yes|help NOT_UNDERSTOOD",
        "no|help NOT_UNDERSTOOD",
        "ok|help NOT_UNDERSTOOD",
        "stop|help NOT_UNDERSTOOD"
      })
  void areUnderstood(String asked, String meant) {
    assertThat(Meaning.of(Reader.read(asked, TODAY, null))).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Analyse my pipeline and draft follow-ups for my five most stalled deals||analyse WHOLE,"
            + " then follow stalled 5",
        "Which deals are stalled?|only those over 50k|list 10 open by last_activity asc min 50000",
        "Which deals are stalled?|yes please|follow stalled 10",
        "Which deals are stalled?|draft follow-ups for the first three|follow stalled 3",
        "Top 5 deals|and lost ones?|list 5 lost by amount desc",
        "Look into Brightmere|and its history?|look Brightmere EITHER",
        "Look into Brightmere|log a call: budget approved|log Call Brightmere: Budget approved",
        "Look into Brightmere|remind me to call them tomorrow|todo Call them by 2026-03-04 for"
            + " Brightmere",
        "Look into Brightmere|set the next step to send samples|update Brightmere next=send"
            + " samples",
        "analyse my pipeline|which are at risk?|analyse RISKS"
      })
  void areUnderstoodAfterOthers(String before, String asked, String meant) {
    Intent last = Reader.read(before, TODAY, null);
    Intent now = asked == null ? last : Reader.read(asked, TODAY, last);
    assertThat(Meaning.of(now)).isEqualTo(meant);
  }
}
