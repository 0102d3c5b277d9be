package app.afterclose.window.gallery;

import app.afterclose.model.DateOrder;
import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPreview;
import app.afterclose.model.ImportReport;
import app.afterclose.model.ImportSource;
import app.afterclose.window.CrmFiles;
import app.afterclose.window.TestWindow;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/** How deals get into the pipeline. */
final class ImportPictures {
  private ImportPictures() {}

  static List<Picture> all() {
    return List.of(
        of(
            "reading",
            "Files that are being read",
            w -> w.agent.later(Command.PreviewImport.class, new CompletableFuture<>())),
        of("preview", "What an import would bring", _ -> {}).alsoNarrow().alsoWide(),
        of(
            "unknown",
            "A file without ids, of which no column is known",
            w -> offer(w, CrmFiles.unknown())),
        of("useless", "A file that is no table", w -> offer(w, CrmFiles.pdf())),
        of("changed", "What the rep has it read otherwise", _ -> {}, ImportPictures::otherwise),
        of(
            "running",
            "An import on its way",
            w -> answer(w, new CompletableFuture<>()),
            w -> go(w),
            w -> w.agent.push(new Frame.Importing(3_200, 8_798))),
        of(
            "settling",
            "An import that is nearly done",
            w -> answer(w, new CompletableFuture<>()),
            w -> go(w),
            w -> w.agent.push(new Frame.Importing(8_798, 8_798))),
        of("done", "What an import took", w -> answer(w, report(0)), w -> go(w)),
        of("problems", "What an import left out", w -> answer(w, report(2)), w -> go(w))
            .alsoNarrow(),
        of(
            "cancelled",
            "An import that the rep stopped",
            w -> answer(w, new Frame.Refused(Frame.Why.LATE, "The import was cancelled.")),
            w -> go(w)),
        of(
            "failed",
            "An import for which there was no room",
            w ->
                answer(
                    w,
                    new Frame.Refused(
                        Frame.Why.FAULT,
                        "The disk is full, and nothing was imported. Make room and try again.")),
            w -> go(w)));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Picture of(
      String name, String shows, Consumer<TestWindow> before, Consumer<TestWindow>... steps) {
    List<Consumer<TestWindow>> all = new ArrayList<>();
    all.add(
        window -> {
          window.desk.newChat();
          window.chosen.add(Path.of("deals.csv"));
          offer(window, CrmFiles.deals(), CrmFiles.pdf());
          before.accept(window);
          Hand.press(window, "#rail-import");
        });
    all.addAll(List.of(steps));
    return Picture.window("import-" + name, shows, all);
  }

  private static void offer(TestWindow window, ImportPreview.File... files) {
    window.agent.answer(
        Command.PreviewImport.class,
        new Frame.ImportPreviewed(new ImportPreview(List.of(files), true)));
  }

  private static void answer(TestWindow window, CompletableFuture<Frame> coming) {
    window.agent.later(Command.Import.class, coming);
  }

  private static void answer(TestWindow window, Frame frame) {
    window.agent.answer(Command.Import.class, frame);
  }

  private static void otherwise(TestWindow window) {
    Hand.choose(window, "#import-column-4", 5);
    @SuppressWarnings("unchecked")
    var dates = (ComboBox<DateOrder>) window.root().lookup("#import-dates");
    dates.getSelectionModel().select(DateOrder.DAY_FIRST);
  }

  private static void go(TestWindow window) {
    Hand.press(window, "#import-go");
  }

  private static Frame report(int leftOut) {
    List<ImportIssue> issues =
        List.of(
            new ImportIssue(14, "Harbour Logistics; 12,5o0", "the value is no number"),
            new ImportIssue(233, "(empty)", "the row has no name"));
    var file =
        new ImportReport.File(
            "deals.csv",
            ImportKind.DEALS,
            ImportSource.HUBSPOT,
            8_798,
            0,
            0,
            leftOut,
            leftOut == 0 ? List.of() : issues,
            0,
            List.of(),
            List.of(),
            leftOut == 0 ? List.of() : List.of("Record ID", "Owner colour"),
            List.of("Dates are read as day/month/year: 4,211 of them allow nothing else."));
    return new Frame.Imported(new ImportReport(List.of(file), true, List.of()));
  }
}
