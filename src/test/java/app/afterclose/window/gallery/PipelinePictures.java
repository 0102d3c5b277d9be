package app.afterclose.window.gallery;

import app.afterclose.model.Figures;
import app.afterclose.window.Market;
import app.afterclose.window.Story;
import app.afterclose.window.TestWindow;
import app.afterclose.window.state.Place;
import app.afterclose.wire.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The pipeline. */
final class PipelinePictures {
  private PipelinePictures() {}

  static List<Picture> all() {
    return List.of(
        Picture.window("pipeline", "The pipeline of 58 deals", PipelinePictures::show)
            .alsoNarrow()
            .alsoWide()
            .alsoFine(),
        Picture.told(
                "pipeline-german",
                "Days and money as they are written in Germany",
                PipelinePictures::german,
                PipelinePictures::show)
            .alsoNarrow()
            .alsoWide(),
        of("pipeline-empty", "Nothing is open", 0),
        Picture.window(
            "pipeline-loading",
            "Deals that are still coming",
            w -> w.agent.later(Command.ListDeals.class, new CompletableFuture<>()),
            PipelinePictures::show),
        of("pipeline-many", "100,000 deals, far down", 100_000, PipelinePictures::far),
        of("pipeline-deal", "A deal whole", 60, PipelinePictures::deal).alsoNarrow().alsoWide(),
        of("pipeline-stage", "Filtered by a bar", 60, PipelinePictures::bar),
        of("pipeline-found", "Filtered by words", 60, w -> words(w, "harbour"))
            .until(root -> rows(root) == 10),
        of("pipeline-not-found", "A filter that finds no deal", 60, w -> words(w, "timbuktu"))
            .until(root -> rows(root) == 0),
        of("pipeline-stages", "The stages to choose from", 60, PipelinePictures::stages)
            .withPopups(),
        of("pipeline-chosen", "Three deals are chosen to ask about", 60, w -> chosen(w))
            .alsoNarrow(),
        of("pipeline-asking", "A request about them", 60, w -> chosen(w), w -> ask(w)).towards(""),
        Picture.window("pipeline-long", "Long names and large amounts", PipelinePictures::longNames)
            .alsoNarrow(),
        Picture.window(
            "pipeline-long-deal",
            "A deal whose names are long",
            PipelinePictures::longNames,
            PipelinePictures::deal));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Picture of(String name, String shows, int deals, Consumer<TestWindow>... steps) {
    List<Consumer<TestWindow>> all = new ArrayList<>();
    all.add(
        window -> {
          new Market(deals, false).answer(window.agent);
          show(window);
        });
    all.addAll(List.of(steps));
    return Picture.window(name, shows, all).towards(".deal-table");
  }

  private static void show(TestWindow window) {
    window.desk.show(Place.PIPELINE);
  }

  private static void german(TestWindow window) {
    window.figures = new Figures(Locale.GERMANY);
    new Story(window.agent).tell();
  }

  private static void longNames(TestWindow window) {
    new Market(60, true).answer(window.agent);
    show(window);
  }

  private static void words(TestWindow window, String words) {
    Hand.write(window, "#deal-words", words);
  }

  private static int rows(Parent root) {
    return ((TableView<?>) root.lookup(".deal-table")).getItems().size();
  }

  private static void chosen(TestWindow window) {
    ((TableView<?>) window.root().lookup(".deal-table")).getSelectionModel().selectRange(1, 4);
  }

  private static void ask(TestWindow window) {
    Hand.press(window, "#deal-ask");
  }

  private static void far(TestWindow window) {
    ((TableView<?>) window.root().lookup(".deal-table")).scrollTo(54_321);
  }

  private static void stages(TestWindow window) {
    ((ComboBox<?>) window.root().lookup("#deal-stage")).show();
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
}
