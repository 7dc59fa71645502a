package docket.pos.counter.order;

import docket.model.menu.ItemId;
import docket.pos.counter.picture.Thumbnails;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The tiles on the screen, in rows that fill its width. Only the rows in sight are drawn, so that
/// a menu of thousands is as quick as one of ten.
final class TileGrid {
    private static final double NARROWEST = 145;

    /// On a wide screen tiles grow instead of becoming ever more.
    private static final double NARROWEST_WIDE = 190;

    private static final double COLUMNS_BEFORE_TILES_GROW = 6;
    private static final double GAP = 10;
    private static final double SCROLL_BAR = 16;

    private final ListView<List<Tile>> rows;
    private final Consumer<ItemId> add;
    private final TileMenu menu;
    private final Thumbnails thumbnails;
    private List<Tile> tiles = List.of();
    private int columns = 1;

    /// Draws into a list.
    ///
    /// @param menu what a long press or a right click on a tile offers
    TileGrid(
            ListView<List<Tile>> rows, Consumer<ItemId> add, TileMenu menu, Thumbnails thumbnails) {
        this.rows = rows;
        this.add = add;
        this.menu = menu;
        this.thumbnails = thumbnails;
        rows.setCellFactory(list -> new Row());
        rows.widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    void show(List<Tile> shown) {
        tiles = shown;
        drawRows();
    }

    private void fit(double width) {
        double narrowest = Math.clamp(width / COLUMNS_BEFORE_TILES_GROW, NARROWEST, NARROWEST_WIDE);
        int fitting = (int) ((width - SCROLL_BAR + GAP) / (narrowest + GAP));
        if (fitting > 0 && fitting != columns) {
            columns = fitting;
            drawRows();
        }
    }

    /// A row that stays as it was is left alone, and so is the finger on it.
    private void drawRows() {
        var wanted = new ArrayList<List<Tile>>();
        for (int from = 0; from < tiles.size(); from += columns) {
            wanted.add(List.copyOf(tiles.subList(from, Math.min(from + columns, tiles.size()))));
        }
        ObservableList<List<Tile>> shown = rows.getItems();
        int both = Math.min(wanted.size(), shown.size());
        for (int i = 0; i < both; i++) {
            if (!shown.get(i).equals(wanted.get(i))) {
                shown.set(i, wanted.get(i));
            }
        }
        shown.remove(both, shown.size());
        shown.addAll(wanted.subList(both, wanted.size()));
    }

    /// One row of tiles; the places that the last row leaves free stay free.
    private final class Row extends ListCell<List<Tile>> {
        private final HBox row = new HBox(GAP);

        Row() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable List<Tile> shown, boolean empty) {
            super.updateItem(shown, empty);
            if (shown == null || empty) {
                setGraphic(null);
                return;
            }
            for (int i = row.getChildren().size(); i < columns; i++) {
                var tile = new TileButton(add, menu, thumbnails);
                HBox.setHgrow(tile, Priority.ALWAYS);
                row.getChildren().add(tile);
            }
            row.getChildren().remove(columns, row.getChildren().size());
            for (int i = 0; i < columns; i++) {
                var tile = (TileButton) row.getChildren().get(i);
                tile.setVisible(i < shown.size());
                if (i < shown.size()) {
                    tile.show(shown.get(i));
                }
            }
            setGraphic(row);
        }
    }
}
