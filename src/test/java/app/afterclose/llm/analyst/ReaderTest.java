package app.afterclose.llm.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.analyst.Intent.Help;
import app.afterclose.model.Texts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What requests are understood as, on Tuesday, 3 March 2026. */
final class ReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

  /** What an empty chat offers has to work without a model. */
  @ParameterizedTest
  @CsvSource({
    "start.analyse, analyse WHOLE",
    "start.stalled, stalled 5",
    "start.followUps, follow stalled 5",
  })
  void theSuggestionsOfAnEmptyChatAreUnderstood(String key, String meant) {
    assertThat(Meaning.of(Reader.read(Texts.plain(key), TODAY, null))).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Analyse my pipeline|analyse WHOLE",
        "analyze my pipeline.|analyse WHOLE",
        "ANALYSE MY PIPELINE|analyse WHOLE",
        "Can you please analyse my piepline?|analyse WHOLE",
        "analyise the pipline|analyse WHOLE",
        "pipeline|analyse WHOLE",
        "Pipeline review please|analyse WHOLE",
        "Give me an overview of my pipeline|analyse WHOLE",
        "How is my pipeline doing?|analyse WHOLE",
        "How am I doing?|analyse WHOLE",
        "Where do I stand?|analyse WHOLE",
        "Show me a summary of all my deals|analyse WHOLE",
        "pipeline health report|analyse WHOLE",
        "What's the state of my sales pipeline|analyse WHOLE",
        "Hi there, could you analyse the pipeline for me|analyse WHOLE",
        "Hallo, analysiere bitte meine Pipeline|analyse WHOLE",
        "Analyse Ann Lee's pipeline|analyse WHOLE of Ann Lee",
        "What is my win rate?|analyse WIN_RATE",
        "what's Darcel Schlecht's win rate|analyse WIN_RATE of Darcel Schlecht",
        "How long is our sales cycle?|analyse CYCLE",
        "How long does it take to close a deal?|analyse CYCLE",
        "show the aging of my deals|analyse AGING",
        "Which deals are at risk?|analyse RISKS",
        "What are the largest risks in my pipeline?|analyse RISKS",
        "What should I do next?|analyse ACTIONS",
        "What are the next steps for my pipeline|analyse ACTIONS",
        "deals by stage|analyse STAGES",
        "Which deals are stalled?|stalled 10",
        "find stalled deals|stalled 10",
        "stale deals|stalled 10",
        "Show me the 7 most stalled deals|stalled 7",
        "my five stalest deals|stalled 5",
        "which deals have gone quiet|stalled 10",
        "Deals with no activity for 60 days|stalled 10 for 60",
        "which deals haven't moved in 3 weeks?|stalled 10 for 21",
        "What have I neglected?|stalled 10",
        "stuck deals of Ann Lee|stalled 10 of Ann Lee",
        "Which deals need a follow-up?|stalled 10",
        "STALED DEALS|stalled 10",
        "Draft follow-ups for my five most stalled deals|follow stalled 5",
        "draft followups for my 5 most stalled deals|follow stalled 5",
        "Please write follow up emails for the eleven stalled deals|follow stalled 11",
        "Darft folow-ups for my five most stalled deals|follow stalled 5",
        "DRAFT FOLLOW-UPS FOR MY FIVE MOST STALLED DEALS|follow stalled 5",
        "Draft follow-ups|follow stalled 5",
        "follow-ups for my three most stalled deals please|follow stalled 3",
        "draft a follow-up for my most stalled deal|follow stalled 1",
        "Send emails to all stalled deals|follow stalled 25",
        "write messages for deals with no activity for 30 days|follow stalled 5 for 30",
        "draft follow-ups for Ann Lee's two most stalled deals|follow stalled 2 of Ann Lee",
        "Draft follow-ups for my three largest deals|follow list 3",
        "Write an e-mail for each deal closing this month|follow list 1",
        "Draft a follow-up to Cancity|follow Cancity",
        "draft a follow up for cancity and Isdom|follow cancity, Isdom",
        "Write e-mails to Cancity, Isdom and Müller Maschinenbau|follow Cancity, Isdom, Müller"
            + " Maschinenbau",
        "email Maria Keller about the offer|follow Maria Keller",
        "follow up with Isdom|follow Isdom",
        "nudge Cancity|follow Cancity",
        "Can you draft an email for the \"GTX Pro at 3M\" deal?|follow GTX Pro at 3M",
        "Look into Cancity|look Cancity EITHER",
        "look up the Cancity deal|look Cancity DEAL",
        "Tell me about the Müller rollout deal|look Müller rollout DEAL",
        "Research Acme Corporation|look Acme Corporation EITHER",
        "what do you know about isdom?|look isdom EITHER",
        "What happened with Isdom lately?|look Isdom EITHER",
        "Show me the account Plusstrip|look Plusstrip ACCOUNT",
        "details on customer Plusstrip|look Plusstrip ACCOUNT",
        "brief me on Smith & Sons|look Smith & Sons EITHER",
        "Cancity|look Cancity EITHER",
        "Cancity?|look Cancity EITHER",
        "1C1I7A6R|look 1C1I7A6R EITHER",
        "How is Cancity doing?|look Cancity EITHER",
        "Analyse the Cancity deal|look Cancity DEAL",
        "history of Bank of America|look Bank of America EITHER",
        "move the Cancity deal to Won|update Cancity stage=Won",
        "Mark Cancity as lost.|update Cancity stage=Lost",
        "set Cancity – GTX Pro to Negotiation|update Cancity – GTX Pro stage=Negotiation",
        "please move Müller rollout to closed won|update Müller rollout stage=closed won",
        "close the Isdom deal as won|update Isdom stage=Won",
        "We won the Isdom deal|update Isdom stage=Won",
        "Set the value of the Cancity deal to 12,500|update Cancity amount=12500",
        "change the amount of Isdom renewal to €20k|update Isdom renewal amount=20000",
        "Push the close date of the Isdom deal to 30 June|update Isdom close=2026-06-30",
        "move the closing date of Cancity to next Friday|update Cancity close=2026-03-13",
        "set the next step for Cancity to \"Call Maria on Friday\"|update Cancity"
            + " next=Call Maria on Friday",
        "Set next step of Isdom: send the contract|update Isdom next=send the contract",
        "move it to Won|update null stage=Won",
        "Remind me to call Maria on Friday|todo Call Maria by 2026-03-06 for Maria",
        "remind me tomorrow to send the offer to Isdom|todo Send the offer to Isdom by 2026-03-04"
            + " for Isdom",
        "create a task: prepare the demo by 20.03.2026|todo Prepare the demo by 2026-03-20",
        "add a to-do to check the contract|todo Check the contract",
        "Task: renew the quote in two weeks|todo Renew the quote by 2026-03-17",
        "log a call with Maria Keller at Cancity: talked about pricing|log Call Cancity with Maria"
            + " Keller: Talked about pricing",
        "Log a meeting with Isdom yesterday|log Meeting Isdom on 2026-03-02: Meeting with Isdom",
        "I called Cancity today, they want a new offer|log Call Cancity on 2026-03-03: They want a"
            + " new offer",
        "note for Isdom: the budget is frozen|log Note Isdom: The budget is frozen"
      })
  void understands(String asked, String meant) {
    assertThat(Meaning.of(Reader.read(asked, TODAY, null))).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Top 10 deals by value|10 open by amount desc",
        "show my largest deal|1 open by amount desc",
        "list open deals|10 open by amount desc",
        "What are my three biggest open deals?|3 open by amount desc",
        "Which deals close this month?|10 open by close_date asc 2026-03-01..2026-03-31",
        "deals closing next quarter|10 open by close_date asc 2026-04-01..2026-06-30",
        "deals closing in the next 30 days|10 open by close_date asc 2026-03-03..2026-04-02",
        "overdue deals|10 open by close_date asc ..2026-03-02",
        "deals created last week|10 any by created desc 2026-02-23..2026-03-01",
        "How many deals did we win last quarter?|10 won by close_date asc 2025-10-01..2025-12-31"
            + " counting",
        "how many deals are open|10 open by amount desc counting",
        "deals over 20k|10 open by amount desc min 20000",
        "won deals above €1,500.50|10 won by amount desc min 1500.50",
        "deals between 10,000 and 20,000|10 open by amount desc min 10000 max 20000",
        "open deals at Cancity|10 open by amount desc text Cancity",
        "deals in Negotiation|10 open by amount desc text Negotiation",
        "Darcel Schlecht's open deals|10 open by amount desc text Darcel Schlecht",
        "show me all open GTX Pro deals over 5k closing this month|10 open by close_date asc"
            + " 2026-03-01..2026-03-31 min 5000 text GTX Pro",
        "the ten oldest open deals|10 open by created asc",
        "newest deals|10 open by created desc",
        "lost deals in January|10 lost by close_date asc 2026-01-01..2026-01-31",
        "what is closing by Friday|10 open by close_date asc ..2026-03-06",
        "deals closing between 4 April and 2 May|10 open by close_date asc 2026-04-04..2026-05-02",
        "won deals closed from 2026-01-04 to 2026-02-02|10 won by close_date asc"
            + " 2026-01-04..2026-02-02",
        "open deals created between 4 Jan 2026 and 2 Feb 2026|10 open by created desc"
            + " 2026-01-04..2026-02-02",
        "deals created between 20 Dec and 5 Jan over 20k|10 any by created desc"
            + " 2025-12-20..2026-01-05 min 20000",
        "deals created before 3 February|10 any by created desc ..2026-02-02",
        "deals created after 3 February|10 any by created desc 2026-02-04..",
        "deals created from 4 Jan 2026|10 any by created desc 2026-01-04.."
      })
  void understandsLists(String asked, String meant) {
    assertThat(Meaning.of(Reader.read(asked, TODAY, null))).isEqualTo("list " + meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Draft follow-ups for my five most stalled deals|and for the next five?|follow stalled 5"
            + " after 5",
        "Draft follow-ups for my five most stalled deals|next 3|follow stalled 3 after 5",
        "Draft follow-ups for my five most stalled deals|and for Isdom?|follow Isdom",
        "Which deals are stalled?|more|stalled 10 after 10",
        "Which deals are stalled?|the next five please|stalled 5 after 10",
        "Which deals are stalled?|Draft follow-ups for them|follow stalled 10",
        "Show me the 3 most stalled deals|draft them|follow stalled 3",
        "Top 5 deals|and the next five|list 5 open by amount desc after 5",
        "Top 5 deals|draft emails for these|follow list 5",
        "Look into Cancity|and Isdom?|look Isdom EITHER",
        "Look into Cancity|what about Isdom|look Isdom EITHER",
        "Look into Cancity|draft a follow-up|follow Cancity",
        "Look into the Cancity deal|move it to Won|update Cancity stage=Won",
        "Analyse my pipeline|draft follow-ups for these|follow stalled 5",
        "Analyse my pipeline|and for Ann Lee?|analyse WHOLE of Ann Lee",
        "Analyse my pipeline|thanks|help THANKED",
        "Analyse my pipeline|next actions|analyse ACTIONS",
        "Top 5 deals|deals closing next month|list 10 open by close_date asc"
            + " 2026-04-01..2026-04-30"
      })
  void understandsWhatRefersToBefore(String before, String asked, String meant) {
    Intent last = Reader.read(before, TODAY, null);
    assertThat(Meaning.of(Reader.read(asked, TODAY, last))).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Hello|GREETED",
        "hi!|GREETED",
        "Guten Morgen|GREETED",
        "Hallo|GREETED",
        "help|ASKED",
        "What can you do?|ASKED",
        "Are you an AI?|ASKED",
        "are you ChatGPT?|ASKED",
        "who are you|ASKED",
        "thanks!|THANKED",
        "Danke|THANKED",
        "What is the weather in Berlin?|NOT_UNDERSTOOD",
        "Write a poem about spring|NOT_UNDERSTOOD",
        "Who won the world cup?|NOT_UNDERSTOOD",
        "tell me a joke|NOT_UNDERSTOOD",
        "translate this to Spanish|NOT_UNDERSTOOD",
        "asdf jklö qwer uiop|NOT_UNDERSTOOD",
        "?!?|NOT_UNDERSTOOD",
        "🙂🙂|NOT_UNDERSTOOD",
        "and the next five?|NOT_UNDERSTOOD",
        "2 + 2|NOT_UNDERSTOOD"
      })
  void saysWhatItIsOtherwise(String asked, Help.Why why) {
    assertThat(Meaning.of(Reader.read(asked, TODAY, null))).isEqualTo("help " + why);
  }

  /** As keyboards, mail programs and other languages write them, and as the analyst does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Draft an email for the <GTX Pro at 3M> deal|follow GTX Pro at 3M",
        "look into <Bank of America>|look Bank of America EITHER",
        "move the Cancity deal to <Closed Won>|update Cancity stage=Closed Won",
        "set the next step for Cancity to <Call Maria>|update Cancity next=Call Maria",
        "deals matching <roof>|list 10 open by amount desc text roof"
      })
  void takesEveryKindOfQuotationMarks(String asked, String meant) {
    for (String marks : List.of("\"\"", "“”", "„“", "«»")) {
      String quoted = asked.replace('<', marks.charAt(0)).replace('>', marks.charAt(1));
      assertThat(Meaning.of(Reader.read(quoted, TODAY, null))).as(quoted).isEqualTo(meant);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\n\t"})
  void blankRequestsAreNotUnderstood(String asked) {
    assertThat(Meaning.of(Reader.read(asked, TODAY, null))).isEqualTo("help NOT_UNDERSTOOD");
  }

  @Test
  void longRubbishIsReadInNoTime() {
    for (String piece :
        List.of("a", "a-", "to ", "won lost ", "\"", "next step to ", "5 ", "Ab ")) {
      String asked = piece.repeat(200_000 / piece.length());
      long begin = System.nanoTime();
      assertThat(Reader.read(asked, TODAY, null)).as(piece).isNotNull();
      assertThat(System.nanoTime() - begin).as(piece).isLessThan(5_000_000_000L);
    }
  }
}
