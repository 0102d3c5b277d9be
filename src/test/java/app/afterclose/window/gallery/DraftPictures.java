package app.afterclose.window.gallery;

import app.afterclose.window.TestWindow;
import app.afterclose.window.state.Place;
import java.util.List;

/** The drafts. */
final class DraftPictures {
  private static final String LONG =
      "Re: Re: Fwd: The rollout of the conveyor belts, sorters and scanners in all northern hubs,"
          + " which we spoke about in January and once more on the telephone last Thursday";

  private static final String HEBREW =
      """
      שלום מריה,

      דיברנו על ההטמעה בחודש מאי. האם התאריך עדיין מתאים?

      אם הוא השתנה, כתבי לי את התאריך החדש ואתאם את הצוות של Harbour Logistics.

      בברכה\
      """;

  private DraftPictures() {}

  static List<Picture> all() {
    return List.of(
        Picture.window("drafts", "Drafts that were approved", DraftPictures::open)
            .alsoNarrow()
            .alsoWide(),
        of("drafts-empty", "No drafts yet", Letters.of(0)),
        of("drafts-many", "500 drafts", Letters.of(500)),
        of("drafts-long", "A subject that is far too long", Letters.few().first(LONG, "Hello"))
            .alsoNarrow(),
        of(
            "drafts-right-to-left",
            "A draft in Hebrew",
            Letters.few().first("ההטמעה שלכם בחודש מאי", HEBREW)),
        Picture.window(
                "drafts-edited",
                "A draft that was changed and is not saved",
                DraftPictures::open,
                w -> Hand.write(w, "#draft-subject", "Is May still right?"))
            .alsoNarrow(),
        Picture.window(
                "drafts-copied",
                "A draft that was copied",
                DraftPictures::open,
                w -> Hand.press(w, "#draft-copy"))
            .alsoNarrow(),
        Picture.window(
            "drafts-mailed",
            "A draft that was handed to the mail program",
            DraftPictures::open,
            w -> Hand.press(w, "#draft-mail")),
        Picture.window(
            "drafts-delete",
            "Whether to delete a draft",
            DraftPictures::open,
            w -> Hand.press(w, "#draft-delete")),
        Picture.window(
                "drafts-found",
                "What a search finds among the drafts",
                DraftPictures::open,
                w -> Hand.write(w, "#draft-words", "Your rollout"))
            .until(w -> Hand.rows(w, ".drafts-list") == 1),
        Picture.window(
                "drafts-not-found",
                "A search that finds no draft",
                DraftPictures::open,
                w -> Hand.write(w, "#draft-words", "Timbuktu"))
            .until(w -> Hand.rows(w, ".drafts-list") == 0));
  }

  private static Picture of(String name, String shows, Letters letters) {
    return Picture.window(
        name,
        shows,
        w -> {
          letters.answer(w.agent);
          open(w);
        });
  }

  private static void open(TestWindow window) {
    window.desk.show(Place.DRAFTS);
  }
}
