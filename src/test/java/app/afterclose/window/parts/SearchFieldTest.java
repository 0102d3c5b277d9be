package app.afterclose.window.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Texts;
import app.afterclose.window.OnFx;
import app.afterclose.window.WindowRobot;
import app.afterclose.window.theme.Theme;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** What was searched for is taken away by a click or a key. */
@ExtendWith(WindowRobot.class)
final class SearchFieldTest {
  private SearchField field;
  private TextField next;

  @BeforeEach
  void open(FxRobot robot) throws TimeoutException {
    Stage stage = FxToolkit.registerPrimaryStage();
    robot.interact(
        () -> {
          field = new SearchField(new Texts(British.FIGURES), "field", "Search drafts");
          next = new TextField();
          var scene = new Scene(new VBox(field, next), 300, 200);
          Theme.dress(scene, ColorScheme.LIGHT);
          stage.setScene(scene);
          stage.show();
          field.requestFocus();
        });
  }

  @Test
  void itSaysWhatIsSearchedAndWhatTheButtonDoes(FxRobot robot) {
    assertThat(field.getPromptText()).isEqualTo("Search drafts");
    assertThat(field.getAccessibleText()).isEqualTo("Search drafts");
    robot.write("deal");
    assertThat(OnFx.ask(field::getRight)).isInstanceOf(Button.class);
    assertThat(OnFx.ask(field::getRight).getAccessibleText()).isEqualTo("Clear what is typed");
  }

  @Test
  void aClickClearsItAndTheNextWordsCanBeTyped(FxRobot robot) {
    assertThat(OnFx.ask(field::getRight)).as("there is nothing to clear").isNull();
    robot.write("deal");
    robot.interact(next::requestFocus);
    robot.clickOn(".search-clear");
    assertThat(text()).isEmpty();
    assertThat(OnFx.ask(field::getRight)).isNull();
    robot.write("draft");
    assertThat(text()).isEqualTo("draft");
  }

  @Test
  void escapeClearsItAndTabGoesOnToWhatComesNext(FxRobot robot) {
    robot.write("deal").type(KeyCode.ESCAPE);
    assertThat(text()).isEmpty();
    robot.write("deal").type(KeyCode.TAB);
    assertThat(OnFx.ask(next::isFocused)).isTrue();
  }

  @Test
  void itIsAsHighAsAFieldWithoutButton(FxRobot robot) {
    assertThat(OnFx.ask(field::getHeight)).isEqualTo(OnFx.ask(next::getHeight));
    robot.write("deal");
    assertThat(OnFx.ask(field::getHeight)).isEqualTo(OnFx.ask(next::getHeight));
  }

  private String text() {
    return OnFx.ask(field::getText);
  }
}
