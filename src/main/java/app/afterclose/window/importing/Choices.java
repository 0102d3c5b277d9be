package app.afterclose.window.importing;

import app.afterclose.model.DateOrder;
import app.afterclose.model.DecimalMark;
import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPreview;
import java.util.ArrayList;
import java.util.List;

/** What the rep's change of one thing makes of the choices for a file. Pure. */
final class Choices {
  private Choices() {}

  /** Another kind has other fields: its columns are found anew. */
  static ImportChoices kind(ImportChoices before, ImportKind kind) {
    return new ImportChoices(before.file(), kind, List.of(), before.dates(), before.decimal());
  }

  /**
   * A column fills another field, or none when that is empty. No two columns fill the same one: the
   * other is no longer used.
   */
  static ImportChoices column(
      ImportChoices before, ImportPreview.File told, int column, String field) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < told.columns().size(); i++) {
      String now = told.columns().get(i).field();
      boolean taken = !field.isEmpty() && now.equals(field);
      fields.add(i == column ? field : taken ? "" : now);
    }
    return new ImportChoices(
        before.file(), told.reading().kind(), fields, before.dates(), before.decimal());
  }

  static ImportChoices dates(ImportChoices before, DateOrder order) {
    return new ImportChoices(
        before.file(), before.kind(), before.fields(), order, before.decimal());
  }

  static ImportChoices decimal(ImportChoices before, DecimalMark mark) {
    return new ImportChoices(before.file(), before.kind(), before.fields(), before.dates(), mark);
  }
}
