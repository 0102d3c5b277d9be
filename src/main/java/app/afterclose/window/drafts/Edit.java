package app.afterclose.window.drafts;

import app.afterclose.model.Draft;
import java.util.Objects;

/** What stands in the fields of a draft, saved or not. Pure. */
record Edit(String to, String subject, String body) {
  static Edit of(Draft draft) {
    return new Edit(Objects.requireNonNullElse(draft.to(), ""), draft.subject(), draft.body());
  }

  /** For the clipboard: what a mail program takes in one go. */
  String text() {
    return subject.isBlank() ? body : subject + "\n\n" + body;
  }
}
