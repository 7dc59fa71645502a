package docket.pos.counter.menu;

import docket.ui.Texts;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// Until when something is sold out, one tap for each hour of the day that is left.
record UntilChoices(Switching switching, Texts texts) {
    List<MenuItem> of(Offer offer) {
        return switching.hours().stream()
                .map(
                        end -> {
                            var choice = new MenuItem(switching.until(end));
                            choice.getStyleClass().add("touch-item");
                            choice.setOnAction(chosen -> switching.sellOut(offer, end));
                            return choice;
                        })
                .toList();
    }

    /// Asks under a button; the arrows and Enter choose too.
    void ask(Node under, Offer offer) {
        var menu = new ContextMenu();
        menu.getItems().setAll(of(offer));
        menu.show(under, Side.BOTTOM, 0, 0);
    }
}
