package docket.pos.counter.editor;

import docket.model.menu.ItemCode;
import docket.model.menu.VariantId;
import java.util.List;
import java.util.Optional;

/// A code of an item as it is being written, or scanned.
///
/// @param variant that it is on; empty: the item as it comes
record CodeDraft(String value, Optional<VariantId> variant) {
    static final CodeDraft EMPTY = new CodeDraft("", Optional.empty());

    static CodeDraft of(ItemCode code) {
        return new CodeDraft(code.value(), Optional.ofNullable(code.variantId()));
    }

    CodeDraft reading(String now) {
        return new CodeDraft(now, variant);
    }

    CodeDraft ofSize(Optional<VariantId> now) {
        return new CodeDraft(value, now);
    }

    /// What is wrong with it, as the key of a text.
    ///
    /// @param all the codes of the item
    /// @param sizes that the item comes in, as they are being written
    Optional<String> fault(List<CodeDraft> all, List<VariantDraft> sizes) {
        boolean isTwice =
                all.stream().filter(one -> one.value.strip().equals(value.strip())).count() > 1;
        boolean isOfGone =
                variant.filter(named -> sizes.stream().noneMatch(s -> s.id().equals(named)))
                        .isPresent();
        if (!ItemCode.isCode(value.strip()) || isTwice) {
            return Optional.of(isTwice ? "editor.codeTwice" : "editor.noCode");
        }
        return isOfGone ? Optional.of("editor.priceOfGone") : Optional.empty();
    }

    ItemCode written() {
        return new ItemCode(value, variant.orElse(null));
    }
}
