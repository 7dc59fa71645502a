package docket.pos.counter.menu;

import docket.ui.Texts;
import docket.ui.Views;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One item or choice with a button for each availability; in the selected row the buttons show
/// their keys.
final class ItemCell extends ListCell<Offer> {
    private final MenuViewModel model;
    private final Texts texts;
    private final Label name = new Label();
    private final Label place = new Label();
    private final Label remark = new Label();
    private final Label price = new Label();
    private final Map<ItemSwitch, ToggleButton> switches = new EnumMap<>(ItemSwitch.class);
    private final ToggleButton until = new ToggleButton();
    private final CountField count;
    private final HBox row = new HBox(8);

    /// @param done told when it was typed how many are left
    ItemCell(MenuViewModel model, Texts texts, Runnable done) {
        this.model = model;
        this.texts = texts;
        until.getStyleClass().add("switch-until");
        cap(until, "F7");
        until.setOnAction(tapped -> askUntil());
        count = new CountField(model, texts, selectedProperty(), done);
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        place.getStyleClass().add("quiet");
        remark.getStyleClass().add("danger-text");
        remark.setMinWidth(Region.USE_PREF_SIZE);
        price.getStyleClass().add("item-price");
        price.setMinWidth(Region.USE_PREF_SIZE);
        var text = new VBox(name, place);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(text, remark, price);
        for (ItemSwitch to : ItemSwitch.values()) {
            row.getChildren().add(button(to, switches.size() + 1));
            if (to == ItemSwitch.TODAY) {
                row.getChildren().add(until);
            }
        }
        row.getChildren().add(count);
        setPrefWidth(0);
    }

    private ToggleButton button(ItemSwitch to, int digit) {
        var button = new ToggleButton();
        button.getStyleClass().add("switch-" + to.name().toLowerCase(Locale.ROOT));
        cap(button, "Alt " + digit);
        switches.put(to, button);
        return button;
    }

    private void cap(ButtonBase button, String key) {
        var cap = new Label(key);
        cap.getStyleClass().add("key-above");
        button.getStyleClass().addAll("touch", "switch");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Views.appear(cap, selectedProperty());
        button.setGraphic(cap);
        button.setContentDisplay(ContentDisplay.TOP);
        button.setGraphicTextGap(0);
    }

    /// Asks until when it is sold out.
    void askUntil() {
        Offer offer = getItem();
        if (offer != null) {
            until.setSelected(model.switching().isOutUntilAnHour(offer));
            new UntilChoices(model.switching(), texts).ask(until, offer);
        }
    }

    /// Lets it be typed how many are left.
    void editCount() {
        count.edit();
    }

    @Override
    protected void updateItem(@Nullable Offer offer, boolean empty) {
        super.updateItem(offer, empty);
        if (offer == null || empty) {
            setGraphic(null);
            return;
        }
        name.setText(model.name(offer));
        place.setText(model.place(offer));
        remark.setText(model.remark(offer));
        price.setText(model.price(offer));
        count.show(offer);
        until.setText(texts.text("item.untilWhen"));
        until.setSelected(model.switching().isOutUntilAnHour(offer));
        ItemSwitch now = ItemSwitch.of(model.switching(), offer);
        List<ItemSwitch> possible = ItemSwitch.of(offer);
        switches.forEach(
                (to, button) -> {
                    button.setVisible(possible.contains(to));
                    button.setText(texts.text("item.switch." + to));
                    boolean isNow = to == now && !until.isSelected();
                    button.setSelected(isNow);
                    button.setOnAction(
                            tapped -> {
                                button.setSelected(isNow);
                                to.flip(model.switching(), offer);
                            });
                });
        setGraphic(row);
    }
}
