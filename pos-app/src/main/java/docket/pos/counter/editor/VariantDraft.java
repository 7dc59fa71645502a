package docket.pos.counter.editor;

import docket.model.InvalidValue;
import docket.model.Names;
import docket.model.menu.Variant;
import docket.model.menu.VariantId;
import docket.ui.Amounts;
import java.util.List;
import java.util.Optional;

/// A variant of an item as it is being written.
///
/// @param other its name in the other language
/// @param price what was written
record VariantDraft(VariantId id, String name, String other, String price) {
    static VariantDraft of(Variant variant, Tongues tongues, Amounts amounts) {
        return new VariantDraft(
                variant.id(),
                variant.name(),
                tongues.other(variant.names()),
                amounts.text(variant.price()));
    }

    VariantDraft named(String now) {
        return new VariantDraft(id, now, other, price);
    }

    VariantDraft namedToo(String now) {
        return new VariantDraft(id, name, now, price);
    }

    VariantDraft costing(String now) {
        return new VariantDraft(id, name, other, now);
    }

    /// What is wrong with it, as the key of a text.
    Optional<String> fault(Amounts amounts) {
        if (name.isBlank()) {
            return Optional.of("editor.noSizeName");
        }
        return amounts.read(price).isEmpty() ? Optional.of("editor.noPrice") : Optional.empty();
    }

    /// The variant that was written.
    ///
    /// @param before the variants of the item, whose names in third languages stay
    /// @throws InvalidValue if it makes no sense
    Variant written(List<Variant> before, Tongues tongues, Amounts amounts) {
        Names names =
                before.stream()
                        .filter(variant -> variant.id().equals(id))
                        .map(Variant::names)
                        .findFirst()
                        .orElse(Names.NONE);
        return new Variant(
                id,
                name,
                tongues.with(names, name, other),
                amounts.read(price).orElseThrow(() -> new InvalidValue("price of " + name)));
    }
}
