package app.afterclose.window;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.robot.Motion;
import org.testfx.service.query.PointQuery;
import org.testfx.util.NodeQueryUtils;

/** TestFX's extension and robot, but it looks for its targets by {@link OnFx}. */
public final class WindowRobot extends ApplicationExtension {
  @Override
  public PointQuery point(Node node) {
    Bounds place = OnFx.ask(() -> robotContext().getBoundsLocator().boundsOnScreenFor(node));
    return point(place).atPosition(robotContext().getPointPosition());
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
    return OnFx.ask(
        () ->
            lookup(query)
                .match(NodeQueryUtils.isVisible())
                .tryQuery()
                .orElseThrow(() -> new AssertionError("nothing in sight is " + query)));
  }
}
