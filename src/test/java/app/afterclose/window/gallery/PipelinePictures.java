package app.afterclose.window.gallery;

import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPreview;
import app.afterclose.model.ImportReport;
import app.afterclose.model.ImportSource;
import app.afterclose.window.CrmFiles;
import app.afterclose.window.Deals;
import app.afterclose.window.Market;
import app.afterclose.window.TestWindow;
import app.afterclose.window.state.Place;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The pipeline, and how deals get into it. */
final class PipelinePictures {
  private PipelinePictures() {}

  static List<Picture> all() {
    return List.of(
        Picture.window("pipeline", "The pipeline of 58 deals", PipelinePictures::pipeline),
        Picture.window("pipeline-wide", "The same on a large screen", PipelinePictures::pipeline)
            .size(1920, 1200),
        Picture.window(
            "pipeline-empty", "A pipeline without deals", w -> w.desk.show(Place.PIPELINE)),
        Picture.window(
            "pipeline-many", "100,000 deals, far down", w -> of(w, 100_000), PipelinePictures::far),
        Picture.window("pipeline-deal", "A deal whole", w -> of(w, 60), PipelinePictures::deal),
        Picture.window(
            "pipeline-filtered", "Filtered by a bar", w -> of(w, 60), PipelinePictures::bar),
        Picture.window("pipeline-none", "Imported, and nothing open", w -> of(w, 0)),
        Picture.window("pipeline-long", "Long names", w -> longNames(w), PipelinePictures::deal),
        Picture.window("pipeline-long-narrow", "Long names in a narrow window", w -> longNames(w))
            .size(700, 800),
        Picture.window(
            "imported",
            "What an import took and left out",
            PipelinePictures::imported,
            PipelinePictures::go),
        Picture.window("import-preview", "What an import would bring", PipelinePictures::previews),
        Picture.window(
                "import-preview-narrow", "The same in a narrow window", PipelinePictures::previews)
            .size(700, 800));
  }

  private static void pipeline(TestWindow window) {
    Deals.answer(window.agent);
    window.desk.show(Place.PIPELINE);
  }

  private static void of(TestWindow window, int deals) {
    new Market(deals, false).answer(window.agent);
    window.desk.show(Place.PIPELINE);
  }

  private static void longNames(TestWindow window) {
    new Market(60, true).answer(window.agent);
    window.desk.show(Place.PIPELINE);
  }

  private static void far(TestWindow window) {
    ((TableView<?>) window.root().lookup(".deal-table")).scrollTo(54_321);
  }

  private static void bar(TestWindow window) {
    ((Button) window.root().lookup("#bars-stages .bar")).fire();
  }

  private static void deal(TestWindow window) {
    TableView<?> table = (TableView<?>) window.root().lookup(".deal-table");
    table.getSelectionModel().select(2);
    table.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
  }

  private static void imported(TestWindow window) {
    window.desk.newChat();
    window.chosen.add(Path.of("deals.csv"));
    var issues =
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
            2,
            issues,
            0,
            List.of(),
            List.of(),
            List.of("Record ID", "Owner colour"),
            List.of("Dates are read as day/month/year: 4,211 of them allow nothing else."));
    window.agent.answer(
        Command.Import.class, new Frame.Imported(new ImportReport(List.of(file), true, List.of())));
    preview(window);
  }

  private static void go(TestWindow window) {
    ((Button) window.root().lookup("#import-go")).fire();
  }

  private static void previews(TestWindow window) {
    window.desk.newChat();
    window.chosen.add(Path.of("deals.csv"));
    preview(window);
  }

  private static void preview(TestWindow window) {
    window.agent.answer(
        Command.PreviewImport.class,
        new Frame.ImportPreviewed(
            new ImportPreview(List.of(CrmFiles.deals(), CrmFiles.pdf()), true)));
    ((Button) window.root().lookup("#rail-import")).fire();
  }
}
