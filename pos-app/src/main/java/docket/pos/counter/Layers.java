package docket.pos.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// What can lie over the screens, the lowest first. The keyboard belongs to the topmost that shows,
/// or to the screen below them all.
final class Layers {
    private final StackPane overlay;
    private final StackPane content;
    private final List<Layer> layers = new ArrayList<>();

    private record Layer(Supplier<Parent> drawing, ReadOnlyBooleanProperty showing) {
        boolean isShowing() {
            return showing.get();
        }
    }

    Layers(StackPane overlay, StackPane content) {
        this.overlay = overlay;
        this.content = content;
    }

    /// Lays something over all that there is.
    ///
    /// @param drawing asked for when it shows first
    void add(Supplier<Parent> drawing, ReadOnlyBooleanProperty showing) {
        layers.add(new Layer(drawing, showing));
        showing.subscribe(now -> focus());
    }

    private Node laid(Layer layer) {
        Node node = layer.drawing().get();
        if (node.getParent() == null) {
            node.setViewOrder(-layers.indexOf(layer));
            overlay.getChildren().add(node);
        }
        return node;
    }

    /// Whether something lies over the screens.
    boolean isCovered() {
        return layers.stream().anyMatch(Layer::isShowing);
    }

    void focus() {
        top().or(() -> content.getChildren().stream().findFirst()).ifPresent(Node::requestFocus);
    }

    /// Hands a key that went to what is covered to what covers it: wherever the focus was left, no
    /// key gets past a layer.
    void keepAbove(KeyEvent event) {
        top().filter(node -> !isWithin(event.getTarget(), node))
                .ifPresent(
                        node -> {
                            event.consume();
                            node.requestFocus();
                            Event.fireEvent(node, event.copyFor(node, node));
                        });
    }

    private Optional<Node> top() {
        return layers.reversed().stream().filter(Layer::isShowing).findFirst().map(this::laid);
    }

    private static boolean isWithin(EventTarget target, Node layer) {
        Node node = target instanceof Node focused ? focused : null;
        while (node != null && !node.equals(layer)) {
            node = node.getParent();
        }
        return node != null;
    }
}
