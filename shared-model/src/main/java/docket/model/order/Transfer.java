package docket.model.order;

import docket.model.Limits;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Two orders after lines went from one to the other. A line keeps its id, its price and how far it
/// is; nothing is fired. Where some pieces of a line go, those are a line of their own. Pure.
///
/// @param from the order that gave them; called off where nothing is left of it
/// @param to the order that took them
/// @param names what each line that went was called before, by what it is called now
/// @param at when they went
public record Transfer(Order from, Order to, Map<LineId, LineId> names, Instant at) {
    public Transfer {
        names = Map.copyOf(names);
    }

    /// An order that is to take lines, and has none yet.
    public static Order begin(
            OrderId id, String number, LocalDate day, Order like, String table, Instant at) {
        if (like.type() == OrderType.TAKEAWAY && !table.isEmpty()) {
            throw new Refusal(Reason.INVALID, "A take-away order has no table.");
        }
        return new Order(
                id,
                number,
                day,
                like.type(),
                table,
                0,
                "",
                OrderStatus.OPEN,
                List.of(),
                List.of(),
                at,
                null,
                null,
                0,
                null,
                table.isEmpty() ? like.guestName() : null,
                null,
                like.waiter(),
                like.dueAt(),
                like.fireAt(),
                null,
                null);
    }

    /// Decides it.
    ///
    /// @throws Refusal if one of the orders is over or not as the sender saw it, if a line cannot
    ///     go, or if more was paid than what would be left
    public static Transfer of(Order from, Order to, TransferLines wanted, Instant at) {
        from.expect(wanted.expectedVersion());
        to.expect(wanted.expectedToVersion());
        from.requireOpen("give lines away");
        to.requireOpen("take more lines");
        if (from.id().equals(to.id())) {
            throw new Refusal(Reason.INVALID, "The lines are in this order already.");
        }
        var step = new Step(from, to);
        wanted.lines().forEach(step::move);
        from.lines().forEach(step::follow);
        return step.done(at);
    }

    /// One transfer in the making.
    private static final class Step {
        private final Order from;
        private final Order to;
        private final Map<LineId, OrderLine> left = new HashMap<>();
        private final Map<LineId, OrderLine> gone = new HashMap<>();
        private final Map<LineId, LineId> names = new HashMap<>();
        private final TreeMap<Integer, Integer> batches = new TreeMap<>();

        private Step(Order from, Order to) {
            this.from = from;
            this.to = to;
            from.lines().forEach(line -> left.put(line.id(), line));
        }

        private void move(TransferLines.Part part) {
            OrderLine line = from.line(part.id());
            if (!line.status().isLive()) {
                throw new Refusal(
                        Reason.ILLEGAL_TRANSITION,
                        "%s is %s and cannot go to another order."
                                .formatted(line.name(), line.status()),
                        Map.of(
                                "currentStatus", line.status().name(),
                                "lineId", line.id().value().toString()));
            }
            if (line.partOf() != null || (line.isCombo() && part.newId() != null)) {
                throw new Refusal(
                        Reason.INVALID,
                        "%s: a combo goes to another order as a whole.".formatted(line.name()),
                        Map.of("lineId", line.id().value().toString()));
            }
            LineId newId = part.newId();
            int quantity = Objects.requireNonNullElse(part.quantity(), line.quantity());
            if (quantity > line.quantity()) {
                throw new Refusal(
                        Reason.INVALID,
                        "The line has %d pieces; %d cannot go."
                                .formatted(line.quantity(), quantity),
                        Map.of("quantity", line.quantity()));
            }
            if (newId == null || quantity == line.quantity()) {
                take(line);
            } else {
                Sending.requireNew(from.lines(), newId);
                Sending.requireNew(to.lines(), newId);
                gone.put(line.id(), line.pieces(newId, quantity));
                names.put(newId, line.id());
                left.put(line.id(), line.pieces(line.id(), line.quantity() - quantity));
            }
        }

        private void take(OrderLine line) {
            Sending.requireNew(to.lines(), line.id());
            left.remove(line.id());
            gone.put(line.id(), line);
            names.put(line.id(), line.id());
        }

        /// The parts of a combo go with it, and what was made again with what it was made for.
        private void follow(OrderLine line) {
            PartOf combo = line.partOf();
            boolean isAgain = line.remakeOf() != null && line.status().isLive();
            if (left.containsKey(line.id())
                    && ((combo != null && isGone(combo.lineId()))
                            || (isAgain && isGone(Objects.requireNonNull(line.remakeOf()))))) {
                take(line);
            }
        }

        private boolean isGone(LineId line) {
            return gone.containsKey(line) && !left.containsKey(line);
        }

        private Transfer done(Instant at) {
            List<OrderLine> stay =
                    from.lines().stream()
                            .filter(line -> left.containsKey(line.id()))
                            .map(line -> Objects.requireNonNull(left.get(line.id())))
                            .toList();
            List<OrderLine> going =
                    from.lines().stream()
                            .flatMap(line -> Optional.ofNullable(gone.get(line.id())).stream())
                            .toList();
            going.stream().map(OrderLine::batch).filter(b -> b > 0).forEach(b -> batches.put(b, 0));
            int batch = to.nextBatch();
            for (Map.Entry<Integer, Integer> entry : batches.entrySet()) {
                entry.setValue(batch++);
            }
            var all = new ArrayList<>(to.lines());
            going.forEach(line -> all.add(line.of(batches.getOrDefault(line.batch(), 0))));
            if (all.size() > Limits.LINES) {
                throw new Refusal(
                        Reason.INVALID, "An order takes at most %d lines.".formatted(Limits.LINES));
            }
            Order after = from.next(copy -> copy.lines = stay);
            if (after.due().minor() < 0) {
                throw new Refusal(
                        Reason.PAID_ALREADY,
                        "More of order %s was paid than what would be left of it."
                                .formatted(from.number()),
                        Map.of("paid", from.paid().minor()));
            }
            return new Transfer(emptied(after, at), to.next(copy -> copy.lines = all), names, at);
        }

        /// Of an order without lines nothing is left to do.
        private Order emptied(Order after, Instant at) {
            if (after.lines().stream().anyMatch(line -> line.status().isLive())) {
                return after;
            }
            if (to.version() == 0) {
                throw new Refusal(
                        Reason.INVALID,
                        "All of order %s would go: bring the order itself."
                                .formatted(from.number()));
            }
            return from.next(
                    copy -> {
                        copy.lines = after.lines();
                        copy.status = OrderStatus.CANCELLED;
                        copy.closedAt = at;
                        copy.reason = "→ " + to.number();
                    });
        }
    }
}
