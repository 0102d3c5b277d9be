package app.afterclose.window.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Whether what is to be read can be read: the colour in which each text and icon is drawn, against
 * the pixels that are drawn below it. On the JavaFX thread.
 */
final class Contrast {
  /** WCAG 2.2, success criterion 1.4.3; here for large text, too. */
  private static final double TEXT = 4.5;

  /** WCAG 2.2, success criterion 1.4.11. */
  private static final double ICON = 3;

  /** What cannot be seen at all is not seen badly. */
  private static final double BEST = 21;

  private static final List<Double> ALONG = List.of(0.1, 0.3, 0.5, 0.7, 0.9);

  private Contrast() {}

  /** What cannot be read well, each with its contrast. */
  static List<String> faults(Scene scene) {
    List<Shape> shapes =
        InSight.of(scene).stream()
            .filter(node -> words(node) || line(node))
            .map(Shape.class::cast)
            .filter(shape -> !shape.isDisabled())
            .toList();
    Image all = Camera.take(scene, List.of(), 1);
    Image below = without(scene, shapes);
    var faults = new ArrayList<String>();
    for (Shape shape : shapes) {
      double contrast = contrast(shape, ALONG, below);
      double least = icon(shape) ? ICON : TEXT;
      if (contrast < least) {
        Image alone = without(scene, List.of(shape));
        Bounds area = InSight.area(shape);
        contrast =
            contrast(
                shape, ALONG.stream().filter(at -> drawn(area, at, all, alone)).toList(), below);
      }
      if (contrast < least) {
        faults.add(
            String.format(Locale.ROOT, "%.2f, not %.1f: %s", contrast, least, described(shape)));
      }
    }
    return faults;
  }

  private static boolean words(Node node) {
    return node instanceof Text text
        && !text.getText().isBlank()
        && text.getFill() instanceof Color colour
        && colour.getOpacity() > 0;
  }

  private static boolean line(Node node) {
    return node instanceof Shape && node.getStyleClass().contains("state-line");
  }

  private static boolean icon(Shape shape) {
    return shape instanceof FontIcon || line(shape);
  }

  private static Image without(Scene scene, List<Shape> shapes) {
    var were = shapes.stream().map(Node::getOpacity).toList();
    shapes.forEach(shape -> shape.setOpacity(0));
    Image below = Camera.take(scene, List.of(), 1);
    for (int i = 0; i < were.size(); i++) {
      shapes.get(i).setOpacity(were.get(i));
    }
    return below;
  }

  /** Whether it is drawn there by itself: what lies under something else is not to be read. */
  private static boolean drawn(Bounds area, double at, Image all, Image alone) {
    double left = area.getMinX() + (at - 0.1) * area.getWidth();
    for (double y = area.getMinY(); y < area.getMaxY(); y++) {
      for (double x = left; x < left + 0.2 * area.getWidth(); x++) {
        int across = (int) Math.clamp(x, 0, all.getWidth() - 1);
        int down = (int) Math.clamp(y, 0, all.getHeight() - 1);
        if (all.getPixelReader().getArgb(across, down)
            != alone.getPixelReader().getArgb(across, down)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The middle one of what is found along the middle of it: an edge here or there counts not. */
  private static double contrast(Shape shape, List<Double> along, Image below) {
    Bounds area = InSight.area(shape);
    Color colour = colour(shape);
    List<Double> found =
        along.stream()
            .map(at -> pixel(below, area, at))
            .map(ground -> Colours.contrast(Colours.over(colour, ground), ground))
            .sorted(Comparator.naturalOrder())
            .toList();
    return found.isEmpty() ? BEST : found.get(found.size() / 2);
  }

  private static Color pixel(Image image, Bounds area, double at) {
    double x = area.getMinX() + at * area.getWidth();
    double y = area.getCenterY();
    return image
        .getPixelReader()
        .getColor(
            (int) Math.clamp(x, 0, image.getWidth() - 1),
            (int) Math.clamp(y, 0, image.getHeight() - 1));
  }

  private static Color colour(Shape shape) {
    Paint paint = line(shape) ? shape.getStroke() : shape.getFill();
    Color colour = paint instanceof Color c ? c : Color.BLACK;
    double through = 1;
    for (Node n = shape; n != null; n = n.getParent()) {
      through *= n.getOpacity();
    }
    return colour.deriveColor(0, 1, 1, through);
  }

  private static String described(Shape shape) {
    String says =
        shape instanceof Text text && !icon(shape)
            ? "\"" + text.getText().lines().findFirst().orElse("") + "\""
            : "the icon";
    Node owner = shape.getParent();
    return says + " in " + InSight.name(owner);
  }
}
