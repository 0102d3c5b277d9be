package app.afterclose.window.gallery;

import app.afterclose.model.ConversationId;
import app.afterclose.window.Story;
import app.afterclose.window.TestWindow;
import java.time.Duration;

/** Conversations whose names nobody would choose. */
final class LongNames {
  static final ConversationId LONG = new ConversationId("long");

  private LongNames() {}

  static void tell(TestWindow window) {
    var story = new Story(window.agent);
    story.tell();
    window.agent.now = Story.NOW.minus(Duration.ofMinutes(40));
    story.finished(
        "unbroken",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "The account is known, and has no open deals.");
    window.agent.now = Story.NOW.minus(Duration.ofMinutes(30));
    story.finished(
        LONG.value(),
        "Go through every deal of the Northern, Southern, Eastern and Western regions that has not"
            + " moved since the beginning of last year, and tell me for each of them who decides,"
            + " what was said last, and whether it is worth another call",
        """
        ## Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung GmbH & Co. KG

        | Deal | Account |
        |---|---|
        | Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz rollout | \
        Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft |
        | https://example.com/a/very/long/address/that/no/line/can/hold/and/that/nobody/would/type | \
        Short |

        `one_identifier_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on`
        """);
    window.agent.now = Story.NOW;
  }
}
