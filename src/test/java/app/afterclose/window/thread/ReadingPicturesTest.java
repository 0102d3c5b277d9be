package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Ending;
import app.afterclose.window.Png;
import app.afterclose.window.theme.Theme;
import app.afterclose.window.words.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Long answers as they are read and selected, pictured; the pictures stay in target/pictures. */
@ExtendWith(ApplicationExtension.class)
final class ReadingPicturesTest {
  private static final Path FOLDER = Path.of("target", "pictures", "reading");

  private static final String MIXED =
      """
      # Everything in one answer

      A paragraph with **strong**, *emphasised*, ~~struck~~ text, `code`, and a \
      [link](https://example.com). Image: ![Pipeline by stage](https://example.com/p.png). \
      Averyveryverylongwordthathasnospaceinitatallandgoesonandonandonandonandonandonandonandonandon.

      - [x] Call Konex
      - [ ] Write to Dontechi
        - nested **one**
          1. deeper
          2. still

      > A quotation of two lines that is long enough to wrap, for otherwise nobody would see how \
      it looks when it does.

      ```java
      record Deal(String id, String title) {
        boolean open() { return true; }
      }
      ```

      | Deal | Account | Owner | Stage | Value | Next step | Why it is at risk |
      |---|---|---|---|---:|---|---|
      | GTX Plus Pro renewal for all branches | Konexxxxxxxxxxxxxxxxxxxx | Maria Keller-Voss | \
      Negotiation | $54,820 | Call the new buyer | No answer since 4 June |
      | MG Advanced | Dontechi | Jonas Ek | Proposal | $38,300 | Agree on a date | Date passed |
      """;

  private static final String RIGHT_TO_LEFT =
      """
      ## סיכום צנרת המכירות

      יש לך **8,800 עסקאות** פתוחות, ושתיים מהן דורשות טיפול השבוע: Konex ו-Dontechi.

      - להתקשר ל-Konex לפני יום שישי
      - לסגור את Dontechi

      > هذه ملاحظة باللغة العربية عن الصفقات المتوقفة.

      And one paragraph that runs from the left, with שלום in it.
      """;

  private ColorScheme scheme = ColorScheme.LIGHT;

  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void longAnswersAndWhatIsSelected(ColorScheme in) throws Exception {
    scheme = in;
    picture("mixed", 900, 1150, 14, MIXED, false);
    picture("mixed-selected", 900, 1150, 14, MIXED, true);
    picture("mixed-narrow", 420, 1300, 14, MIXED, false);
    picture("mixed-large", 1280, 1500, 28, MIXED, false);
    picture("right-to-left", 900, 560, 14, RIGHT_TO_LEFT, true);
  }

  private void picture(String name, int wide, int high, int size, String answer, boolean select)
      throws Exception {
    Path file = FOLDER.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
    var tale = new Tale().ask("מה מצב הצנרת?").begin().said(answer);
    tale.ends(new Ending.Finished(), Duration.ofSeconds(12));
    WaitForAsyncUtils.asyncFx(
            () -> {
              var view =
                  new ThreadView(
                      new Wishes(),
                      Clock.fixed(tale.now, ZoneOffset.UTC),
                      new Texts(British.FIGURES));
              var root = new StackPane(view);
              root.setStyle("-fx-font-size: " + size + "px");
              var scene = new Scene(root, wide, high);
              Theme.dress(scene, scheme);
              view.show(tale.history(), List.of());
              settle(root);
              if (select) {
                drag(view.lookup(".thread-list"), 300, 220, 420, high * 0.72);
                settle(root);
              }
              Png.write(scene.snapshot(null), file);
              return true;
            })
        .get();
    assertThat(Files.size(file)).isGreaterThan(3_000);
  }

  private static void drag(Node list, double x, double y, double toX, double toY) {
    list.fireEvent(mouse(list, MouseEvent.MOUSE_PRESSED, x, y));
    list.fireEvent(mouse(list, MouseEvent.MOUSE_DRAGGED, toX, toY));
    list.fireEvent(mouse(list, MouseEvent.MOUSE_RELEASED, toX, toY));
  }

  private static MouseEvent mouse(Node list, EventType<MouseEvent> type, double x, double y) {
    var at = new PickResult(list, x, y);
    var button = MouseButton.PRIMARY;
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    return new MouseEvent(
        type, x, y, x, y, button, 1, false, false, false, false, down, false, false, false, false,
        false, at);
  }

  private static void settle(StackPane root) {
    for (int i = 0; i < 6; i++) {
      root.applyCss();
      root.layout();
    }
  }
}
