package docket.model.menu;

import docket.model.Limits;
import docket.model.Names;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Adds a category to the menu, or changes one.
///
/// @param expectedVersion of the category that the sender saw; 0: there was none
public record SetCategory(String name, Names names, TileColour colour, int expectedVersion) {
    public SetCategory(String name, @Nullable Names names, TileColour colour, int expectedVersion) {
        this.name = Limits.requiredText("category name", name, Limits.NAME);
        this.names = names == null ? Names.NONE : names;
        this.colour = Limits.required("colour", colour);
        this.expectedVersion =
                Limits.number("expectedVersion", expectedVersion, 0, Integer.MAX_VALUE);
    }

    /// The category after it.
    ///
    /// @throws Refusal if the menu has another version of it
    public Category on(Menu menu, CategoryId id) {
        Optional<Category> known = menu.findCategory(id);
        if (expectedVersion > 0) {
            menu.category(id).requireVersion(expectedVersion);
        } else if (known.isPresent()) {
            known.get().requireVersion(0);
        }
        return new Category(id, name, names, colour, expectedVersion + 1);
    }
}
