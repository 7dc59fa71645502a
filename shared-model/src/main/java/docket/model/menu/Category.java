package docket.model.menu;

import docket.model.Limits;
import docket.model.Names;

/// A tab of the menu. Its place in the menu's list is its place on the screen.
///
/// @param colour the colour of its tiles, unless an item has its own
public record Category(CategoryId id, String name, Names names, TileColour colour) {
    public Category {
        Limits.required("category id", id);
        Limits.required("category names", names);
        Limits.required("category colour", colour);
        name = Limits.requiredText("category name", name, Limits.NAME);
    }
}
