package docket.model.order;

import docket.model.Called;
import docket.model.Names;
import docket.model.menu.Variant;
import docket.model.menu.VariantId;

/// The variant of an item as it was sold: its name of that moment.
public record SoldVariant(VariantId id, String name, Names names) {
    static SoldVariant of(Variant variant) {
        return new SoldVariant(variant.id(), variant.name(), variant.names());
    }

    public Called called() {
        return new Called(name, names);
    }
}
