package docket.model.order;

import docket.model.Names;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.Prefix;
import docket.model.menu.SlotChoice;
import docket.model.menu.Supply;
import docket.model.menu.Variant;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Turns what a cashier entered into what was sold: names, prices and stations of the menu at that
/// moment. Prices never come from the sender, but of what has an open
/// price.
final class Sale {
    private Sale() {}

    /// @param filling what of a combo's slot it is, and so costs only what is on top of the combo
    /// @param batch the Send that brings it to the kitchen; 0: it is held
    static OrderLine of(
            NewLine line, Optional<SlotChoice> filling, Menu menu, int batch, Instant at) {
        MenuItem item = menu.item(line.itemId());
        menu.supply().require(item);
        requireParts(line, item, menu.supply());
        Optional<OpenSale> open = open(line, filling.isPresent(), item);
        Optional<String> called = open.map(OpenSale::name);
        Optional<Variant> variant = item.sold(line.variantId());
        item.modifierGroups().forEach(group -> requireCount(group, line, item));
        return new OrderLine(
                line.id(),
                item.id(),
                called.orElse(item.name()),
                called.isPresent() ? Names.NONE : item.names(),
                line.quantity(),
                filling.map(part -> part.priceOf(item, line.variantId()))
                        .or(() -> open.map(OpenSale::price))
                        .orElseGet(() -> item.priceOf(line.variantId())),
                line.choices().stream().map(choice -> chosen(choice, item, menu)).toList(),
                line.noteText(),
                menu.stationsOf(item),
                batch,
                batch == 0 ? LineStatus.HELD : LineStatus.FIRED,
                batch == 0 ? null : at,
                null,
                null,
                called.isPresent() ? null : item.kitchenName(),
                line.course(),
                line.seat(),
                null,
                null,
                variant.map(SoldVariant::of).orElse(null),
                line.partOf(),
                null);
    }

    /// What was said of an item whose price is open; a part of a combo costs what the combo says.
    private static Optional<OpenSale> open(NewLine line, boolean isPart, MenuItem item) {
        boolean isOpen = item.terms().isOpen() && !isPart;
        if (isOpen == (line.open() == null)) {
            throw new Refusal(
                    Reason.INVALID,
                    isOpen
                            ? "%s has no price of its own: say what it costs."
                                    .formatted(item.name())
                            : "%s has its price on the menu.".formatted(item.name()),
                    Map.of("itemId", item.id().value()));
        }
        return Optional.ofNullable(line.open());
    }

    private static ChosenModifier chosen(ModifierChoice choice, MenuItem item, Menu menu) {
        Modifier modifier =
                item.modifier(choice.id())
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Reason.MODIFIER_UNKNOWN,
                                                "%s has no modifier \"%s\"."
                                                        .formatted(
                                                                item.name(), choice.id().value()),
                                                Map.of("modifierId", choice.id().value())));
        if (choice.prefix() != Prefix.NO) {
            menu.supply().require(modifier, item);
        }
        return new ChosenModifier(
                modifier.id(),
                modifier.name(),
                modifier.names(),
                choice.count(),
                modifier.priceWith(choice.prefix()),
                choice.prefix());
    }

    private static boolean counts(ModifierChoice choice, ModifierGroup group) {
        return group.modifier(choice.id())
                .filter(modifier -> modifier.countsWith(choice.prefix()))
                .isPresent();
    }

    /// A part of the item that is sold out must be left out in so many words.
    private static void requireParts(NewLine line, MenuItem item, Supply supply) {
        for (Modifier part : supply.missing(item)) {
            boolean isLeftOut =
                    line.choices().stream()
                            .filter(choice -> choice.id().equals(part.id()))
                            .anyMatch(choice -> choice.prefix() == Prefix.NO);
            if (!isLeftOut) {
                supply.require(part, item);
            }
        }
    }

    private static void requireCount(ModifierGroup group, NewLine line, MenuItem item) {
        int count =
                line.choices().stream()
                        .filter(choice -> counts(choice, group))
                        .mapToInt(ModifierChoice::count)
                        .sum();
        if (count < group.least() || count > group.most()) {
            throw new Refusal(
                    Reason.MODIFIER_COUNT,
                    "%s takes %d to %d of \"%s\", not %d."
                            .formatted(
                                    item.name(), group.least(), group.most(), group.name(), count),
                    Map.of("itemId", item.id().value(), "modifierGroupId", group.id().value()));
        }
    }
}
