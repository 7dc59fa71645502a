package docket.pos.counter.order;

import docket.model.Called;
import docket.model.Money;
import docket.model.Names;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierGroupId;
import docket.model.menu.ModifierId;
import docket.model.menu.Prefix;
import docket.model.menu.Supply;
import docket.model.menu.Variant;
import docket.model.menu.VariantId;
import docket.model.order.ChosenModifier;
import docket.model.order.LineChoices;
import docket.model.order.LineId;
import docket.model.order.ModifierChoice;
import docket.model.order.NewLine;
import docket.model.order.OrderLine;
import docket.model.order.SoldVariant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
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
                LineChoices.of(sent.modifiers()),
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
                        List.of(),
                        "",
                        serving,
                        firstVariant(item),
                        item.terms().isOpen() ? OpenPrice.NONE : null,
                        null)
                .withFirst(item, supply);
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

    /// What is chosen, by the groups of the item.
    LineChoices choices(MenuItem item) {
        return new LineChoices(item, modifiers);
    }

    /// The line with what is chosen at first of a group, and without what of it is sold out.
    private DraftLine withFirst(ModifierGroup group, Supply supply) {
        DraftLine line = this;
        for (Modifier first : supply.firstChoices(group)) {
            line = line.with(first.id(), 1);
        }
        for (Modifier part : supply.missing(List.of(group))) {
            line = line.with(part.id(), Prefix.NO);
        }
        return line;
    }

    private DraftLine withFirst(MenuItem item, Supply supply) {
        return asked(item, Set.of(), (line, group) -> line.withFirst(group, supply));
    }

    /// The line after a choice was made, or taken back: what is under one that is gone goes too,
    /// and of the groups that it opens, the first choices are made.
    DraftLine after(DraftLine before, MenuItem item, Supply supply) {
        return asked(
                item,
                before.choices(item).asked().stream()
                        .map(ModifierGroup::id)
                        .collect(Collectors.toSet()),
                (line, group) -> line.withFirst(group, supply));
    }

    /// The line with choices that the item offers as it is now: others go, and a group that asks
    /// for more, or takes fewer, has its first ones.
    DraftLine fitted(MenuItem item, Supply supply) {
        return offered(item).asked(item, Set.of(), (line, group) -> line.fitted(group, supply));
    }

    private DraftLine fitted(ModifierGroup group, Supply supply) {
        if (fits(group)) {
            return this;
        }
        DraftLine line = without(group);
        for (Modifier first : supply.firstChoices(group)) {
            line = line.with(first.id(), 1);
        }
        return line;
    }

    /// The line after a step for each group that is asked, with those that a step opens, and
    /// without choices of groups that are not.
    ///
    /// @param done groups that need no step
    private DraftLine asked(
            MenuItem item,
            Set<ModifierGroupId> done,
            BiFunction<DraftLine, ModifierGroup, DraftLine> step) {
        var seen = new HashSet<>(done);
        DraftLine line = this;
        Optional<ModifierGroup> next = line.choices(item).asked().stream().findFirst();
        while (next.isPresent()) {
            line = seen.add(next.get().id()) ? step.apply(line, next.get()) : line;
            next =
                    line.choices(item).asked().stream()
                            .filter(group -> !seen.contains(group.id()))
                            .findFirst();
        }
        return line.with(line.choices(item).possible().choices());
    }

    private DraftLine offered(MenuItem item) {
        List<ModifierChoice> known = choices(item).possible().choices();
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
                && modifiers.equals(with(List.of()).withFirst(item, supply).modifiers);
    }

    /// The choices and parts of the line that cannot be had any more, and are not left out.
    Stream<Modifier> soldOut(MenuItem item, Supply supply) {
        Stream<Modifier> chosen =
                modifiers.stream()
                        .flatMap(choice -> item.modifier(choice.id()).stream())
                        .filter(modifier -> !supply.has(modifier));
        return Stream.concat(chosen, supply.missing(choices(item).asked()).stream())
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

    private DraftLine with(List<ModifierChoice> changed) {
        return new DraftLine(id, itemId, quantity, changed, note, serving, variantId, open, part);
    }

    /// The line with a modifier chosen so often; 0 takes it off.
    DraftLine with(ModifierId modifier, int count) {
        var changed = new ArrayList<>(modifiers);
        changed.removeIf(known -> known.id().equals(modifier));
        if (count > 0) {
            changed.add(new ModifierChoice(modifier, count));
        }
        return with(changed);
    }

    /// The line with a modifier wanted in a way, once.
    private DraftLine with(ModifierId modifier, Prefix prefix) {
        var changed = new ArrayList<>(modifiers);
        changed.removeIf(known -> known.id().equals(modifier));
        changed.add(new ModifierChoice(modifier, 1, prefix));
        return with(changed);
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

    /// The line with a modifier wanted in a way; simply, or not at all, where it was wanted so.
    /// Where as many must be as may be, the oldest goes off for one more.
    ///
    /// @return empty where the group has no room for it, or must have another then
    Optional<DraftLine> prefixed(Modifier modifier, ModifierGroup group, Prefix prefix) {
        boolean isSoAlready = prefix(modifier.id()) == prefix;
        boolean isMore = modifier.countsWith(prefix) && !isCounted(modifier);
        DraftLine line =
                isSoAlready
                        ? with(modifier.id(), 0)
                        : (isMore ? roomIn(group) : this).with(modifier.id(), prefix);
        return line.fits(group) ? Optional.of(line) : Optional.empty();
    }

    private boolean isCounted(Modifier modifier) {
        return count(modifier.id()) > 0 && modifier.countsWith(prefix(modifier.id()));
    }

    private boolean fits(ModifierGroup group) {
        int count = count(group);
        return count >= group.least() && count <= group.most();
    }

    /// The line with a modifier switched. Where as many must be as may be, or one may be, the
    /// oldest goes off for it; a group that must have some keeps them. A part of the item is left
    /// out, or comes again.
    ///
    /// @return empty where the group has no room for it
    Optional<DraftLine> switched(Modifier modifier, ModifierGroup group) {
        int times = count(modifier.id());
        if (times > 0) {
            DraftLine off = with(modifier.id(), 0);
            return Optional.of(off.count(group) >= group.least() ? off : this);
        }
        return modifier.isIncluded()
                ? Optional.of(with(modifier.id(), Prefix.NO))
                : roomIn(group).oneMore(modifier, group);
    }

    /// The line with room for one more of a group whose number is fixed: without one piece of what
    /// was chosen first.
    private DraftLine roomIn(ModifierGroup group) {
        boolean isFixed = group.least() == group.most() || group.most() == 1;
        if (!isFixed || count(group) < group.most()) {
            return this;
        }
        return modifiers.stream()
                .filter(choice -> group.modifier(choice.id()).filter(this::isCounted).isPresent())
                .findFirst()
                .map(this::fewer)
                .orElse(this);
    }

    /// The line with one piece less of a choice, which stays in its place.
    private DraftLine fewer(ModifierChoice choice) {
        if (choice.count() == 1) {
            return with(choice.id(), 0);
        }
        return with(
                modifiers.stream()
                        .map(
                                known ->
                                        known.equals(choice)
                                                ? new ModifierChoice(known.id(), known.count() - 1)
                                                : known)
                        .toList());
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
        for (ChosenModifier choice : choices(item).sold()) {
            piece = piece.plus(choice.total());
        }
        return piece;
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
