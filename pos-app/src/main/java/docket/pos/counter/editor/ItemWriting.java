package docket.pos.counter.editor;

import docket.model.InvalidValue;
import docket.model.Money;
import docket.model.Names;
import docket.model.menu.KitchenName;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierGroup;
import docket.model.menu.Selling;
import docket.model.menu.SetItem;
import docket.model.menu.Slot;
import docket.model.menu.StationId;
import docket.model.menu.Variant;
import docket.ui.Amounts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes of what is written about an item what is said to the server.
record ItemWriting(ItemForm form, Tongues tongues, Amounts amounts) {
    /// What to say to the server.
    ///
    /// @param known the item as it was; empty: it is new
    /// @param takenOver groups of other items that are offered here too
    /// @throws InvalidValue if it makes no sense
    SetItem of(Optional<MenuItem> known, List<ModifierGroup> takenOver, int version) {
        List<Variant> offered = variants(known);
        return new SetItem(
                        form.categoryProperty().get(),
                        form.nameProperty().get(),
                        tongues.with(
                                known.map(MenuItem::names).orElse(Names.NONE),
                                form.nameProperty().get(),
                                form.otherProperty().get()),
                        price(offered),
                        form.colourProperty().get().orElse(null),
                        stationsInOrder(known.map(MenuItem::stationIds).orElse(List.of())),
                        groups(known, takenOver),
                        kitchenName(known.map(MenuItem::kitchenName)),
                        sorted(form.allergensProperty().get()),
                        sorted(form.dietsProperty().get()),
                        offered,
                        form.taxClassProperty().get(),
                        slots(known),
                        version,
                        selling(),
                        null)
                .with(form.pictureProperty().get());
    }

    private Selling selling() {
        return Selling.PLAIN
                .withPrices(
                        form.pricesProperty().get().stream()
                                .map(one -> one.written(amounts))
                                .toList())
                .withHours(HoursDraft.written(form.hoursProperty().get()))
                .withOpenPrice(form.openPriceProperty().get())
                .withCodes(form.codesProperty().get().stream().map(CodeDraft::written).toList());
    }

    private List<ModifierGroup> groups(Optional<MenuItem> known, List<ModifierGroup> takenOver) {
        List<ModifierGroup> before =
                Stream.concat(known.stream().map(MenuItem::modifierGroups), Stream.of(takenOver))
                        .flatMap(List::stream)
                        .flatMap(ModifierGroup::all)
                        .toList();
        return form.groupsProperty().get().stream()
                .map(group -> group.written(before, tongues, amounts))
                .toList();
    }

    private List<Slot> slots(Optional<MenuItem> known) {
        List<Slot> before = known.map(MenuItem::slots).orElse(List.of());
        return form.slotsProperty().get().stream()
                .map(one -> one.written(before, tongues, amounts))
                .toList();
    }

    private List<Variant> variants(Optional<MenuItem> known) {
        List<Variant> before = known.map(MenuItem::variants).orElse(List.of());
        return form.variantsProperty().get().stream()
                .map(one -> one.written(before, tongues, amounts))
                .toList();
    }

    /// What comes in several costs what the cheapest of them does.
    private Money price(List<Variant> offered) {
        return offered.stream()
                .map(Variant::price)
                .min(Money::compareTo)
                .or(() -> amounts.read(form.priceProperty().get()))
                .orElseThrow(() -> new InvalidValue("price"));
    }

    /// The stations that there were keep their order.
    private List<StationId> stationsInOrder(List<StationId> before) {
        return form.stationsProperty().get().stream()
                .sorted(
                        Comparator.comparingInt(
                                        (StationId station) ->
                                                Math.floorMod(
                                                        before.indexOf(station), Integer.MAX_VALUE))
                                .thenComparing(StationId::value))
                .toList();
    }

    private @Nullable KitchenName kitchenName(Optional<KitchenName> before) {
        if (form.kitchenProperty().get().isBlank() && form.otherKitchenProperty().get().isBlank()) {
            return null;
        }
        String said =
                form.kitchenProperty().get().isBlank()
                        ? form.nameProperty().get()
                        : form.kitchenProperty().get();
        Names names = before.map(KitchenName::names).orElse(Names.NONE);
        return new KitchenName(said, tongues.with(names, said, form.otherKitchenProperty().get()));
    }

    private static <E extends Enum<E>> List<E> sorted(Collection<E> values) {
        return List.copyOf(new TreeSet<>(values));
    }
}
