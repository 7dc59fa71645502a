package docket.pos.counter.editor;

import docket.client.MenuCalls;
import docket.model.CommandId;
import docket.model.menu.Allergen;
import docket.model.menu.CategoryId;
import docket.model.menu.Diet;
import docket.model.menu.ItemId;
import docket.model.menu.KitchenName;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierGroup;
import docket.model.menu.PictureId;
import docket.model.menu.SetItem;
import docket.model.menu.StationId;
import docket.model.menu.TileColour;
import docket.ui.Amounts;
import docket.ui.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is being written about an item.
final class ItemForm extends Form<MenuItem> {
    private final ItemId id;
    private final Tongues tongues;
    private final Amounts amounts;
    private final StringProperty name = text("editor.name", MenuItem::name);
    private final StringProperty other;
    private final StringProperty price;
    private final StringProperty kitchen;
    private final StringProperty otherKitchen;
    private final ObjectProperty<CategoryId> category;
    private final ObjectProperty<Optional<TileColour>> colour =
            value("editor.colour", item -> Optional.ofNullable(item.colour()), Optional.empty());
    private final ObjectProperty<Set<StationId>> stations =
            value("editor.stations", item -> Set.copyOf(item.stationIds()), Set.of());
    private final ObjectProperty<Set<Allergen>> allergens =
            value("editor.allergens", item -> Set.copyOf(item.allergens()), Set.of());
    private final ObjectProperty<Set<Diet>> diets =
            value("editor.diets", item -> Set.copyOf(item.diets()), Set.of());
    private final ObjectProperty<List<GroupDraft>> groups;
    private final List<ModifierGroup> takenOver = new ArrayList<>();
    private final ObjectProperty<List<VariantDraft>> variants;
    private final ObjectProperty<List<PriceDraft>> prices;
    private final ObjectProperty<List<HoursDraft>> hours;
    private final ObjectProperty<Boolean> openPrice;
    private final ObjectProperty<List<CodeDraft>> codes;
    private final ObjectProperty<List<SlotDraft>> slots;
    private final StringProperty taxClass =
            text("editor.taxClass", item -> item.taxClass() == null ? "" : item.taxClass());

    private final StringProperty picture =
            text("editor.picture", item -> item.picture().map(PictureId::path).orElse(""));
    private final StringProperty sending = new SimpleStringProperty("");

    /// @param into the category that a new item is for
    ItemForm(
            ItemId id,
            Optional<MenuItem> known,
            CategoryId into,
            Tongues tongues,
            Amounts amounts) {
        this.id = id;
        this.tongues = tongues;
        this.amounts = amounts;
        other = text("editor.otherName", item -> tongues.other(item.names()));
        price = text("editor.price", item -> amounts.text(item.price()));
        kitchen = text("editor.kitchen", item -> kitchen(item, KitchenName::name));
        otherKitchen =
                text(
                        "editor.otherKitchen",
                        item -> kitchen(item, said -> tongues.other(said.names())));
        category = value("editor.category", MenuItem::categoryId, into);
        groups =
                value(
                        "editor.groups",
                        item -> item.modifierGroups().stream().map(this::draft).toList(),
                        List.of());
        variants =
                value(
                        "editor.sizes",
                        item ->
                                item.variants().stream()
                                        .map(one -> VariantDraft.of(one, tongues, amounts))
                                        .toList(),
                        List.of());
        prices =
                value(
                        "editor.prices",
                        item ->
                                item.terms().prices().stream()
                                        .map(rule -> PriceDraft.of(rule, amounts))
                                        .toList(),
                        List.of());
        hours = value("editor.hours", item -> HoursDraft.of(item.terms().hours()), List.of());
        codes =
                value(
                        "editor.codes",
                        item -> item.terms().codes().stream().map(CodeDraft::of).toList(),
                        List.of());
        openPrice = value("editor.openPrice", item -> item.terms().isOpen(), false);
        slots =
                value(
                        "editor.slots",
                        item ->
                                item.slots().stream()
                                        .map(one -> SlotDraft.of(one, tongues, amounts))
                                        .toList(),
                        List.of());
        take(known);
    }

    private static String kitchen(MenuItem item, Function<KitchenName, String> part) {
        KitchenName said = item.kitchenName();
        return said == null ? "" : part.apply(said);
    }

    private StringProperty text(String title, Function<MenuItem, String> of) {
        return field(title, new SimpleStringProperty(""), known -> known.map(of).orElse(""));
    }

    private <V> ObjectProperty<V> value(String title, Function<MenuItem, V> of, V otherwise) {
        return field(
                title,
                new SimpleObjectProperty<>(otherwise),
                known -> known.map(of).orElse(otherwise));
    }

