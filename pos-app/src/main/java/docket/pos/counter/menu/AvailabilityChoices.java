package docket.pos.counter.menu;

import docket.model.menu.ItemId;
import docket.ui.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;

/// The quick way to switch an item: what a tile offers on a long press or a right click.
public record AvailabilityChoices(MenuViewModel model, Texts texts) {
    public List<MenuItem> of(ItemId id) {
        docket.model.menu.MenuItem item = model.known().item(id);
        ItemSwitch now = ItemSwitch.of(model, item);
        return Stream.of(ItemSwitch.values())
                .filter(to -> to != now)
                .map(to -> choice("item.switch." + to, () -> to.flip(model, item)))
                .toList();
    }

    private MenuItem choice(String key, Runnable command) {
        var choice = new MenuItem(texts.text(key));
        choice.getStyleClass().add("touch-item");
        choice.setOnAction(chosen -> command.run());
        return choice;
    }
}
