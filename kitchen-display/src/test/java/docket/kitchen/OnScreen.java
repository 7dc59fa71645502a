package docket.kitchen;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What somebody before a display sees and presses.
final class OnScreen {
    private OnScreen() {}

    /// The texts of a style, as far as they are seen.
    static List<String> texts(FxRobot robot, String style) {
        return all(robot, style).map(node -> ((Labeled) node).getText()).toList();
    }

    /// The first that is seen: what cards are measured with is there too.
    static Node seen(FxRobot robot, String style) {
        return all(robot, style).findFirst().orElseThrow();
    }

    static Stream<Node> all(FxRobot robot, String style) {
        return robot.lookup(style).<Node>queryAll().stream().filter(OnScreen::isSeen);
    }

    /// The first text of a style within something.
    static String first(Node within, String style) {
        return ((Labeled) within.lookup(style)).getText();
    }

    static boolean isSeen(Node node) {
        return node.isVisible()
                && node.getOpacity() > 0
                && (node.getParent() == null || isSeen(node.getParent()));
    }

    static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    static void tap(FxRobot robot, String id) {
        robot.clickOn(id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void tap(FxRobot robot, Node node) {
        robot.clickOn(node);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void type(FxRobot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
