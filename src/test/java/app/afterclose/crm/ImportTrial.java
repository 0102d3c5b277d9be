package app.afterclose.crm;

import app.afterclose.model.British;
import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportPreview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Files to import, previewed and taken by a workspace that begins empty. */
final class ImportTrial implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
  static final String DEALS =
      """
      Deal Name,Deal Stage,Amount,Create Date,Sponsor
      Rollout,Proposal,"1.234",03/04/2026,Ada
      Renewal,Closed Won,"2.500",05/06/2026,Bo
      ,,,,
      """;

  private final Path folder;
  private final WorkspaceDb db = new WorkspaceDb();

  ImportTrial(Path folder) {
    this.folder = folder;
  }

  Workspace workspace() {
    return db.workspace();
  }

  Connection connection() {
    return db.connection;
  }

  Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  ImportPreview.File preview(Path file, ImportChoices... choices) {
    return workspace()
        .imports(British.TEXTS)
        .preview(List.of(file), List.of(choices))
        .files()
        .getFirst();
  }

  void take(Path file, ImportChoices... choices) throws ImportRefused {
    workspace()
        .imports(British.TEXTS)
        .apply(
            Imports.plan(List.of(file), List.of(choices), ImportMemory.NOTHING, British.TEXTS),
            NOW,
            ZoneOffset.UTC);
  }

  @Override
  public void close() {
    db.close();
  }
}
