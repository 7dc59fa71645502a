package docket.pos.counter.order;

import docket.model.menu.ItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The tiles on the screen: made once, and dressed anew for whatever is to be shown.
final class TilePool {
    private final List<TileButton> made = new ArrayList<>();
    private final Consumer<ItemId> add;

    TilePool(Consumer<ItemId> add) {
        this.add = add;
    }

    List<? extends Node> show(List<Tile> tiles) {
        while (made.size() < tiles.size()) {
            made.add(new TileButton(add));
        }
        for (int i = 0; i < tiles.size(); i++) {
            made.get(i).show(tiles.get(i));
        }
        return made.subList(0, tiles.size());
    }

    /// One item: name, price, and how many are in the draft.
    private static final class TileButton extends Button {
        private final Label name = new Label();
        private final Label price = new Label();
        private final Label badge = new Label();
        private final Consumer<ItemId> add;

        TileButton(Consumer<ItemId> add) {
            this.add = add;
            name.getStyleClass().add("tile-name");
            name.setWrapText(true);
            price.getStyleClass().add("tile-price");
            badge.getStyleClass().add("tile-badge");
            var space = new Region();
            space.setMinHeight(4);
            var text = new VBox(name, space, price);
            text.setAlignment(Pos.CENTER_LEFT);
            var face = new StackPane(text, badge);
            StackPane.setAlignment(badge, Pos.TOP_RIGHT);
            setGraphic(face);
            face.prefWidthProperty().bind(widthProperty().subtract(24));
            setFocusTraversable(false);
        }

        void show(Tile tile) {
            name.setText(tile.name());
            price.setText(tile.isAvailable() ? tile.price() : tile.mark());
            badge.setText(String.valueOf(tile.inDraft()));
            badge.setVisible(tile.inDraft() > 0);
            String colour = "tile-" + tile.colour().name().toLowerCase(Locale.ROOT);
            getStyleClass().setAll("tile", tile.isAvailable() ? colour : "tile-off");
            setAccessibleText(tile.name() + " " + price.getText());
            setOnAction(tapped -> add.accept(tile.id()));
        }
    }
}
