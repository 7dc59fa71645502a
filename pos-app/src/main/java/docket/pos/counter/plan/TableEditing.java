package docket.pos.counter.plan;

import docket.client.Ids;
import docket.model.Limits;
import docket.model.table.Area;
import docket.model.table.FloorPlan;
import docket.model.table.Table;
import docket.model.table.TableId;
import docket.model.table.TableShape;
import docket.ui.Texts;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Changes the tables of the plan that is drawn, above all the selected one. Confined to the
/// screens' thread.
public final class TableEditing {
    private static final int SIZE = 6;
    private static final int SEATS = 4;

    private final PlanBoard board;
    private final AreaEditing areas;
    private final Ids ids;
    private final Texts texts;

    TableEditing(PlanBoard board, AreaEditing areas, Ids ids, Texts texts) {
        this.board = board;
        this.areas = areas;
        this.ids = ids;
        this.texts = texts;
    }

    public void select(@Nullable TableId id) {
        board.choose(id);
        board.refresh();
    }

    /// Goes on to the next table of the area, or back.
    public void selectBy(int steps) {
        Area now = board.area();
        if (now != null && !now.tables().isEmpty()) {
            List<TableId> all = now.tables().stream().map(Table::id).toList();
            int at = all.indexOf(chosen());
            int start = at < 0 && steps < 0 ? 0 : at;
            select(all.get(Math.floorMod(start + steps, all.size())));
        }
    }

    /// Puts one more table into the area, like the selected one, and next to it.
    public void add() {
        if (board.area() == null) {
            areas.add();
        }
        Area where = board.area();
        if (where == null) {
            return;
        }
        if (board.drawing().now().areas().stream().mapToInt(a -> a.tables().size()).sum()
                == FloorPlan.TABLES) {
            board.say(texts.text("plan.full", FloorPlan.TABLES));
            return;
        }
        var added = new TableId(ids.slug());
        Table fresh = fresh(added);
        board.choose(added);
        board.step(board.drawing().now().with(where.id(), fresh), null);
    }

    private Table fresh(TableId id) {
        Table like = board.selected();
        String label = board.drawing().now().freeLabel();
        if (like == null) {
            return new Table(id, label, SEATS, TableShape.SQUARE, 1, 1, SIZE, SIZE);
        }
        return new Table(
                        id,
                        label,
                        like.seats(),
                        like.shape(),
                        like.x(),
                        like.y(),
                        like.width(),
                        like.height())
                .at(like.x() + like.width() + 1, like.y());
    }

    public void remove() {
        TableId gone = chosen();
        if (gone != null) {
            board.choose(null);
            board.step(board.drawing().now().without(gone), null);
        }
    }

    /// Puts a table somewhere else, as far as there is room.
    public void place(TableId id, int x, int y) {
        board.step(board.drawing().now().change(id, table -> table.at(x, y)), null);
    }

    /// Moves the selected table by cells.
    public void move(int columns, int rows) {
        change("move", table -> table.at(table.x() + columns, table.y() + rows));
    }

    /// Makes the selected table wider and higher by cells, or less so.
    public void resize(int columns, int rows) {
        change(
                "size",
                table -> {
                    int width = Math.clamp(table.width() + columns, Table.LEAST, Table.COLUMNS);
                    int height = Math.clamp(table.height() + rows, Table.LEAST, Table.ROWS);
                    return new Table(
                            table.id(),
                            table.label(),
                            table.seats(),
                            table.shape(),
                            Math.min(table.x(), Table.COLUMNS - width),
                            Math.min(table.y(), Table.ROWS - height),
                            width,
                            height);
                });
    }

    public void changeSeats(int by) {
        change(
                "seats",
                table ->
                        with(
                                table,
                                table.label(),
                                Math.clamp(table.seats() + by, 1, Limits.GUESTS),
                                table.shape()));
    }

    public void choose(TableShape shape) {
        change("shape", table -> with(table, table.label(), table.seats(), shape));
    }

    /// Says what people call the selected table; two are never called the same.
    public void label(String typed) {
        Table now = board.selected();
        String label = typed.strip();
        if (now == null || label.equals(now.label())) {
            return;
        }
        if (label.isEmpty() || board.drawing().now().isTaken(label, now.id())) {
            board.say(texts.text(label.isEmpty() ? "plan.unlabelled" : "plan.taken", label));
            return;
        }
        change("label", table -> with(table, label, table.seats(), table.shape()));
    }

    private static Table with(Table table, String label, int seats, TableShape shape) {
        return new Table(
                table.id(),
                label,
                seats,
                shape,
                table.x(),
                table.y(),
                table.width(),
                table.height());
    }

    private void change(String kind, UnaryOperator<Table> change) {
        TableId id = chosen();
        if (id != null) {
            board.step(board.drawing().now().change(id, change), kind + " " + id.value());
        }
    }

    private @Nullable TableId chosen() {
        Table now = board.selected();
        return now == null ? null : now.id();
    }
}
