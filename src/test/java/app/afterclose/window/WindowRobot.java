package app.afterclose.window;

import java.util.Collection;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.hamcrest.Matcher;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.robot.Motion;
import org.testfx.service.query.NodeQuery;
import org.testfx.service.query.PointQuery;
import org.testfx.util.NodeQueryUtils;

/**
 * TestFX's extension and robot, but it looks for its targets by {@link OnFx}, and waits for them.
 */
public final class WindowRobot extends ApplicationExtension {
  @Override
  public PointQuery point(Node node) {
    Bounds place = OnFx.ask(() -> robotContext().getBoundsLocator().boundsOnScreenFor(node));
    return point(place).atPosition(robotContext().getPointPosition());
  }

  @Override
  public NodeQuery lookup(String query) {
    return Patient.query(() -> super.lookup(query));
  }

  @Override
  public <T extends Node> NodeQuery lookup(Matcher<T> matcher) {
    return Patient.query(() -> super.lookup(matcher));
  }

  @Override
  public <T extends Node> NodeQuery lookup(Predicate<T> predicate) {
    return Patient.query(() -> super.lookup(predicate));
  }

  @Override
  public NodeQuery from(Node... parents) {
    return Patient.query(() -> super.from(parents));
  }

  @Override
  public NodeQuery from(Collection<Node> parents) {
    return Patient.query(() -> super.from(parents));
  }

  @Override
  public NodeQuery from(NodeQuery parents) {
    return Patient.query(() -> super.from(parents));
  }

  @Override
  public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
    return clickOn(inSight(query), motion, buttons);
  }

  @Override
  public FxRobot moveTo(String query, Motion motion) {
    return moveTo(point(inSight(query)), motion);
  }

  private Node inSight(String query) {
    return lookup(query).match(NodeQueryUtils.isVisible()).query();
  }
}
