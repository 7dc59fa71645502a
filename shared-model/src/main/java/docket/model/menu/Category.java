package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import docket.model.Limits;
import docket.model.Names;
import docket.model.Reason;
import docket.model.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A tab of the menu. Its place in the menu's list is its place on the screen.
///
/// @param colour the colour of its tiles, unless an item has its own
/// @param version counts the category's changes, from 1
/// @param hours in which it is on the menu; none: always
/// @param course that its items are of where guests sit, from 1; null: they go at once
public record Category(
        CategoryId id,
        String name,
        Names names,
        TileColour colour,
        int version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hours> hours,
        @Nullable Integer course) {
    public Category {
        Limits.required("category id", id);
        Limits.required("category names", names);
        Limits.required("category colour", colour);
        name = Limits.requiredText("category name", name, Limits.NAME);
        hours = Hours.checked(hours);
        if (course != null) {
            Limits.number("course of category " + name, course, 1, Limits.COURSES);
        }
    }

    /// One that is on the menu always, and of no course.
    public Category(CategoryId id, String name, Names names, TileColour colour, int version) {
        this(id, name, names, colour, version, List.of(), null);
    }

    /// Reads a category; one that was kept before categories had versions is of the first.
    @JsonCreator
    static Category read(
            @JsonProperty("id") CategoryId id,
            @JsonProperty("name") String name,
            @JsonProperty("names") Names names,
            @JsonProperty("colour") TileColour colour,
            @JsonProperty("version") @Nullable Integer version,
            @JsonProperty("hours") @Nullable List<Hours> hours,
            @JsonProperty("course") @Nullable Integer course) {
        return new Category(
                id,
                name,
                names,
                colour,
                version == null ? 1 : version,
                hours == null ? List.of() : hours,
                course);
    }

    /// Says no to whoever had another version before their eyes.
    ///
    /// @throws Refusal with `currentVersion` and the `category` as it is now
    public void requireVersion(int seen) {
        if (seen != version) {
            throw new Refusal(
                    Reason.STALE_VERSION,
                    "The category %s has changed in the meantime.".formatted(name),
                    Map.of("currentVersion", version, "category", this));
        }
    }
}
