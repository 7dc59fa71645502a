package docket.model.menu.list;

import docket.model.menu.CannedNote;
import docket.model.menu.Category;
import docket.model.menu.RouteRule;
import docket.model.menu.Station;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A list as it was read. What is null it says nothing of.
///
/// @param courses that a table gives categories; none where it says nothing of them
/// @param columns where in a table each field stands
/// @param wrong what could not be read
/// @param warnings what is worth a word
public record MenuList(
        @Nullable List<Station> stations,
        @Nullable List<Category> categories,
        List<ListedItem> items,
        @Nullable List<CannedNote> cannedNotes,
        @Nullable List<RouteRule> routes,
        List<ListedCourse> courses,
        Map<ListField, Integer> columns,
        List<WrongLine> wrong,
        List<WrongLine> warnings) {
    /// Items of one list.
    public static final int ITEMS = 5_000;

    public MenuList {
        stations = stations == null ? null : List.copyOf(stations);
        categories = categories == null ? null : List.copyOf(categories);
        items = List.copyOf(items);
        cannedNotes = cannedNotes == null ? null : List.copyOf(cannedNotes);
        routes = routes == null ? null : List.copyOf(routes);
        courses = List.copyOf(courses);
        columns = Map.copyOf(columns);
        wrong = List.copyOf(wrong);
        warnings = List.copyOf(warnings);
    }

    /// A list that could not be read at all.
    public static MenuList unreadable(WrongLine why) {
        return new MenuList(
                null, null, List.of(), null, null, List.of(), Map.of(), List.of(why), List.of());
    }
}