    @Override
    ItemId id() {
        return id;
    }

    @Override
    Optional<MenuItem> on(Menu menu) {
        return menu.find(id);
    }

    @Override
    int versionOf(MenuItem state) {
        return state.version();
    }

    @Override
    void save(MenuChanges changes, Consumer<Outcome<MenuItem>> then) {
        if (isCombo()) {
            // Its parts have them; what only it said, no cook would read.
            stations.set(Set.of());
            groups.set(List.of());
        }
        SetItem wanted = new ItemWriting(this, tongues, amounts).of(known(), takenOver, version());
        changes.send(
                List.of(id, wanted),
                (client, command) -> client.editing().set(command, id, wanted),
                then);
    }

    @Override
    void remove(MenuCalls server, CommandId command, int seen) {
        server.remove(command, id, seen);
    }

    private GroupDraft draft(ModifierGroup group) {
        return GroupDraft.of(group, tongues, amounts);
    }

    /// Offers the very choices of another item too.
    void takeOver(ModifierGroup group) {
        groups.set(Stream.concat(groups.get().stream(), Stream.of(taken(group))).toList());
    }

    /// A group of another item, to be offered here too.
    GroupDraft taken(ModifierGroup group) {
        takenOver.add(group);
        return draft(group);
    }

    Tongues tongues() {
        return tongues;
    }

    @Override
    StringProperty nameProperty() {
        return name;
    }

    StringProperty otherProperty() {
        return other;
    }

    StringProperty priceProperty() {
        return price;
    }

    StringProperty kitchenProperty() {
        return kitchen;
    }

    StringProperty otherKitchenProperty() {
        return otherKitchen;
    }

    ObjectProperty<CategoryId> categoryProperty() {
        return category;
    }

    /// The tile's own colour; empty: the category's.
    ObjectProperty<Optional<TileColour>> colourProperty() {
        return colour;
    }

    ObjectProperty<Set<StationId>> stationsProperty() {
        return stations;
    }

    ObjectProperty<Set<Allergen>> allergensProperty() {
        return allergens;
    }

    ObjectProperty<Set<Diet>> dietsProperty() {
        return diets;
    }

    ObjectProperty<List<GroupDraft>> groupsProperty() {
        return groups;
    }

    /// The sizes or kinds that it comes in; none: it has one price.
    ObjectProperty<List<VariantDraft>> variantsProperty() {
        return variants;
    }

    /// The other prices, the first of which that fits is charged.
    ObjectProperty<List<PriceDraft>> pricesProperty() {
        return prices;
    }

    /// In which it is on the menu, beside those of its category; none: always.
    ObjectProperty<List<HoursDraft>> hoursProperty() {
        return hours;
    }

    /// What a scanner reads off it.
    ObjectProperty<List<CodeDraft>> codesProperty() {
        return codes;
    }

    /// Whether its price is said when it is sold.
    ObjectProperty<Boolean> openPriceProperty() {
        return openPrice;
    }

    /// What a combo is put together of; none: it is one thing.
    ObjectProperty<List<SlotDraft>> slotsProperty() {
        return slots;
    }

    StringProperty taxClassProperty() {
        return taxClass;
    }

    /// Where the server has its picture; `""` for none.
    StringProperty pictureProperty() {
        return picture;
    }

    /// The file of a picture that is on its way to the server; `""` for none.
    StringProperty sendingProperty() {
        return sending;
    }

    @Override
    Optional<String> fault() {
        if (!sending.get().isEmpty()) {
            return Optional.of("editor.picture.sending");
        }
        if (name.get().isBlank()) {
            return Optional.of("editor.noName");
        }
        if (variants.get().isEmpty() && amounts.read(price.get()).isEmpty()) {
            return Optional.of("editor.noPrice");
        }
        return Stream.of(
                        variants.get().stream().map(one -> one.fault(amounts)),
                        prices.get().stream().map(one -> one.fault(variants.get(), amounts)),
                        hours.get().stream().map(HoursDraft::fault),
                        codes.get().stream().map(one -> one.fault(codes.get(), variants.get())),
                        groups.get().stream().map(group -> group.fault(amounts)),
                        slots.get().stream().map(slot -> slot.fault(amounts)),
                        Stream.of(faultOfSlots()))
                .flatMap(faults -> faults)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> faultOfSlots() {
        boolean isEmptyCombo =
                isCombo() && slots.get().stream().allMatch(slot -> slot.least() == 0);
        return isEmptyCombo ? Optional.of("editor.noSlotNeeded") : Optional.empty();
    }

    private boolean isCombo() {
        return !slots.get().isEmpty();
    }
}
