package app.afterclose.agent;

import app.afterclose.crm.ImportMemory;
import app.afterclose.crm.ImportRefused;
import app.afterclose.crm.Workspace;
import app.afterclose.model.ImportPlan;
import app.afterclose.model.ImportPreview;
import app.afterclose.model.ImportReport;
import app.afterclose.model.Texts;
import app.afterclose.store.Journal;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Imports files: reads and understands them first, then writes them as one unit of work. */
final class Imports {
  private final Journal journal;
  private final Clock clock;
  private final Texts texts;
  private final Consumer<Frame> tell;

  Imports(Journal journal, Clock clock, Texts texts, Consumer<Frame> tell) {
    this.texts = texts;
    this.journal = journal;
    this.clock = clock;
    this.tell = tell;
  }

  ImportPreview preview(Command.PreviewImport asked) {
    return journal.read(
        session ->
            Workspace.in(session).imports(texts).preview(paths(asked.files()), asked.choices()));
  }

  /**
   * Imports.
   *
   * @param progress told how far it is, and asked whether to go on
   * @throws ImportRefused when a file cannot be imported; then nothing is written
   * @throws ImportProgress.Cancelled when the rep changed their mind; then nothing is written
   */
  ImportReport run(Command.Import asked, ImportProgress progress) throws ImportRefused {
    ImportMemory memory = journal.read(session -> Workspace.in(session).imports(texts).memory());
    ImportPlan plan =
        app.afterclose.crm.Imports.plan(paths(asked.files()), asked.choices(), memory, texts);
    progress.begin(plan.files().stream().mapToLong(file -> file.rows().size()).sum());
    ImportReport report =
        journal.write(
            tx ->
                Workspace.in(tx)
                    .imports(texts)
                    .apply(plan, clock.instant(), clock.getZone(), progress));
    tell.accept(new Frame.WorkspaceChanged(journal.read(s -> Workspace.in(s).isSample())));
    return report;
  }

  private static List<Path> paths(List<String> files) {
    return files.stream().map(Path::of).toList();
  }
}
