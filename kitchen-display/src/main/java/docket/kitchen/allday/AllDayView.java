package docket.kitchen.allday;

import docket.kitchen.allday.AllDayViewModel.Showing;
import docket.kitchen.contact.KeyCaps;
import docket.model.display.BoardAction;
import docket.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The counts on the screen, beside the tickets or instead of them. Made for one language, and
/// closed when another is chosen.
public final class AllDayView implements AutoCloseable {
    private static final double PANEL = 380;
    private static final double TILE = 400;

    private final AllDayViewModel model;
    private final Texts texts;
    private final VBox root = new VBox(10);
    private final Button page = new Button();
    private final Button batch = new Button();
    private final ScrollPane scroll = new ScrollPane();
    private final Label none = new Label();
    private final Label pageKey = keycap();
    private final Label batchKey = keycap();
    private final Subscription listening;

    public AllDayView(AllDayViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        var title = new Label(texts.text("allday.title"));
        title.getStyleClass().add("station");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        page.getStyleClass().add("key-button");
        page.setId("alldayPage");
        page.setMinWidth(Region.USE_PREF_SIZE);
        page.setFocusTraversable(false);
        page.setGraphic(pageKey);
        page.setOnAction(tapped -> model.togglePage());
        var head = new HBox(10, title, space, page);
        none.setText(texts.text("allday.none"));
        none.getStyleClass().add("summary");
        none.setWrapText(true);
        batch.getStyleClass().addAll("key-button", "accent", "allday-batch");
        batch.setId("batch");
        batch.setWrapText(true);
        batch.setMaxWidth(Double.MAX_VALUE);
        batch.setFocusTraversable(false);
        batch.setGraphic(batchKey);
        batch.setOnAction(tapped -> model.finishBatch());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("allday-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.setId("allday");
        root.getStyleClass().add("side");
        root.getChildren().addAll(head, batch, none, scroll);
        listening =
                Subscription.combine(
                        model.countsProperty().subscribe(this::draw),
                        model.litProperty().subscribe(this::draw),
                        model.showingProperty().subscribe(this::draw));
        draw();
    }

    public Parent root() {
        return root;
    }

    /// Shows on its buttons the keys that are chosen now.
    public void show(KeyCaps caps) {
        caps.show(pageKey, BoardAction.ALL_DAY_PAGE);
        caps.show(batchKey, BoardAction.BATCH);
    }

    private static Label keycap() {
        var cap = new Label();
        cap.getStyleClass().add("keycap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }

    private void draw() {
        Showing showing = model.showingProperty().get();
        if (showing == Showing.NOT) {
            scroll.setContent(null);
            return;
        }
        boolean isPage = showing == Showing.PAGE;
        page.setText(texts.text(isPage ? "allday.tickets" : "allday.page"));
        root.setPrefWidth(isPage ? Region.USE_COMPUTED_SIZE : PANEL);
        root.setMinWidth(isPage ? Region.USE_COMPUTED_SIZE : PANEL);
        batch.setText(model.getBatch());
        appear(batch, !model.getBatch().isEmpty());
        AllDay now = model.countsProperty().get();
        appear(none, now.items().isEmpty());
        Pane tiles = isPage ? wide() : new VBox(8);
        for (AllDay.Item item : now.items()) {
            var tile = new ItemTile(item, model, texts);
            if (isPage) {
                tile.setPrefWidth(TILE);
            }
            tiles.getChildren().add(tile);
        }
        double at = scroll.getVvalue();
        scroll.setContent(tiles);
        scroll.setVvalue(at);
    }

    private static Pane wide() {
        var tiles = new TilePane(10, 10);
        tiles.setPrefTileWidth(TILE);
        tiles.setTileAlignment(Pos.TOP_LEFT);
        return tiles;
    }

    private static void appear(Region node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    /// Lets go of the model, which outlives it.
    @Override
    public void close() {
        listening.unsubscribe();
    }
}
