package docket.pos.counter.menu;

import docket.model.menu.AvailabilityStatus;
import docket.model.menu.MenuItem;
import docket.ui.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One item with a switch for each availability.
final class ItemCell extends ListCell<MenuItem> {
    private final MenuViewModel model;
    private final Label name = new Label();
    private final Label until = new Label();
    private final Map<AvailabilityStatus, ToggleButton> switches =
            new EnumMap<>(AvailabilityStatus.class);
    private final Map<SoldOut, Button> forAWhile = new EnumMap<>(SoldOut.class);
    private final HBox row = new HBox(8, name, until);

    ItemCell(MenuViewModel model, Texts texts) {
        this.model = model;
        name.getStyleClass().add("strong");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        until.getStyleClass().add("quiet");
        row.setAlignment(Pos.CENTER_LEFT);
        for (AvailabilityStatus status : AvailabilityStatus.values()) {
            var button = new ToggleButton(texts.text("item." + status));
            button.getStyleClass()
                    .addAll("touch", "wide", "switch-" + status.name().toLowerCase(Locale.ROOT));
            switches.put(status, button);
            row.getChildren().add(button);
        }
        for (SoldOut until : List.of(SoldOut.AN_HOUR, SoldOut.TODAY)) {
            var button = new Button(texts.text("item.for." + until));
            button.setAccessibleText(texts.text("item.soldOut." + until));
            button.getStyleClass().addAll("touch", "wide");
            forAWhile.put(until, button);
            row.getChildren().add(button);
        }
    }

    @Override
    protected void updateItem(@Nullable MenuItem item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            return;
        }
        name.setText(model.name(item));
        until.setText(model.until(item));
        switches.forEach(
                (status, button) -> {
                    button.setSelected(item.availability().status() == status);
                    button.setOnAction(
                            tapped -> {
                                button.setSelected(item.availability().status() == status);
                                model.change(item, status);
                            });
                });
        forAWhile.forEach(
                (until, button) -> button.setOnAction(tapped -> model.sellOut(item, until)));
        setGraphic(row);
    }
}
