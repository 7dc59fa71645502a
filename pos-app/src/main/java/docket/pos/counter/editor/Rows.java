package docket.pos.counter.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// A list of a form that is written in rows. They are drawn anew when one comes or goes, and not
/// while somebody writes in one.
final class Rows<D> {
    private final ObjectProperty<List<D>> all;
    private boolean isWriting;

    /// @param draw draws all of them
    /// @param adjust shows what else depends on what was written in one
    Rows(ObjectProperty<List<D>> all, Runnable draw, Runnable adjust) {
        this.all = all;
        all.addListener(
                (property, before, now) -> {
                    if (isWriting) {
                        adjust.run();
                    } else {
                        draw.run();
                    }
                });
    }

    /// Draws each in its place, and then what adds one.
    void drawIn(Pane pane, BiFunction<D, Integer, Node> row, Node more) {
        var nodes = new ArrayList<Node>();
        for (int place = 0; place < all().size(); place++) {
            nodes.add(row.apply(all().get(place), place));
        }
        nodes.add(more);
        pane.getChildren().setAll(nodes);
    }

    List<D> all() {
        return all.get();
    }

    void add(D more) {
        all.set(with(all.get(), more));
    }

    void remove(int place) {
        all.set(without(all.get(), place));
    }

    /// Changes one, and draws anew.
    void change(int place, UnaryOperator<D> change) {
        all.set(changed(all.get(), place, change));
    }

    /// Writes in one, without drawing anew.
    void write(int place, UnaryOperator<D> change) {
        isWriting = true;
        try {
            all.set(changed(all.get(), place, change));
        } finally {
            isWriting = false;
        }
    }

    static <T> List<T> with(List<T> all, T more) {
        var copy = new ArrayList<>(all);
        copy.add(more);
        return List.copyOf(copy);
    }

    static <T> List<T> changed(List<T> all, int place, UnaryOperator<T> change) {
        var copy = new ArrayList<>(all);
        copy.set(place, change.apply(copy.get(place)));
        return List.copyOf(copy);
    }

    static <T> List<T> without(List<T> all, int place) {
        var copy = new ArrayList<>(all);
        copy.remove(place);
        return List.copyOf(copy);
    }
}
