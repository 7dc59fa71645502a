package docket.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// The door to FXML: a view `OrderView` is drawn by `Order.fxml` beside it, with `order.css` where
/// there is one. The view is made by its constructor, so it has all it needs from the start.
public final class Views {
    private Views() {}

    /// Draws a view. What is bound to `${texts['key']}` follows the language; `%key` keeps the one
    /// that is chosen now.
    public static <V> Parent load(Class<V> type, Supplier<V> view, Texts texts) {
        String name = type.getSimpleName().replaceFirst("View$", "");
        URL drawing =
                Objects.requireNonNull(
                        type.getResource(name + ".fxml"), () -> "no drawing for " + type);
        var loader = new FXMLLoader(drawing, texts.bundle());
        loader.getNamespace().put("texts", texts.all());
        loader.setController(view.get());
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw " + type, e);
        }
    }

    /// Draws a view when it is asked for first, and once. Confined to the screens' thread.
    public static <V> Supplier<Parent> later(Class<V> type, Supplier<V> view, Texts texts) {
        return new Supplier<>() {
            private @Nullable Parent drawn;

            @Override
            public Parent get() {
                if (drawn == null) {
                    drawn = load(type, view, texts);
                }
                return drawn;
            }
        };
    }

    /// Shows something while it is wanted, and keeps no place for it otherwise.
    public static void appear(Node node, ObservableValue<? extends Boolean> wanted) {
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(node.visibleProperty());
    }

    /// Shows the rows of a list; those that were there before stay where they are on the screen.
    ///
    /// @return whether the list only went on, or is as it was
    public static <T> boolean show(ListView<T> list, List<T> rows) {
        ObservableList<T> there = list.getItems();
        boolean goesOn = rows.size() >= there.size() && rows.subList(0, there.size()).equals(there);
        if (goesOn) {
            there.addAll(rows.subList(there.size(), rows.size()));
        } else {
            there.setAll(rows);
        }
        return goesOn;
    }

    /// Unties a drawing that is put away from the models that it was bound to, which live on and
    /// would keep it.
    public static void release(Node drawn) {
        drawn.visibleProperty().unbind();
        drawn.managedProperty().unbind();
        drawn.disableProperty().unbind();
        if (drawn instanceof Labeled labeled) {
            labeled.textProperty().unbind();
        }
        if (drawn instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(Views::release);
        }
    }
}
