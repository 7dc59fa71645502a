package docket.kitchen.board;

import docket.kitchen.contact.KeyCaps;
import docket.model.display.BoardAction;
import docket.ui.Views;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The row of what tickets can be picked by, with the count of each. Made for one language and
/// closed when another is chosen.
final class FilterView implements AutoCloseable {
    private final TicketFilter filter;
    private final FlowPane root = new FlowPane(8, 8);
    private final HBox keys = new HBox(14);
    private final Map<TicketKind, Button> buttons = new HashMap<>();
    private final EventHandler<InputEvent> touches;
    private final Subscription listening;

    /// @param screen on whatever stands with it, a press counts as somebody being there
    FilterView(TicketFilter filter, Node screen) {
        this.filter = filter;
        touches = press -> filter.touched();
        root.setId("filters");
        root.getStyleClass().add("filters");
        keys.getStyleClass().add("keys");
        keys.setMinHeight(64);
        keys.setAlignment(Pos.CENTER_LEFT);
        Views.appear(root, filter.openProperty());
        listening =
                Subscription.combine(
                        filter.choicesProperty().subscribe(this::draw),
                        filter.kindProperty().subscribe(this::mark),
                        screen.sceneProperty().subscribe(this::hear),
                        () -> hear(screen.getScene(), null));
    }

    Node root() {
        return root;
    }

    /// Says which keys go along the row, as they are chosen now.
    void show(KeyCaps caps) {
        keys.getChildren()
                .setAll(
                        caps.say("key.choose", BoardAction.CARD_BACK, BoardAction.CARD_ON),
                        caps.say("key.filterAway", BoardAction.FILTER));
    }

    /// The buttons stay, so that none goes away under a finger.
    private void draw(List<TicketFilter.Choice> row) {
        var now = new ArrayList<Node>();
        for (TicketFilter.Choice choice : row) {
            Button one = button(choice.kind());
            one.setText(choice.text());
            now.add(one);
        }
        now.add(keys);
        if (!now.equals(root.getChildren())) {
            root.getChildren().setAll(now);
        }
        mark();
    }

    private Button button(TicketKind kind) {
        return buttons.computeIfAbsent(kind, this::newButton);
    }

    private Button newButton(TicketKind kind) {
        var button = new Button();
        button.getStyleClass().addAll("key-button", "filter");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(tapped -> filter.pick(kind));
        return button;
    }

    private void mark() {
        buttons.forEach(
                (kind, button) -> {
                    button.getStyleClass().remove("accent");
                    if (kind.equals(filter.kindProperty().get())) {
                        button.getStyleClass().add("accent");
                    }
                });
    }

    private void hear(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventFilter(MouseEvent.MOUSE_PRESSED, touches);
            before.removeEventFilter(KeyEvent.KEY_PRESSED, touches);
        }
        if (now != null) {
            now.addEventFilter(MouseEvent.MOUSE_PRESSED, touches);
            now.addEventFilter(KeyEvent.KEY_PRESSED, touches);
        }
    }

    /// Lets go of the model, which outlives it.
    @Override
    public void close() {
        listening.unsubscribe();
        Views.release(root);
    }
}
