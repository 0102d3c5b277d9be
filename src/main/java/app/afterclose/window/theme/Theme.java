package app.afterclose.window.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Dresses scenes; for the JavaFX thread. */
public final class Theme {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  /** A stylesheet for each component, beside this class's resources. */
  private static final List<String> SHEETS =
      List.of(
          "base",
          "state",
          "rail",
          "sidebar",
          "header",
          "composer",
          "start",
          "place",
          "pipeline",
          "importing",
          "drafts",
          "floating",
          "palette",
          "connect",
          "settings",
          "usage",
          "markdown",
          "thread",
          "cards",
          "details");

  private Theme() {}

  /** Dresses {@code scene} in {@code scheme}, with faces and stylesheets. */
  public static void dress(Scene scene, ColorScheme scheme) {
    dress(scene, scheme, Appearance.LEAST);
  }

  /** The same with text of {@code textPercent}. */
  public static void dress(Scene scene, ColorScheme scheme, int textPercent) {
    Fonts.load();
    write(scene, textPercent);
    paint(scene, scheme);
  }

  /**
   * Dresses {@code scene} as the rep wishes, now and whenever that changes, or while a window shows
   * it, the desktop. Once that is closed the desktop no longer holds it.
   */
  public static void follow(Scene scene, ObservableValue<Appearance> appearance) {
    ObservableValue<Boolean> shown =
        scene.windowProperty().flatMap(Window::showingProperty).orElse(false);
    var desktop = Platform.getPreferences().colorSchemeProperty();
    Fonts.load();
    desktop.when(shown).subscribe(scheme -> paint(scene, scheme(appearance.getValue(), scheme)));
    appearance.subscribe(wish -> paint(scene, scheme(wish, desktop.get())));
    appearance.map(Appearance::textPercent).subscribe(percent -> write(scene, percent));
    appearance.map(Appearance::stillness).subscribe(still -> Motion.still(scene, still));
  }

  private static ColorScheme scheme(Appearance wish, ColorScheme desktop) {
    return switch (wish.scheme()) {
      case SYSTEM -> desktop;
      case LIGHT -> ColorScheme.LIGHT;
      case DARK -> ColorScheme.DARK;
    };
  }

  /** Gives {@code stage} the product's icons. */
  public static void icons(Stage stage) {
    for (int size : new int[] {16, 24, 32, 48, 64, 128, 256}) {
      URL icon = Theme.class.getResource("/app/afterclose/icons/app-" + size + ".png");
      if (icon != null) {
        stage.getIcons().add(new Image(icon.toExternalForm()));
      }
    }
  }

  private static void paint(Scene scene, ColorScheme scheme) {
    boolean dark = scheme == ColorScheme.DARK;
    String primer =
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    // The scene's own, for itself and its popups; the application's, for dialogs and menus.
    scene.setUserAgentStylesheet(primer);
    Application.setUserAgentStylesheet(primer);
    scene.getRoot().pseudoClassStateChanged(DARK, dark);
    fill(scene);
  }

  /** What is seen before the first frame, and at the edge while the window grows. */
  private static void fill(Scene scene) {
    if (scene.getRoot() instanceof Region root) {
      root.applyCss();
      Background ground = root.getBackground();
      if (ground != null && !ground.getFills().isEmpty()) {
        scene.setFill(ground.getFills().getLast().getFill());
      }
    }
  }

  private static void write(Scene scene, int textPercent) {
    TextSize.set(scene, textPercent);
    List<String> sheets = SHEETS.stream().map(name -> Sheet.at(name, textPercent)).toList();
    // Everything is dressed anew when they are set, the same ones too.
    if (!scene.getStylesheets().equals(sheets)) {
      scene.getStylesheets().setAll(sheets);
    }
  }
}
