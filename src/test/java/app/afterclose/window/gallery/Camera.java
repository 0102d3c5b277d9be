package app.afterclose.window.gallery;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;
import javafx.stage.PopupWindow;

/** Draws a scene together with what floats over it; on the JavaFX thread. */
final class Camera {
  private Camera() {}

  /**
   * @param scale pixels for each unit
   */
  static WritableImage take(Scene scene, List<PopupWindow> over, int scale) {
    WritableImage image = draw(scene, scene.getFill(), scale);
    for (PopupWindow popup : over) {
      double x = scene.getWindow().getX() + scene.getX();
      double y = scene.getWindow().getY() + scene.getY();
      WritableImage top = draw(popup.getScene(), Color.TRANSPARENT, scale);
      lay(top, image, at(popup.getX() - x, scale), at(popup.getY() - y, scale));
    }
    return image;
  }

  private static int at(double place, int scale) {
    return (int) Math.round(place * scale);
  }

  private static WritableImage draw(Scene scene, Paint ground, int scale) {
    var how = new SnapshotParameters();
    how.setTransform(Transform.scale(scale, scale));
    how.setFill(ground);
    how.setViewport(new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
    return scene.getRoot().snapshot(how, null);
  }

  /** Lays {@code top} over {@code image}; what is outside of it is cut off. */
  private static void lay(WritableImage top, WritableImage image, int left, int above) {
    PixelReader from = top.getPixelReader();
    for (int y = 0; y < top.getHeight(); y++) {
      for (int x = 0; x < top.getWidth(); x++) {
        int toX = left + x;
        int toY = above + y;
        if (toX >= 0 && toY >= 0 && toX < image.getWidth() && toY < image.getHeight()) {
          Color colour = from.getColor(x, y);
          if (colour.getOpacity() > 0) {
            Color below = image.getPixelReader().getColor(toX, toY);
            image.getPixelWriter().setColor(toX, toY, Colours.over(colour, below));
          }
        }
      }
    }
  }
}
