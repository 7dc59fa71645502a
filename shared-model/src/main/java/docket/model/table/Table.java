package docket.model.table;

import docket.model.InvalidValue;
import docket.model.Limits;

/// A table on the floor plan. Place and size are in cells of the area's grid, [#COLUMNS] by
/// [#ROWS].
///
/// @param label what people call it and orders say; unique in the shop
/// @param seats how many guests it has room for
/// @param x cells from the left edge of the area
/// @param y cells from its upper edge
public record Table(
        TableId id,
        String label,
        int seats,
        TableShape shape,
        int x,
        int y,
        int width,
        int height) {
    /// Cells of an area from left to right.
    public static final int COLUMNS = 48;

    /// Cells of an area from top to bottom.
    public static final int ROWS = 32;

    /// Cells that a table has at least either way, so that a finger meets it.
    public static final int LEAST = 4;

    public Table {
        Limits.required("table id", id);
        label = Limits.requiredText("table label", label, Limits.TABLE);
        Limits.number("seats", seats, 1, Limits.GUESTS);
        Limits.required("shape", shape);
        Limits.number("width", width, LEAST, COLUMNS);
        Limits.number("height", height, LEAST, ROWS);
        Limits.number("x", x, 0, COLUMNS - width);
        Limits.number("y", y, 0, ROWS - height);
        if (label.contains("\n")) {
            throw new InvalidValue("table label has a line end");
        }
    }

    /// The table somewhere else, as near to it as the area has room.
    public Table at(int column, int row) {
        return new Table(
                id,
                label,
                seats,
                shape,
                Math.clamp(column, 0, COLUMNS - width),
                Math.clamp(row, 0, ROWS - height),
                width,
                height);
    }
}
