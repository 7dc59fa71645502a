package docket.pos.counter.floor;

import docket.model.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the table that lies next to another one in a direction. Pure.
final class Neighbours {
    /// How much more a step aside counts than one ahead.
    private static final int ASIDE = 3;

    private Neighbours() {}

    /// Where an arrow key leads.
    enum Direction {
        LEFT,
        RIGHT,
        UP,
        DOWN
    }

    static Optional<Table> next(List<Table> tables, Table from, Direction way) {
        return tables.stream()
                .filter(table -> ahead(from, table, way) > 0)
                .min(
                        Comparator.<Table>comparingInt(
                                        table ->
                                                ahead(from, table, way)
                                                        + ASIDE * aside(from, table, way))
                                .thenComparing(Table::label));
    }

    private static int ahead(Table from, Table to, Direction way) {
        return switch (way) {
            case LEFT -> across(from) - across(to);
            case RIGHT -> across(to) - across(from);
            case UP -> along(from) - along(to);
            case DOWN -> along(to) - along(from);
        };
    }

    private static int aside(Table from, Table to, Direction way) {
        return switch (way) {
            case LEFT, RIGHT -> Math.abs(along(to) - along(from));
            case UP, DOWN -> Math.abs(across(to) - across(from));
        };
    }

    /// Twice the middle, from left to right.
    private static int across(Table table) {
        return 2 * table.x() + table.width();
    }

    /// Twice the middle, from top to bottom.
    private static int along(Table table) {
        return 2 * table.y() + table.height();
    }
}
