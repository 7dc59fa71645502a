package docket.pos.counter.order;

import docket.model.menu.ItemId;
import docket.pos.counter.picture.Thumbnails;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// One item on order entry: name, price, and how many are in the draft. A tap adds it; a long press
/// or a right click offers more.
final class TileButton extends Button {
    private static final Duration LONG_PRESS = Duration.millis(550);
    private static final double MARGIN = 24;

    /// A name of more letters than that is written smaller.
    private static final int LONG_NAME = 22;

    private static final double BORDER = 8;

    private final Label name = new Label();
    private final Label price = new Label();
    private final Label badge = new Label();
    private final TilePicture picture;
    private final StackPane face;
    private final Consumer<ItemId> add;
    private final TileMenu menu;
    private final ContextMenu popup = new ContextMenu();
    private final PauseTransition hold = new PauseTransition(LONG_PRESS);
    private Runnable open = () -> {};

    TileButton(Consumer<ItemId> add, TileMenu menu, Thumbnails thumbnails) {
        this.add = add;
        this.menu = menu;
        picture = new TilePicture(thumbnails);
        name.getStyleClass().add("tile-name");
        name.setWrapText(true);
        price.getStyleClass().add("tile-price");
        price.setMinHeight(Region.USE_PREF_SIZE);
        badge.getStyleClass().add("tile-badge");
        var space = new Region();
        space.setMinHeight(4);
        var text = new VBox(name, space, price);
        text.setAlignment(Pos.CENTER_LEFT);
        face = new StackPane(picture, text, badge);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        setGraphic(face);
        getStyleClass().setAll("tile");
        setMaxWidth(Double.MAX_VALUE);
        face.prefWidthProperty().bind(widthProperty().subtract(MARGIN));
        face.prefHeightProperty().bind(heightProperty().subtract(BORDER));
        setFocusTraversable(false);
        hold.setOnFinished(held -> openMenu());
        setOnContextMenuRequested(
                asked -> {
                    openMenu();
                    asked.consume();
                });
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        picture.resizeRelocate(
                TilePicture.STRIPE - face.getLayoutX(),
                -face.getLayoutY(),
                getWidth() - TilePicture.STRIPE,
                getHeight());
    }

    private void openMenu() {
        open.run();
        popup.show(this, Side.BOTTOM, 0, 0);
    }

    private void press(MouseEvent pressed) {
        if (pressed.getButton() == MouseButton.PRIMARY) {
            hold.playFromStart();
        }
    }

    /// A press that was long opened the menu, so that it must not add as well.
    private void release(MouseEvent released) {
        hold.stop();
        if (popup.isShowing() && released.getButton() == MouseButton.PRIMARY) {
            disarm();
            released.consume();
        }
    }

    void show(Tile tile) {
        name.setText(tile.name());
        price.setText(tile.terms());
        badge.setText(String.valueOf(tile.inDraft()));
        badge.setVisible(tile.inDraft() > 0);
        picture.show(tile.picture());
        String colour = "tile-" + tile.colour().name().toLowerCase(Locale.ROOT);
        getStyleClass().setAll("tile", tile.isAvailable() ? colour : "tile-off");
        if (tile.isLater()) {
            getStyleClass().add("tile-later");
        }
        if (tile.name().length() > LONG_NAME) {
            getStyleClass().add("tile-long");
        }
        setAccessibleText(tile.name() + " " + price.getText());
        setOnAction(tapped -> add.accept(tile.id()));
        open = () -> popup.getItems().setAll(menu.of(tile.id()));
    }
}
