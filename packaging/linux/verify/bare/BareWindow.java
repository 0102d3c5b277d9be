import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that a JavaFX window can be, as large as the program's. */
public final class BareWindow extends Application {
  public static void main(String... args) {
    launch(args);
  }

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(new Label("Analyse my pipeline")), 1280, 800));
    stage.show();
  }
}
