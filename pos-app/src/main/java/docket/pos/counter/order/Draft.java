package docket.pos.counter.order;

import docket.model.Limits;
import docket.model.Money;
import docket.model.OrderType;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.ModifierId;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.Order;
import docket.model.order.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An order while it is entered. Immutable, so that it can be handed to another thread and to a
/// file as it is.
///
/// @param adding whether its lines join an order that was sent before
/// @param course that the next line is entered for; null: none
/// @param guestName the name or the pager that it is called by
/// @param later for when it is wanted; null: now
public record Draft(
        OrderId orderId,
        boolean adding,
        OrderType type,
        String table,
        int guests,
        String note,
        List<DraftLine> lines,
        @Nullable Integer course,
        @Nullable String guestName,
        @Nullable Later later) {
    public Draft {
        lines = List.copyOf(lines);
    }

    /// The name or the pager that the order is called by; `""`: none.
    String calledBy() {
        return guestName == null ? "" : guestName;
    }

    static Draft empty(OrderId id, OrderType type) {
        return new Draft(id, false, type, "", 0, "", List.of(), null, null, null);
    }

    /// The same lines as an order of their own: of the order that they were to join, nothing is
    /// left.
    Draft alone(OrderId fresh) {
        return new Draft(fresh, false, type, table, guests, note, lines, course, guestName, later);
    }

    /// Its lines as they would be sent.
    List<NewLine> commands() {
        return lines.stream().map(DraftLine::command).toList();
    }

    /// The draft joined to an order that was sent.
    Draft joining(Order order) {
        return new Draft(
                order.id(),
                true,
                order.type(),
                order.table(),
                order.guests(),
                order.note(),
                lines,
                course,
                order.guestName(),
                null);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /// Whether it is the same order with the same lines, whatever its notes and its table are.
    boolean hasLinesOf(Draft other) {
        return orderId.equals(other.orderId) && bare().equals(other.bare());
    }

    private List<DraftLine> bare() {
        return lines.stream().map(line -> line.withNote("")).toList();
    }

    /// Whether an item is in it, by itself or as a part of a combo.
    boolean has(ItemId item) {
        return lines.stream().anyMatch(line -> line.itemId().equals(item));
    }

    /// Whether a choice is in it that is sold out.
    boolean lacks(ModifierId modifier, Menu menu) {
        return lines.stream()
                .flatMap(
                        line ->
                                menu.find(line.itemId()).stream()
                                        .flatMap(
                                                item -> line.chosen().soldOut(item, menu.supply())))
                .anyMatch(gone -> gone.id().equals(modifier));
    }

    /// How many pieces were ordered; a combo is one.
    int pieces() {
        return lines.stream().filter(line -> !line.isPart()).mapToInt(DraftLine::quantity).sum();
    }

    /// How many pieces of an item were ordered by itself.
    int countOf(ItemId item) {
        return lines.stream()
                .filter(line -> line.itemId().equals(item) && !line.isPart())
                .mapToInt(DraftLine::quantity)
                .sum();
    }

    Money total(Menu menu) {
        return Money.sum(lines.stream().map(line -> line.total(menu)));
    }

    /// The draft as one of another type; where nobody sits, nothing goes by courses.
    Draft withType(OrderType changed) {
        if (changed == OrderType.DINE_IN) {
            return new Draft(
                    orderId, adding, changed, table, guests, note, lines, course, guestName, later);
        }
        List<DraftLine> atOnce =
                lines.stream()
                        .map(line -> line.withServing(line.served().withCourse(null)))
                        .toList();
        return new Draft(
                orderId, adding, changed, "", guests, note, atOnce, null, guestName, later);
    }

    Draft withTable(String changed) {
        return new Draft(
                orderId,
                adding,
                OrderType.DINE_IN,
                changed,
                guests,
                note,
                lines,
                course,
                guestName,
                later);
    }

    Draft withGuests(int changed) {
        return new Draft(
                orderId, adding, type, table, changed, note, lines, course, guestName, later);
    }

    Draft withNote(String changed) {
        return new Draft(
                orderId, adding, type, table, guests, changed, lines, course, guestName, later);
    }

    Draft withGuestName(String changed) {
        return new Draft(orderId, adding, type, table, guests, note, lines, course, changed, later);
    }

    Draft withCourse(@Nullable Integer changed) {
        return new Draft(
                orderId, adding, type, table, guests, note, lines, changed, guestName, later);
    }

    Draft withLater(@Nullable Later changed) {
        return new Draft(
                orderId, adding, type, table, guests, note, lines, course, guestName, changed);
    }

    Draft withLines(List<DraftLine> changed) {
        return new Draft(
                orderId, adding, type, table, guests, note, changed, course, guestName, later);
    }

    Draft with(DraftLine added) {
        var all = new ArrayList<>(lines);
        all.add(added);
        return withLines(all);
    }

    /// The draft without a line and the parts of it.
    Draft without(LineId line) {
        return withLines(
                lines.stream()
                        .filter(known -> !known.id().equals(line) && !known.isPartOf(line))
                        .toList());
    }

    /// The draft with so many pieces of a line, as many as a line may have; of a combo its parts
    /// too.
    Draft times(DraftLine line, int pieces) {
        int most =
                lines.stream()
                        .filter(part -> part.isPartOf(line.id()))
                        .mapToInt(part -> part.quantity() / line.quantity())
                        .max()
                        .orElse(1);
        int fitting = Math.min(pieces, Limits.QUANTITY / most);
        return withLines(
                lines.stream()
                        .map(
                                known -> {
                                    boolean isOfIt =
                                            known.id().equals(line.id())
                                                    || known.isPartOf(line.id());
                                    return isOfIt
                                            ? known.withQuantity(
                                                    known.quantity() / line.quantity() * fitting)
                                            : known;
                                })
                        .toList());
    }

    Draft with(List<DraftLine> added) {
        return withLines(Stream.concat(lines.stream(), added.stream()).toList());
    }

    /// The draft with a combo as it is now.
    Draft with(DraftCombo changed) {
        LineId head = changed.head().id();
        return withLines(
                lines.stream()
                        .filter(line -> !line.isPartOf(head))
                        .flatMap(
                                line ->
                                        line.id().equals(head)
                                                ? changed.lines().stream()
                                                : Stream.of(line))
                        .toList());
    }

    Draft change(LineId line, UnaryOperator<DraftLine> change) {
        return withLines(
                lines.stream()
                        .map(known -> known.id().equals(line) ? change.apply(known) : known)
                        .toList());
    }

    Draft changeParts(LineId head, UnaryOperator<DraftLine> change) {
        return withLines(
                lines.stream()
                        .map(known -> known.isPartOf(head) ? change.apply(known) : known)
                        .toList());
    }
}
