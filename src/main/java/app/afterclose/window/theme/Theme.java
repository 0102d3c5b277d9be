package app.afterclose.window.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

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

  /**
   * Chooses the desktop's colours before there is any control: JavaFX would read a look of its own
   * for the first one, which nothing here wears.
   */
  public static void begin() {
    Application.setUserAgentStylesheet(primer(Platform.getPreferences().getColorScheme()));
  }

  /** Makes the faces of words and icons known, before the first that has them is made. */
  public static void faces() {
    Fonts.load();
  }

  /** Dresses {@code scene} in {@code scheme}, with faces and stylesheets. */
  public static void dress(Scene scene, ColorScheme scheme) {
    dress(scene, scheme, Appearance.LEAST);
  }

  /** The same with text of {@code textPercent}. */
  public static void dress(Scene scene, ColorScheme scheme, int textPercent) {
    Fonts.load();
    write(scene, textPercent);
    paint(scene, scheme);
    scene.getRoot().applyCss();
    fill(scene);
  }

  /**
   * Dresses {@code scene} as the rep wishes, now and whenever that changes, or while a window shows
   * it, the desktop. Once that is closed the desktop no longer holds it.
   */
  public static void follow(Scene scene, ObservableValue<Appearance> appearance) {
    follow(scene, appearance, Platform.getPreferences().colorSchemeProperty());
  }

  /** The same, told what the desktop is. */
  static void follow(
      Scene scene, ObservableValue<Appearance> appearance, ObservableValue<ColorScheme> desktop) {
    ObservableValue<Boolean> shown =
        scene.windowProperty().flatMap(Window::showingProperty).orElse(false);
    // First, for the colours are worked out with them.
    appearance.map(Appearance::textPercent).subscribe(percent -> write(scene, percent));
    desktop.when(shown).subscribe(scheme -> paint(scene, scheme(appearance.getValue(), scheme)));
    appearance.subscribe(wish -> paint(scene, scheme(wish, desktop.getValue())));
    appearance.map(Appearance::stillness).subscribe(still -> Motion.still(scene, still));
    if (scene.getRoot() instanceof Region root) {
      root.backgroundProperty().subscribe(_ -> fill(scene));
    }
  }

  private static ColorScheme scheme(Appearance wish, ColorScheme desktop) {
    return switch (wish.scheme()) {
      case SYSTEM -> desktop;
      case LIGHT -> ColorScheme.LIGHT;
      case DARK -> ColorScheme.DARK;
    };
  }

  /**
   * Tells {@code root} whether this desktop can draw a window that is seen through, which JavaFX
   * says of one with a compositor.
   */
  public static void floating(Parent root) {
    if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
      root.getStyleClass().add("opaque");
    }
  }

  /** Gives {@code scene}, which has nothing else yet, the ground that it will have. */
  public static void ground(Scene scene, Appearance wish) {
    ColorScheme scheme = scheme(wish, Platform.getPreferences().getColorScheme());
    Application.setUserAgentStylesheet(primer(scheme));
    scene.getRoot().setStyle("-fx-background-color: -color-bg-default");
    scene.getRoot().applyCss();
    fill(scene);
  }

  /** The product's mark, that many pixels wide and high. */
  public static ImageView mark(double size) {
    var mark = new ImageView(icon(256));
    mark.setFitWidth(size);
    mark.setFitHeight(size);
    mark.setSmooth(true);
    return mark;
  }

  /**
   * Gives {@code stage} the product's icon: JavaFX hands the desktop one, 32 pixels wide on Windows
   * and 128 elsewhere, and makes it anew for each that is added.
   */
  public static void icons(Stage stage) {
    stage.getIcons().setAll(icon(32), icon(128));
  }

  private static Image icon(int size) {
    String path = "/app/afterclose/icons/app-" + size + ".png";
    return new Image(Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm());
  }

  private static void paint(Scene scene, ColorScheme scheme) {
    String primer = primer(scheme);
    if (!primer.equals(scene.getUserAgentStylesheet())) {
      undress(scene);
    }
    // The scene's own, for itself and its popups; the application's, for dialogs and menus.
    scene.setUserAgentStylesheet(primer);
    Application.setUserAgentStylesheet(primer);
    scene.getRoot().pseudoClassStateChanged(DARK, scheme == ColorScheme.DARK);
  }

  /** Closes the lists and menus that {@code scene} has open: they would keep what they wear. */
  private static void undress(Scene scene) {
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window instanceof PopupWindow popup && scene.equals(over(popup))) {
        close(popup);
      }
    }
  }

  /** As a click elsewhere would: a drop-down list is told of no other way. */
  private static void close(PopupWindow popup) {
    popup.hide();
    if (popup.getOnAutoHide() != null) {
      popup.getOnAutoHide().handle(new Event(popup, popup, Event.ANY));
    }
  }

  /** The scene that {@code popup} was opened from, through menus of menus. */
  private static @Nullable Scene over(PopupWindow popup) {
    Window owner = popup.getOwnerWindow();
    while (owner instanceof PopupWindow below) {
      owner = below.getOwnerWindow();
    }
    return owner == null ? null : owner.getScene();
  }

  private static String primer(ColorScheme scheme) {
    return switch (scheme) {
      case DARK -> new PrimerDark().getUserAgentStylesheet();
      case LIGHT -> new PrimerLight().getUserAgentStylesheet();
    };
  }

  /** What is seen before the first frame, and at the edge while the window grows. */
  private static void fill(Scene scene) {
    if (scene.getRoot() instanceof Region root) {
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
