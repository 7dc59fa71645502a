package docket.pos.counter.menu;

import docket.model.menu.ItemId;
import docket.ui.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;

/// The quick way to switch an item: what a tile offers on a long press or a right click.
public record AvailabilityChoices(MenuViewModel model, Texts texts) {
    private static final List<Integer> COUNTS = List.of(5, 10, 20);

    /// What may become of an item.
    public List<MenuItem> of(ItemId id) {
        docket.model.menu.MenuItem item = model.known().item(id);
        ItemSwitch now = ItemSwitch.of(model, item);
        Stream<MenuItem> switches =
                Stream.of(ItemSwitch.values())
                        .filter(to -> to != now)
                        .map(
                                to ->
                                        choice(
                                                texts.text("item.switch." + to),
                                                () -> to.flip(model, item)));
        Stream<MenuItem> counts =
                COUNTS.stream()
                        .map(
                                count ->
                                        choice(
                                                texts.text("item.only", count),
                                                () -> model.count(item, count)));
        return Stream.concat(switches, counts).toList();
    }

    private static MenuItem choice(String text, Runnable command) {
        var choice = new MenuItem(text);
        choice.getStyleClass().add("touch-item");
        choice.setOnAction(chosen -> command.run());
        return choice;
    }
}
