package docket.model.menu.list;

import java.util.List;

/// One thing of the menu that a list adds, changes or takes off.
///
/// @param id `""` for what has none
/// @param name how it is called, afterwards where it is still there
/// @param fields what becomes another; of something added, all that it has
public record MenuChange(Part part, Kind kind, String id, String name, List<FieldChange> fields) {
    public MenuChange {
        fields = List.copyOf(fields);
    }

    /// What of the menu.
    public enum Part {
        ITEM,
        CATEGORY,
        STATION,
        NOTE,
        /// The order in which the items, or the categories, are shown.
        ORDER
    }

    /// What happens to it.
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
