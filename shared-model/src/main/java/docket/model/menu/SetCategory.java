package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.Limits;
import docket.model.Names;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Adds a category to the menu, or changes one.
///
/// @param expectedVersion of the category that the sender saw; 0: there was none
/// @param hours in which it is on the menu; none: always
/// @param course that its items are of where guests sit, from 1; null: they go at once
public record SetCategory(
        String name,
        Names names,
        TileColour colour,
        int expectedVersion,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hours> hours,
        @Nullable Integer course) {
    public SetCategory(
            String name,
            @Nullable Names names,
            TileColour colour,
            int expectedVersion,
            @Nullable List<Hours> hours,
            @Nullable Integer course) {
        this.name = Limits.requiredText("category name", name, Limits.NAME);
        this.names = names == null ? Names.NONE : names;
        this.colour = Limits.required("colour", colour);
        this.expectedVersion =
                Limits.number("expectedVersion", expectedVersion, 0, Integer.MAX_VALUE);
        this.hours = Hours.checked(hours);
        this.course = course == null ? null : Limits.number("course", course, 1, Limits.COURSES);
    }

    /// One that is on the menu always, and of no course.
    public SetCategory(String name, @Nullable Names names, TileColour colour, int expectedVersion) {
        this(name, names, colour, expectedVersion, null, null);
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
        return new Category(id, name, names, colour, expectedVersion + 1, hours, course);
    }
}
