package docket.pos.counter.routing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Keeps the focus at its place over a redraw that puts other nodes there.
final class FocusPath {
    private FocusPath() {}

    /// Where the focus is below a node, child by child; empty where it is elsewhere.
    static List<Integer> below(Parent top) {
        @Nullable Node node = top.getScene() == null ? null : top.getScene().getFocusOwner();
        var path = new ArrayList<Integer>();
        while (node != null && !node.equals(top)) {
            @Nullable Parent parent = node.getParent();
            if (parent != null) {
                path.addFirst(parent.getChildrenUnmodifiable().indexOf(node));
            }
            node = parent;
        }
        return node == null ? List.of() : path;
    }

    /// Gives the focus to what is at that place now.
    ///
    /// @param otherwise gets it where nothing is there any more
    static void follow(Parent top, List<Integer> path, Node otherwise) {
        Node node = top;
        for (int place : path) {
            if (!(node instanceof Parent parent)
                    || place >= parent.getChildrenUnmodifiable().size()) {
                otherwise.requestFocus();
                return;
            }
            node = parent.getChildrenUnmodifiable().get(place);
        }
        node.requestFocus();
    }
}
