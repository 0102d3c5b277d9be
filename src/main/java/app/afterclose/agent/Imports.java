package app.afterclose.agent;

import app.afterclose.crm.ImportRefused;
import app.afterclose.crm.Workspace;
import app.afterclose.model.ImportPlan;
import app.afterclose.model.ImportReport;
import app.afterclose.store.Journal;
import app.afterclose.wire.Frame;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Imports files: reads and understands them first, then writes them as one unit of work. */
final class Imports {
  private final Journal journal;
  private final Clock clock;
  private final Consumer<Frame> tell;

  Imports(Journal journal, Clock clock, Consumer<Frame> tell) {
    this.journal = journal;
    this.clock = clock;
    this.tell = tell;
  }

  ImportReport run(List<String> files) throws ImportRefused {
    ImportPlan plan = app.afterclose.crm.Imports.plan(files.stream().map(Path::of).toList());
    ImportReport report =
        journal.write(
            tx -> Workspace.in(tx).imports().apply(plan, clock.instant(), clock.getZone()));
    tell.accept(new Frame.WorkspaceChanged(journal.read(s -> Workspace.in(s).isSample())));
    return report;
  }
}
