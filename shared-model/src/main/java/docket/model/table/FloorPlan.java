package docket.model.table;

import docket.model.InvalidValue;
import docket.model.Limits;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the tables of the restaurant stand, by area.
///
/// @param version counts the plan's changes; 0: nobody has drawn one
public record FloorPlan(List<Area> areas, int version) {
    /// No plan: tables are called by what is typed.
    public static final FloorPlan NONE = new FloorPlan(List.of(), 0);

    /// Areas of one plan.
    public static final int AREAS = 20;

    /// Tables of one plan, over all its areas.
    public static final int TABLES = 200;

    public FloorPlan {
        areas = Limits.list("areas", areas);
        Limits.number("number of areas", areas.size(), 0, AREAS);
        Limits.number("number of tables", (int) tables(areas).count(), 0, TABLES);
        requireUnique("area id", areas.stream().map(area -> area.id().value()));
        requireUnique("table id", tables(areas).map(table -> table.id().value()));
        requireUnique("table label", tables(areas).map(Table::label));
    }

    private static Stream<Table> tables(List<Area> areas) {
        return areas.stream().flatMap(area -> area.tables().stream());
    }

    private static void requireUnique(String what, Stream<String> values) {
        var known = new HashSet<String>();
        values.forEach(
                value -> {
                    if (!known.add(value)) {
                        throw new InvalidValue("%s \"%s\" is used twice".formatted(what, value));
                    }
                });
    }

    /// All tables, area by area.
    public List<Table> tables() {
        return tables(areas).toList();
    }

    /// The table of this label.
    public Optional<Table> table(String label) {
        return tables(areas).filter(table -> table.label().equals(label)).findFirst();
    }

    /// The area that the table of this label stands in.
    public Optional<AreaId> areaOf(String label) {
        return areas.stream()
                .filter(area -> area.tables().stream().anyMatch(t -> t.label().equals(label)))
                .map(Area::id)
                .findFirst();
    }

    /// Whether a table of this label stands somewhere.
    public boolean has(String label) {
        return table(label).isPresent();
    }
}
