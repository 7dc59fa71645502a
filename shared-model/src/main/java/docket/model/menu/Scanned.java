package docket.model.menu;

import docket.model.Reason;
import docket.model.Refusal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a code is on.
///
/// @param variantId null: the item as it comes
public record Scanned(MenuItem item, @Nullable VariantId variantId) {
    /// What has a code; empty where nothing has it.
    public static Optional<Scanned> find(Menu menu, String code) {
        return menu.items().stream()
                .flatMap(
                        item ->
                                item.terms().codes().stream()
                                        .filter(known -> known.value().equals(code))
                                        .map(known -> new Scanned(item, known.variantId())))
                .findFirst();
    }

    /// Says no to an item with a code that another one has.
    ///
    /// @throws Refusal with the `itemId` and the `name` of that one, and the `code`
    static void requireOwn(Menu menu, ItemId id, Selling selling) {
        for (ItemCode code : selling.codes()) {
            find(menu, code.value())
                    .filter(other -> !other.item().id().equals(id))
                    .ifPresent(
                            other -> {
                                throw new Refusal(
                                        Reason.CODE_IN_USE,
                                        "%s has the code %s already."
                                                .formatted(other.item().name(), code.value()),
                                        Map.of(
                                                "itemId", other.item().id().value(),
                                                "name", other.item().name(),
                                                "code", code.value()));
                            });
        }
    }
}
