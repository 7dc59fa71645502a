package docket.pos.counter.floor;

import docket.client.Ids;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.order.TransferLines;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which lines of a table's orders, and how many pieces of each, are to go to another order.
/// Follows the orders as they change meanwhile. Confined to the screens' thread.
public final class LinePicker {
    private final Texts texts;
    private final Map<LineId, Integer> picked = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private List<Order> orders = List.of();
    private int cursor;
    private boolean open;

    /// A line that can go.
    ///
    /// @param of its order
    /// @param going how many pieces go; 0: none
    /// @param isCurrent whether the keys are on it
    public record Row(Order of, OrderLine line, String text, int going, boolean isCurrent) {}

    LinePicker(Texts texts) {
        this.texts = texts;
    }

    /// The lines to pick from; none while nothing is picked.
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    boolean isOpen() {
        return open;
    }

    boolean isEmpty() {
        return picked.isEmpty();
    }

    void begin(List<Order> from) {
        open = true;
        cursor = 0;
        picked.clear();
        follow(from);
    }

    void end() {
        open = false;
        picked.clear();
        orders = List.of();
        show();
    }

    /// Shows the orders as they are now; what is not there any more is not picked any more.
    void follow(List<Order> now) {
        orders = now;
        picked.keySet().removeIf(id -> lines().stream().noneMatch(line -> line.id().equals(id)));
        picked.replaceAll((id, pieces) -> Math.min(pieces, quantity(id)));
        show();
    }

    private int quantity(LineId id) {
        return lines().stream()
                .filter(line -> line.id().equals(id))
                .mapToInt(OrderLine::quantity)
                .findFirst()
                .orElse(0);
    }

    /// The parts of a combo go with it.
    private static boolean isFree(OrderLine line) {
        return line.status().isLive() && line.partOf() == null;
    }

    private List<OrderLine> lines() {
        return orders.stream()
                .flatMap(order -> order.lines().stream())
                .filter(LinePicker::isFree)
                .toList();
    }

    private void show() {
        var all = new ArrayList<Row>();
        if (open) {
            for (Order order : orders) {
                for (OrderLine line : order.lines()) {
                    if (isFree(line)) {
                        int going = picked.getOrDefault(line.id(), 0);
                        all.add(row(order, line, going, all.size() == cursor));
                    }
                }
            }
        }
        rows.set(List.copyOf(all));
    }

    private Row row(Order order, OrderLine line, int going, boolean isCurrent) {
        String count =
                going > 0 && going < line.quantity()
                        ? texts.text("floor.pieces", going, line.quantity())
                        : String.valueOf(line.quantity());
        return new Row(order, line, count + " × " + texts.name(line.called()), going, isCurrent);
    }

    /// Picks all pieces of a line, or none of it.
    void toggle(Row row) {
        pick(row, row.going() == 0 ? row.line().quantity() : 0);
    }

    /// One piece more of a line goes, or one less; a combo goes as a whole.
    void pickMore(Row row, int more) {
        int most = row.line().quantity();
        boolean isWhole = row.line().isCombo();
        int wanted = row.going() == 0 && more < 0 ? most + more : row.going() + more;
        pick(row, isWhole ? (more > 0 ? most : 0) : Math.clamp(wanted, 0, most));
    }

    private void pick(Row row, int pieces) {
        if (pieces == 0) {
            picked.remove(row.line().id());
        } else {
            picked.put(row.line().id(), pieces);
        }
        cursor = Math.max(0, rows.get().indexOf(row));
        show();
    }

    /// Picks all lines of an order, or none where all are picked.
    void toggle(Order order) {
        pickAll(order.lines().stream().filter(LinePicker::isFree).toList());
    }

    /// Picks all lines of a course, or none where all are picked.
    void toggleCourse(int course) {
        pickAll(lines().stream().filter(l -> Optional.of(course).equals(course(l))).toList());
    }

    private void pickAll(List<OrderLine> wanted) {
        boolean hasAll =
                wanted.stream().allMatch(l -> picked.getOrDefault(l.id(), 0).equals(l.quantity()));
        wanted.forEach(
                line -> {
                    if (hasAll) {
                        picked.remove(line.id());
                    } else {
                        picked.put(line.id(), line.quantity());
                    }
                });
        show();
    }

    /// The courses that lines are of, from the first.
    List<Integer> courses() {
        return lines().stream().flatMap(l -> course(l).stream()).distinct().sorted().toList();
    }

    private static Optional<Integer> course(OrderLine line) {
        return Optional.ofNullable(line.course());
    }

    void move(int steps) {
        if (!rows.get().isEmpty()) {
            cursor = Math.clamp((long) cursor + steps, 0, rows.get().size() - 1);
            show();
        }
    }

    Optional<Row> current() {
        return rows.get().stream().filter(Row::isCurrent).findFirst();
    }

    /// The orders of which lines are picked.
    List<Order> sources() {
        return rows.get().stream().filter(r -> r.going() > 0).map(Row::of).distinct().toList();
    }

    /// Whether all that is left of an order is picked.
    boolean hasAllOf(Order order) {
        return order.lines().stream()
                .filter(LinePicker::isFree)
                .allMatch(line -> picked.getOrDefault(line.id(), 0).equals(line.quantity()));
    }

    /// What is picked of an order, as it goes to another one.
    List<TransferLines.Part> parts(Order order, Ids ids) {
        return rows.get().stream()
                .filter(row -> row.of().id().equals(order.id()) && row.going() > 0)
                .map(
                        row ->
                                row.going() == row.line().quantity()
                                        ? TransferLines.Part.all(row.line().id())
                                        : new TransferLines.Part(
                                                row.line().id(), row.going(), ids.line()))
                .toList();
    }
}
