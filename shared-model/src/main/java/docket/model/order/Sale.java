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
        var choices = new LineChoices(item, line.choices());
        requireParts(choices, menu.supply());
        Optional<OpenSale> open = open(line, filling.isPresent(), item);
        Optional<String> called = open.map(OpenSale::name);
        Optional<Variant> variant = item.sold(line.variantId());
        choices.asked().forEach(group -> requireCount(group, choices));
        line.choices().forEach(choice -> requirePossible(choice, choices, menu.supply()));
        return new OrderLine(
                line.id(),
                item.id(),
                called.orElse(item.name()),
                called.isPresent() ? Names.NONE : item.names(),
                line.quantity(),
                filling.map(part -> part.priceOf(item, line.variantId()))
                        .or(() -> open.map(OpenSale::price))
                        .orElseGet(() -> item.priceOf(line.variantId())),
                choices.sold(),
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

    /// A choice must be offered, and what is under another one is not to be had without that.
    private static void requirePossible(ModifierChoice choice, LineChoices choices, Supply supply) {
        MenuItem item = choices.item();
        Modifier modifier =
                item.modifier(choice.id())
                        .orElseThrow(
                                () ->
                                        unknown(
                                                choice,
                                                "%s has no modifier \"%s\"."
                                                        .formatted(
                                                                item.name(), choice.id().value())));
        choices.lacking(modifier.id())
                .ifPresent(
                        parent -> {
                            throw unknown(
                                    choice,
                                    "%s has \"%s\" with \"%s\" only."
                                            .formatted(
                                                    item.name(), modifier.name(), parent.name()));
                        });
        if (choice.prefix() != Prefix.NO) {
            supply.require(modifier, item);
        }
    }

    private static Refusal unknown(ModifierChoice choice, String detail) {
        return new Refusal(
                Reason.MODIFIER_UNKNOWN, detail, Map.of("modifierId", choice.id().value()));
    }

    /// A part of the item that is sold out must be left out in so many words.
    private static void requireParts(LineChoices choices, Supply supply) {
        for (Modifier part : supply.missing(choices.asked())) {
            if (choices.isOn(part)) {
                supply.require(part, choices.item());
            }
        }
    }

    private static void requireCount(ModifierGroup group, LineChoices choices) {
        int count = choices.count(group);
        if (count < group.least() || count > group.most()) {
            MenuItem item = choices.item();
            throw new Refusal(
                    Reason.MODIFIER_COUNT,
                    "%s takes %d to %d of \"%s\", not %d."
                            .formatted(
                                    item.name(), group.least(), group.most(), group.name(), count),
                    Map.of("itemId", item.id().value(), "modifierGroupId", group.id().value()));
        }
    }
}
