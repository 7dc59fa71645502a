package docket.pos.counter.menu;

import docket.model.menu.MenuItem;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One item with a button for each availability; in the selected row the buttons show their keys.
final class ItemCell extends ListCell<MenuItem> {
    private final MenuViewModel model;
    private final Texts texts;
    private final Label name = new Label();
    private final Label category = new Label();
    private final Label until = new Label();
    private final Label price = new Label();
    private final Map<ItemSwitch, ToggleButton> switches = new EnumMap<>(ItemSwitch.class);
    private final CountField count;
    private final HBox row = new HBox(8);

    /// @param done told when it was typed how many are left
    ItemCell(MenuViewModel model, Texts texts, Runnable done) {
        this.model = model;
        this.texts = texts;
        count = new CountField(model, texts, selectedProperty(), done);
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        category.getStyleClass().add("quiet");
        until.getStyleClass().add("danger-text");
        until.setMinWidth(Region.USE_PREF_SIZE);
        price.getStyleClass().add("item-price");
        price.setMinWidth(Region.USE_PREF_SIZE);
        var text = new VBox(name, category);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(text, until, price);
        for (ItemSwitch to : ItemSwitch.values()) {
            row.getChildren().add(button(to, switches.size() + 1));
        }
        row.getChildren().add(count);
        setPrefWidth(0);
    }

    private ToggleButton button(ItemSwitch to, int digit) {
        var cap = new Label("Alt " + digit);
        cap.getStyleClass().add("key-above");
        var button = new ToggleButton();
        button.getStyleClass()
                .addAll("touch", "switch", "switch-" + to.name().toLowerCase(Locale.ROOT));
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Views.appear(cap, selectedProperty());
        button.setGraphic(cap);
        button.setContentDisplay(ContentDisplay.TOP);
        button.setGraphicTextGap(0);
        switches.put(to, button);
        return button;
    }

    /// Lets it be typed how many are left.
    void editCount() {
        count.edit();
    }

    @Override
    protected void updateItem(@Nullable MenuItem item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            return;
        }
        name.setText(model.name(item));
        category.setText(model.category(item));
        until.setText(model.until(item));
        price.setText(model.price(item));
        count.show(item);
        ItemSwitch now = ItemSwitch.of(model, item);
        switches.forEach(
                (to, button) -> {
                    button.setText(texts.text("item.switch." + to));
                    button.setSelected(to == now);
                    button.setOnAction(
                            tapped -> {
                                button.setSelected(to == now);
                                to.flip(model, item);
                            });
                });
        setGraphic(row);
    }
}
