package docket.pos.counter.plan;

import docket.model.Names;
import docket.model.table.Area;
import docket.model.table.AreaId;
import docket.model.table.Table;
import docket.model.table.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A floor plan while it is drawn. Immutable: each step is a new one, so that it can be taken back.
record PlanDraft(List<Area> areas) {
    PlanDraft {
        areas = List.copyOf(areas);
    }

    Optional<Area> area(AreaId id) {
        return areas.stream().filter(area -> area.id().equals(id)).findFirst();
    }

    Optional<Table> table(TableId id) {
        return tables().stream().filter(table -> table.id().equals(id)).findFirst();
    }

    private List<Table> tables() {
        return areas.stream().flatMap(area -> area.tables().stream()).toList();
    }

    /// Whether another table is called so.
    boolean isTaken(String label, TableId but) {
        return tables().stream()
                .anyMatch(table -> table.label().equals(label) && !table.id().equals(but));
    }

    /// The least number that no table is called by.
    String freeLabel() {
        List<String> taken = tables().stream().map(Table::label).toList();
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(String::valueOf)
                .filter(label -> !taken.contains(label))
                .findFirst()
                .orElseThrow();
    }

    PlanDraft with(Area added) {
        var all = new ArrayList<>(areas);
        all.add(added);
        return new PlanDraft(all);
    }

    PlanDraft without(AreaId gone) {
        return new PlanDraft(areas.stream().filter(area -> !area.id().equals(gone)).toList());
    }

    PlanDraft named(AreaId id, String name, Names names) {
        return change(id, area -> new Area(id, name, names, area.tables()));
    }

    PlanDraft with(AreaId where, Table added) {
        return change(
                where,
                area -> {
                    var all = new ArrayList<>(area.tables());
                    all.add(added);
                    return new Area(area.id(), area.name(), area.names(), all);
                });
    }

    PlanDraft without(TableId gone) {
        return tables(all -> all.stream().filter(table -> !table.id().equals(gone)).toList());
    }

    PlanDraft change(TableId id, UnaryOperator<Table> change) {
        return tables(
                all ->
                        all.stream()
                                .map(table -> table.id().equals(id) ? change.apply(table) : table)
                                .toList());
    }

    private PlanDraft tables(UnaryOperator<List<Table>> change) {
        return new PlanDraft(
                areas.stream()
                        .map(
                                area ->
                                        new Area(
                                                area.id(),
                                                area.name(),
                                                area.names(),
                                                change.apply(area.tables())))
                        .toList());
    }

    private PlanDraft change(AreaId id, UnaryOperator<Area> change) {
        return new PlanDraft(
                areas.stream()
                        .map(area -> area.id().equals(id) ? change.apply(area) : area)
                        .toList());
    }
}
