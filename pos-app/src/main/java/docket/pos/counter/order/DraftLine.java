package docket.pos.counter.order;

import docket.model.Called;
import docket.model.Money;
import docket.model.Names;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
                new FirstChoices(item, supply).all().all(),
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

    /// What is chosen of its modifiers.
    Chosen chosen() {
        return new Chosen(modifiers);
    }

    /// The line with other choices.
    DraftLine with(Chosen changed) {
        return new DraftLine(
                id, itemId, quantity, changed.all(), note, serving, variantId, open, part);
    }

    /// The line as the item is now: with choices that it still offers, a size that it still has,
    /// and a price that is still asked for.
    DraftLine fitted(MenuItem item, Supply supply) {
        VariantId still =
                item.variant(variantId).map(Variant::id).orElseGet(() -> firstVariant(item));
        return new DraftLine(
                id,
                itemId,
                quantity,
                new FirstChoices(item, supply).fitted(chosen()).all(),
                note,
                serving,
                still,
                stillOpen(item),
                part);
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
                && chosen().equals(new FirstChoices(item, supply).all());
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
        for (ChosenModifier choice : chosen().of(item).sold()) {
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
