package docket.model.menu;

import docket.model.Limits;
import docket.model.Names;
import org.jspecify.annotations.Nullable;

/// What cooks read where guests read another name: shorter, or in their own words.
///
/// @param name in the shop's language; `names` has it in others
public record KitchenName(String name, Names names) {
    public KitchenName(String name, @Nullable Names names) {
        this.name = Limits.requiredText("kitchen name", name, Limits.NAME);
        this.names = names == null ? Names.NONE : names;
    }
}
