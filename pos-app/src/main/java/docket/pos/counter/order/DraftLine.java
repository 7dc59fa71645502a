package docket.pos.counter.order;

import docket.model.Called;
import docket.model.Money;
import docket.model.Names;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierId;
import docket.model.menu.Prefix;
import docket.model.menu.Supply;
import docket.model.menu.Variant;
import docket.model.menu.VariantId;
import docket.model.order.LineId;
import docket.model.order.ModifierChoice;
import docket.model.order.NewLine;
import docket.model.order.OrderLine;
import docket.model.order.SoldVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A line that is entered and not sent.
///
/// @param serving when and to whom it goes; null in a file of an earlier version
/// @param open what is said of an item without a price of its own; null: it has one
/// @param part the combo that it is a part of; null: of none
public record DraftLine(
        LineId id,
        ItemId itemId,
        int quantity,
        List<ModifierChoice> modifiers,
        String note,
        @Nullable Serving serving,
        @Nullable VariantId variantId,
        @Nullable OpenPrice open,
        @Nullable DraftPart part) {
    public DraftLine {
        modifiers = List.copyOf(modifiers);
        serving = serving == null ? Serving.NONE : serving;
    }

    /// A line as it was sent.
    ///
    /// @param part the combo that it is a part of; null: of none
    static DraftLine of(NewLine line, @Nullable DraftPart part) {
        return new DraftLine(
                line.id(),
                line.itemId(),
                line.quantity(),
                line.choices(),
                line.noteText(),
                new Serving(line.course(), line.seat(), line.held()),
                line.variantId(),
                line.open() == null ? null : OpenPrice.of(line.open()),
                part);
    }

    Serving served() {
        return Objects.requireNonNullElse(serving, Serving.NONE);
    }

    /// A line like one that was sent.
    ///
    /// @param part the combo that it is a part of; null: of none
    static DraftLine like(LineId id, OrderLine sent, @Nullable DraftPart part) {
        SoldVariant variant = sent.variant();
        return new DraftLine(
                id,
                sent.itemId(),
                sent.quantity(),
                sent.modifiers().stream()
                        .map(
                                chosen ->
                                        new ModifierChoice(
                                                chosen.id(), chosen.quantity(), chosen.prefix()))
                        .toList(),
                sent.note(),
                new Serving(sent.course(), sent.seat(), null),
                variant == null ? null : variant.id(),
                new OpenPrice(sent.unitPrice(), sent.name()),
                part);
    }

    /// The first of the item's variants; null where it comes as it is.
    static @Nullable VariantId firstVariant(MenuItem item) {
        return item.variants().isEmpty() ? null : item.variants().getFirst().id();
    }

    /// The line as another of the item's variants.
    DraftLine as(VariantId chosen) {
        return new DraftLine(id, itemId, quantity, modifiers, note, serving, chosen, open, part);
    }

    /// What the line is called, with its variant.
    Called called(MenuItem item) {
        if (open != null && !open.name().isEmpty()) {
            return new Called(open.name(), Names.NONE);
        }
        return item.variant(variantId)
                .map(variant -> item.called().and(new Called(variant.name(), variant.names())))
                .orElseGet(item::called);
    }

    /// One piece of an item, with the choices that it has before anybody says anything.
    static DraftLine fresh(LineId id, MenuItem item, Supply supply, Serving serving) {
        return new DraftLine(
                id,
                item.id(),
                1,
                firstChoices(item, supply),
                "",
                serving,
                firstVariant(item),
                item.terms().isOpen() ? OpenPrice.NONE : null,
                null);
    }

    /// The line as a part of a combo, which says its price.
    DraftLine of(DraftPart combo) {
        return new DraftLine(
                id, itemId, quantity, modifiers, note, serving, variantId, null, combo);
    }

    /// The line under another id.
    DraftLine under(LineId other) {
        return new DraftLine(
                other, itemId, quantity, modifiers, note, serving, variantId, open, part);
    }

    boolean isPart() {
        return part != null;
    }

    /// Whether it is a part of the combo of this line.
    boolean isPartOf(LineId head) {
        return part != null && part.head().equals(head);
    }

    /// What is chosen at first, and what of the item is to be left out since it is sold out.
    private static List<ModifierChoice> firstChoices(MenuItem item, Supply supply) {
        Stream<ModifierChoice> chosen =
                item.modifierGroups().stream().flatMap(group -> firstChoices(group, supply));
        Stream<ModifierChoice> leftOut =
                supply.missing(item).stream()
                        .map(part -> new ModifierChoice(part.id(), 1, Prefix.NO));
        return Stream.concat(chosen, leftOut).toList();
    }

    private static Stream<ModifierChoice> firstChoices(ModifierGroup group, Supply supply) {
        return supply.firstChoices(group).stream()
                .map(modifier -> new ModifierChoice(modifier.id(), 1));
    }

    /// The line with choices that the item offers as it is now: others go, and a group that asks
    /// for more, or takes fewer, has its first ones.
    DraftLine fitted(MenuItem item, Supply supply) {
        DraftLine line = offered(item);
        for (ModifierGroup group : item.modifierGroups()) {
            int chosen = line.count(group);
            if (chosen < group.least() || chosen > group.most()) {
                line = line.without(group);
                for (ModifierChoice first : firstChoices(group, supply).toList()) {
                    line = line.with(first.id(), first.count());
                }
            }
        }
        return line;
    }

    private DraftLine offered(MenuItem item) {
        List<ModifierChoice> known =
                modifiers.stream().filter(c -> item.modifier(c.id()).isPresent()).toList();
        VariantId still =
                item.variant(variantId).map(Variant::id).orElseGet(() -> firstVariant(item));
        return new DraftLine(
                id, itemId, quantity, known, note, serving, still, stillOpen(item), part);
    }

    private @Nullable OpenPrice stillOpen(MenuItem item) {
        OpenPrice said = open == null ? OpenPrice.NONE : open;
        boolean isOwnName = said.name().equals(item.name());
        return item.terms().isOpen() && !isPart() ? (isOwnName ? said.called("") : said) : null;
    }

    /// Whether nobody said yet what it costs.
    boolean lacksPrice() {
        return open != null && open.price() == null;
    }

    DraftLine withOpen(OpenPrice changed) {
        return new DraftLine(
                id, itemId, quantity, modifiers, note, serving, variantId, changed, part);
    }

    /// Whether it is the item as it comes, so that another piece can join the line.
    boolean isPlain(MenuItem item, @Nullable VariantId variant, Supply supply, Serving wanted) {
        return item.id().equals(itemId)
                && open == null
                && !isPart()
                && note.isEmpty()
                && served().equals(wanted)
                && Objects.equals(variantId, variant)
                && modifiers.equals(firstChoices(item, supply));
    }

    /// The choices and parts of the line that cannot be had any more, and are not left out.
    Stream<Modifier> soldOut(MenuItem item, Supply supply) {
        Stream<Modifier> chosen =
                modifiers.stream()
                        .flatMap(choice -> item.modifier(choice.id()).stream())
                        .filter(modifier -> !supply.has(modifier));
        return Stream.concat(chosen, supply.missing(item).stream())
                .distinct()
                .filter(modifier -> prefix(modifier.id()) != Prefix.NO);
    }

    /// How a modifier is wanted; null where it is simply wanted, or not at all.
    @Nullable Prefix prefix(ModifierId modifier) {
        for (ModifierChoice choice : modifiers) {
            if (choice.id().equals(modifier)) {
                return choice.prefix();
            }
        }
        return null;
    }

    /// How often a modifier is chosen.
    int count(ModifierId modifier) {
        return modifiers.stream()
                .filter(choice -> choice.id().equals(modifier))
                .mapToInt(ModifierChoice::count)
                .sum();
    }

    /// How many choices of a group there are, of those that count.
    int count(ModifierGroup group) {
        return group.modifiers().stream()
                .filter(modifier -> modifier.countsWith(prefix(modifier.id())))
                .mapToInt(modifier -> count(modifier.id()))
                .sum();
    }

    DraftLine withQuantity(int changed) {
        return new DraftLine(id, itemId, changed, modifiers, note, serving, variantId, open, part);
    }

    DraftLine withNote(String changed) {
        return new DraftLine(
                id, itemId, quantity, modifiers, changed, serving, variantId, open, part);
    }

    DraftLine withServing(Serving changed) {
        return new DraftLine(id, itemId, quantity, modifiers, note, changed, variantId, open, part);
    }

    /// The line with a modifier chosen so often; 0 takes it off.
    DraftLine with(ModifierId modifier, int count) {
        var changed = new ArrayList<>(modifiers);
        changed.removeIf(known -> known.id().equals(modifier));
        if (count > 0) {
            changed.add(new ModifierChoice(modifier, count));
        }
        return new DraftLine(id, itemId, quantity, changed, note, serving, variantId, open, part);
    }

    /// The line with a modifier wanted in a way, once.
    private DraftLine with(ModifierId modifier, Prefix prefix) {
        var changed = new ArrayList<>(modifiers);
        changed.removeIf(known -> known.id().equals(modifier));
        changed.add(new ModifierChoice(modifier, 1, prefix));
        return new DraftLine(id, itemId, quantity, changed, note, serving, variantId, open, part);
    }

    /// The line without any choice of a group that counts.
    DraftLine without(ModifierGroup group) {
        DraftLine line = this;
        for (Modifier modifier : group.modifiers()) {
            if (modifier.countsWith(prefix(modifier.id()))) {
                line = line.with(modifier.id(), 0);
            }
        }
        return line;
    }

    /// The line with a modifier wanted in a way; simply, or not at all, where it was wanted so. In
    /// a group that takes one, the other goes off.
    ///
    /// @return empty where the group has no room for it, or must have another then
    Optional<DraftLine> prefixed(Modifier modifier, ModifierGroup group, Prefix prefix) {
        boolean isSoAlready = prefix(modifier.id()) == prefix;
        boolean replaces = group.most() == 1 && modifier.countsWith(prefix);
        DraftLine line =
                isSoAlready
                        ? with(modifier.id(), 0)
                        : (replaces ? without(group) : this).with(modifier.id(), prefix);
        return line.fits(group) ? Optional.of(line) : Optional.empty();
    }

    private boolean fits(ModifierGroup group) {
        int count = count(group);
        return count >= group.least() && count <= group.most();
    }

    /// The line with a modifier switched. In a group that takes one, the other goes off; a group
    /// that must have some keeps them. A part of the item is left out, or comes again.
    ///
    /// @return empty where the group has no room for it
    Optional<DraftLine> switched(Modifier modifier, ModifierGroup group) {
        int times = count(modifier.id());
        if (times > 0) {
            DraftLine off = with(modifier.id(), 0);
            return Optional.of(off.count(group) >= group.least() ? off : this);
        }
        if (modifier.isIncluded()) {
            return Optional.of(with(modifier.id(), Prefix.NO));
        }
        return group.most() == 1
                ? Optional.of(without(group).with(modifier.id(), 1))
                : oneMore(modifier, group);
    }

    /// The line with a modifier chosen once more.
    ///
    /// @return empty where the group has no room for it
    Optional<DraftLine> oneMore(Modifier modifier, ModifierGroup group) {
        if (modifier.isIncluded()) {
            return Optional.of(with(modifier.id(), Prefix.EXTRA));
        }
        boolean isPlain = prefix(modifier.id()) == null;
        int times = isPlain ? count(modifier.id()) + 1 : 1;
        DraftLine more = with(modifier.id(), times);
        return more.count(group) <= group.most() ? Optional.of(more) : Optional.empty();
    }

    /// The line with a modifier chosen once less, where the group can spare it.
    DraftLine oneLess(Modifier modifier, ModifierGroup group) {
        return count(group) > group.least() ? with(modifier.id(), count(modifier.id()) - 1) : this;
    }

    Money total(Menu menu) {
        return piece(menu).times(quantity);
    }

    /// What one piece costs; a part of a combo only what is on top of that.
    Money piece(Menu menu) {
        MenuItem item = menu.item(itemId);
        Money piece =
                Optional.ofNullable(part)
                        .flatMap(combo -> combo.choice(menu, item))
                        .map(choice -> choice.priceOf(item, variantId))
                        .or(() -> Optional.ofNullable(open).map(OpenPrice::known))
                        .orElseGet(() -> item.priceOf(variantId));
        for (ModifierChoice choice : modifiers) {
            piece =
                    piece.plus(
                            item.modifier(choice.id())
                                    .map(modifier -> cost(modifier, choice))
                                    .orElse(Money.ZERO));
        }
        return piece;
    }

    private static Money cost(Modifier modifier, ModifierChoice choice) {
        return modifier.priceWith(choice.prefix()).times(choice.count());
    }

    NewLine command() {
        Serving how = served();
        return new NewLine(
                id,
                itemId,
                quantity,
                modifiers,
                note,
                how.course(),
                how.seat(),
                how.held(),
                variantId,
                part == null ? null : part.command(),
                open == null ? null : open.command());
    }
}
