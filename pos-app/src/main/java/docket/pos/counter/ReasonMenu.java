package docket.pos.counter;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// Asks why, beside the button of what is about to be done. Confined to the screens' thread.
public final class ReasonMenu {
    private final ContextMenu menu = new ContextMenu();

    /// Asks nothing yet.
    ///
    /// @param question what is asked, above the reasons
    /// @param reasons those to choose from, in words
    /// @param chosen is given the one that was chosen
    public ReasonMenu(String question, List<String> reasons, Consumer<String> chosen) {
        var asked = new MenuItem(question);
        asked.getStyleClass().addAll("touch-item", "question");
        asked.setDisable(true);
        menu.getItems().add(asked);
        for (String reason : reasons) {
            var item = new MenuItem(reason);
            item.getStyleClass().add("touch-item");
            item.setOnAction(tapped -> chosen.accept(reason));
            menu.getItems().add(item);
        }
    }

    /// Asks.
    ///
    /// @param side on which side of the button there is room
    public void ask(Node beside, Side side) {
        menu.show(beside, side, 0, side == Side.TOP ? -4 : 4);
    }
}
