package docket.pos.counter.menu;

import docket.client.CommandDesk;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.Menu;
import docket.pos.counter.ItemPrice;
import docket.ui.NameSearch;
import docket.ui.Notices;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What can be had right now: publish, hide, or mark sold out, at once on every screen. Confined to
/// the screens' thread.
public final class MenuViewModel implements FloorFollower.Watcher {
    private final Texts texts;
    private final Switching switching;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Offer>> offers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty onlyOff = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper offText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private NameSearch<Offer> names = new NameSearch<>(List.of(), Offer::allNames);
    private List<Offer> all = List.of();
    private @Nullable Floor floor;

    public MenuViewModel(CommandDesk desk, Ids ids, Texts texts, Clock clock, Notices notices) {
        this.texts = texts;
        switching = new Switching(desk, ids, texts, clock, notices);
        search.addListener((property, before, now) -> refresh());
        onlyOff.addListener((property, before, now) -> refresh());
    }

    public StringProperty searchProperty() {
        return search;
    }

    /// What is found: items, then choices.
    public ReadOnlyObjectProperty<List<Offer>> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    Switching switching() {
        return switching;
    }

    /// Whether only what cannot be had is shown.
    public BooleanProperty onlyOffProperty() {
        return onlyOff;
    }

    /// How many items cannot be had.
    public ReadOnlyStringProperty offTextProperty() {
        return offText.getReadOnlyProperty();
    }

    public String getOffText() {
        return offText.get();
    }

    /// Says why no item is shown; `""` where some are.
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    public String getEmptyText() {
        return emptyText.get();
    }

    /// Names the items that no station makes; `""` where there are none.
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    public String getWarning() {
        return warning.get();
    }

    /// Where it stands on the menu: an item's category, a choice's group and how many items offer
    /// it.
    String place(Offer offer) {
        return switch (offer) {
            case Offer.OfItem dish ->
                    known().findCategory(dish.item().categoryId())
                            .map(category -> texts.name(category.name(), category.names()))
                            .orElse("");
            case Offer.OfChoice choice ->
                    texts.text(
                            "item.choiceOf",
                            texts.name(choice.group().name(), choice.group().names()),
                            choice.items());
        };
    }

    String price(Offer offer) {
        Floor now = floor;
        if (now == null) {
            return "";
        }
        String currency = now.shop().currency();
        return switch (offer) {
            case Offer.OfItem dish -> ItemPrice.of(dish.item(), texts, currency);
            case Offer.OfChoice choice -> "+" + texts.amount(choice.modifier().price(), currency);
        };
    }

    /// Since when, until when or why it cannot be had, beside its switch; `""` where there is no
    /// more to say.
    String remark(Offer offer) {
        return offer instanceof Offer.OfItem dish && dish.item().available()
                ? switching.lacks(dish.item())
                : switching.until(offer);
    }

    public Menu known() {
        return floor == null ? Menu.EMPTY : floor.menu();
    }

    @Override
    public void onContact(Duration ahead) {
        switching.onContact(ahead);
    }

    String name(Offer offer) {
        return texts.name(offer.name(), offer.names());
    }

    @Override
    public void onFloor(Floor known) {
        floor = known;
        switching.follow(known);
        showMenu(known.menu());
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        switch (event) {
            case FloorEvent.OnMenu ignored -> showMenu(known.menu());
            case FloorEvent.OnOrder order -> {
                if (!order.items().isEmpty()) {
                    showMenu(known.menu());
                }
            }
            case FloorEvent.OnVisits ignored -> {}
            case FloorEvent.OnMessage ignored -> {}
            case FloorEvent.FloorPlanSet ignored -> {}
        }
    }

    private void showMenu(Menu menu) {
        all = Offer.all(menu);
        names = names.over(all);
        refresh();
    }

    /// Shows the items again, in the language that is chosen now.
    public void refresh() {
        Floor known = floor;
        if (known == null) {
            return;
        }
        offers.set(
                names.find(search.get()).stream()
                        .filter(offer -> !(onlyOff.get() && isOn(offer)))
                        .toList());
        offText.set(texts.text("menu.off", all.stream().filter(offer -> !isOn(offer)).count()));
        emptyText.set(offers.get().isEmpty() ? emptyText(all.isEmpty()) : "");
        List<String> unrouted =
                known.menu().unroutedItems().stream()
                        .map(id -> known.menu().item(id))
                        .map(item -> texts.name(item.name(), item.names()))
                        .toList();
        warning.set(
                unrouted.isEmpty() ? "" : texts.text("menu.unrouted", String.join(", ", unrouted)));
    }

    private boolean isOn(Offer offer) {
        return switch (offer) {
            case Offer.OfItem dish -> known().supply().of(dish.item()).isPublished();
            case Offer.OfChoice choice -> choice.availability().isPublished();
        };
    }

    private String emptyText(boolean noMenu) {
        if (noMenu) {
            return texts.text("order.noMenu");
        }
        return search.get().isBlank()
                ? texts.text("menu.nothingOff")
                : texts.text("order.notFound", search.get());
    }
}
