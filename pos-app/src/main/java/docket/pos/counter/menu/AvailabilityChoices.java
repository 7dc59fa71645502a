package docket.pos.counter.menu;

import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ItemId;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;

/// The quick way to switch an item: what a tile offers on a long press or a right click.
public record AvailabilityChoices(MenuViewModel model, Texts texts) {
    public List<MenuItem> of(ItemId id) {
        var choices = new ArrayList<MenuItem>();
        docket.model.menu.MenuItem item = model.known().item(id);
        AvailabilityStatus status = item.availability().status();
        if (status != AvailabilityStatus.SOLD_OUT) {
            for (SoldOut until : SoldOut.values()) {
                choices.add(choice("item.soldOut." + until, () -> model.sellOut(item, until)));
            }
        }
        if (status != AvailabilityStatus.HIDDEN) {
            choices.add(choice("item.hide", () -> model.change(item, AvailabilityStatus.HIDDEN)));
        }
        if (status != AvailabilityStatus.PUBLISHED) {
            choices.add(
                    choice("item.publish", () -> model.change(item, AvailabilityStatus.PUBLISHED)));
        }
        return choices;
    }

    private MenuItem choice(String key, Runnable command) {
        var choice = new MenuItem(texts.text(key));
        choice.getStyleClass().add("touch-item");
        choice.setOnAction(chosen -> command.run());
        return choice;
    }
}
