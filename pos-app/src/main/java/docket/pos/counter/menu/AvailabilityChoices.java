package docket.pos.counter.menu;

import docket.model.menu.ItemId;
import docket.ui.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The quick way to switch an item: what a tile offers on a long press or a right click.
public record AvailabilityChoices(MenuViewModel model, Texts texts) {
    private static final List<Integer> COUNTS = List.of(5, 10, 20);

    /// What may become of an item, and of the choices that it offers.
    public List<MenuItem> of(ItemId id) {
        docket.model.menu.MenuItem item = model.known().item(id);
        var offer = new Offer.OfItem(item);
        Stream<MenuItem> counts =
                COUNTS.stream()
                        .map(
                                count ->
                                        choice(
                                                texts.text("item.only", count),
                                                () -> model.switching().count(offer, count)));
        return Stream.of(switches(offer), Stream.of(until(offer)), counts, choices(item))
                .flatMap(s -> s)
                .toList();
    }

    private Stream<MenuItem> switches(Offer offer) {
        ItemSwitch now = ItemSwitch.of(model.switching(), offer);
        return ItemSwitch.of(offer).stream()
                .filter(to -> to != now)
                .map(
                        to ->
                                choice(
                                        texts.text("item.switch." + to),
                                        () -> to.flip(model.switching(), offer)));
    }

    private MenuItem until(Offer offer) {
        var menu = new Menu(texts.text("item.soldOutUntil"));
        menu.getStyleClass().add("touch-item");
        menu.getItems().setAll(new UntilChoices(model.switching(), texts).of(offer));
        return menu;
    }

    /// A menu of its own for each choice.
    private Stream<MenuItem> choices(docket.model.menu.MenuItem item) {
        List<Menu> all =
                Offer.of(item, model.known()).stream()
                        .map(
                                choice -> {
                                    var menu = new Menu(called(choice));
                                    menu.getStyleClass().add("touch-item");
                                    menu.getItems().setAll(switches(choice).toList());
                                    return menu;
                                })
                        .toList();
        if (all.isEmpty()) {
            return Stream.of();
        }
        var menu = new Menu(texts.text("item.choices"));
        menu.getStyleClass().add("touch-item");
        menu.getItems().setAll(all);
        return Stream.of(menu);
    }

    private String called(Offer.OfChoice choice) {
        String name = model.name(choice);
        return choice.availability().isPublished()
                ? name
                : name + " · " + texts.text("item.SOLD_OUT");
    }

    private static MenuItem choice(String text, Runnable command) {
        var choice = new MenuItem(text);
        choice.getStyleClass().add("touch-item");
        choice.setOnAction(chosen -> command.run());
        return choice;
    }
}
