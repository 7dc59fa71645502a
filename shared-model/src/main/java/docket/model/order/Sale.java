package docket.model.order;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Turns what a cashier entered into what was sold: names, prices and stations of the menu at that
/// moment. Prices never come from the sender.
final class Sale {
    private Sale() {}

    /// @param batch the Send that brings it to the kitchen; 0: it is held
    static OrderLine of(NewLine line, Menu menu, int batch, Instant at) {
        MenuItem item = menu.item(line.itemId());
        item.requireAvailable();
        item.modifierGroups().forEach(group -> requireCount(group, line, item));
        return new OrderLine(
                line.id(),
                item.id(),
                item.name(),
                item.names(),
                line.quantity(),
                item.price(),
                line.choices().stream().map(choice -> chosen(choice, item)).toList(),
                line.noteText(),
                menu.stationsOf(item),
                batch,
                batch == 0 ? LineStatus.HELD : LineStatus.FIRED,
                batch == 0 ? null : at,
                null,
                null,
                item.kitchenName(),
                line.course(),
                line.seat(),
                null,
                null);
    }

    private static ChosenModifier chosen(ModifierChoice choice, MenuItem item) {
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
        return new ChosenModifier(
                modifier.id(), modifier.name(), modifier.names(), choice.count(), modifier.price());
    }

    private static void requireCount(ModifierGroup group, NewLine line, MenuItem item) {
        List<ModifierChoice> ofGroup =
                line.choices().stream()
                        .filter(choice -> group.modifier(choice.id()).isPresent())
                        .toList();
        int count = ofGroup.stream().mapToInt(ModifierChoice::count).sum();
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
