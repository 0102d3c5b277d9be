package app.afterclose.window.gallery;

import app.afterclose.model.ConversationId;
import app.afterclose.window.Story;
import app.afterclose.window.TestWindow;
import java.time.Duration;

/** A conversation in scripts that run from right to left. */
final class RightToLeft {
  static final ConversationId CHAT = new ConversationId("rtl");

  private RightToLeft() {}

  static void tell(TestWindow window) {
    var story = new Story(window.agent);
    story.tell();
    window.agent.now = Story.NOW.minus(Duration.ofMinutes(30));
    story.finished(
        CHAT.value(),
        "מה מצב העסקה עם Harbour Logistics, ומה כדאי לעשות עכשיו?",
        """
        העסקה עם **Harbour Logistics** שווה € 96,000 ולא זזה מאז 2 בפברואר.

        - להתקשר ל-Maria Keller לפני יום שישי
        - לקבוע תאריך סגירה חדש

        وبالعربية: لم يصل أي رد منذ *31 يومًا*، وتاريخ الإغلاق مضى.

        | חברה | ערך |
        |---|---:|
        | Harbour Logistics | € 96,000 |
        | Nordwind Energy | € 74,000 |
        """);
    window.agent.now = Story.NOW;
  }
}
