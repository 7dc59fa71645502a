package docket.model.table;

import docket.model.Limits;
import docket.model.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of the restaurant with tables of its own, as a hall or a terrace.
public record Area(AreaId id, String name, Names names, List<Table> tables) {
    public Area(AreaId id, String name, @Nullable Names names, List<Table> tables) {
        this.id = Limits.required("area id", id);
        this.name = Limits.requiredText("area name", name, Limits.NAME);
        this.names = names == null ? Names.NONE : names;
        this.tables = Limits.list("tables", tables);
    }
}
