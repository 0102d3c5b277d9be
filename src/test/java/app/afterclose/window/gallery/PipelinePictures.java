package app.afterclose.window.gallery;

import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportReport;
import app.afterclose.model.ImportSource;
import app.afterclose.window.Deals;
import app.afterclose.window.TestWindow;
import app.afterclose.window.state.Place;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;

/** The pipeline, and how deals get into it. */
final class PipelinePictures {
  private PipelinePictures() {}

  static List<Picture> all() {
    return List.of(
        Picture.window("pipeline", "The pipeline of 58 deals", PipelinePictures::pipeline),
        Picture.window("pipeline-wide", "The same on a large screen", PipelinePictures::pipeline)
            .size(1920, 1200),
        Picture.window("pipeline-narrow", "The same in a narrow window", PipelinePictures::pipeline)
            .size(700, 800),
        Picture.window(
            "pipeline-empty", "A pipeline without deals", w -> w.desk.show(Place.PIPELINE)),
        Picture.window("imported", "What an import took and left out", PipelinePictures::imported));
  }

  private static void pipeline(TestWindow window) {
    Deals.answer(window.agent);
    window.desk.show(Place.PIPELINE);
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
    ((Button) window.root().lookup("#rail-import")).fire();
  }
}
