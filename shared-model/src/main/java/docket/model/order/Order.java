package docket.model.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import docket.model.Limits;
import docket.model.Money;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.Menu;
import docket.model.payment.Payment;
import docket.model.payment.PaymentStatus;
import docket.model.payment.TakePayment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a table or a take-away guest ordered: its lines, its payments and its state. Immutable;
/// each verb returns the order after it, with the next version, or throws the [Refusal].
///
/// @param number what people call it, unique in its business day
/// @param table label of the table; `""`: none
/// @param guests covers; 0: not counted
/// @param closedAt when it was closed or called off
/// @param reason why it was called off or reopened
/// @param version counts the order's changes, from 1
@JsonPropertyOrder({
    "id",
    "number",
    "businessDay",
    "type",
    "table",
    "guests",
    "note",
    "status",
    "lines",
    "payments",
    "placedAt",
    "closedAt",
    "reason",
    "version",
    "total",
    "paid",
    "due",
    "paymentStatus"
})
public record Order(
        OrderId id,
        String number,
        LocalDate businessDay,
        OrderType type,
        String table,
        int guests,
        String note,
        OrderStatus status,
        List<OrderLine> lines,
        List<Payment> payments,
        Instant placedAt,
        @Nullable Instant closedAt,
        @Nullable String reason,
        int version) {
    public Order {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }

    /// The order as its first Send makes it.
    public static Order place(
            OrderId id,
            String number,
            LocalDate businessDay,
            NewOrder command,
            Menu menu,
            Instant at) {
        var empty =
                new Order(
                        id,
                        number,
                        businessDay,
                        command.type(),
                        command.tableText(),
                        command.guestCount(),
                        command.noteText(),
                        OrderStatus.OPEN,
                        List.of(),
                        List.of(),
                        at,
                        null,
                        null,
                        0);
        return empty.addLines(new AddLines(command.lines(), null), menu, at);
    }

    public Order addLines(AddLines command, Menu menu, Instant at) {
        expect(command.expectedVersion());
        requireOpen("take more lines");
        int batch = lines.stream().mapToInt(OrderLine::batch).max().orElse(0) + 1;
        var all = new ArrayList<>(lines);
        for (NewLine line : command.lines()) {
            if (lines.stream().anyMatch(known -> known.id().equals(line.id()))) {
                throw new Refusal(
                        Reason.ID_REUSED,
                        "The order has a line with this id already.",
                        Map.of("lineId", line.id().value().toString()));
            }
            all.add(Sale.of(line, menu, batch, at));
        }
        if (all.size() > Limits.LINES) {
            throw new Refusal(
                    Reason.INVALID, "An order takes at most %d lines.".formatted(Limits.LINES));
        }
        return with(status, all, payments, closedAt, reason);
    }

    public Order voidLine(LineId lineId, VoidLine command) {
        expect(command.expectedVersion());
        requireOpen("have a line voided");
        line(lineId);
        return withLines(line -> line.id().equals(lineId) ? line.voided(command.reason()) : line);
    }

    /// Hands out everything that is done; refused while a line is still being made.
    public Order serve(Instant at) {
        if (status != OrderStatus.OPEN && status != OrderStatus.CLOSED) {
            throw refuse("be served");
        }
        boolean waiting = lines.stream().anyMatch(l -> l.status().isLive() && !l.status().isMade());
        if (waiting || lines.stream().noneMatch(line -> line.status() == LineStatus.DONE)) {
            throw new Refusal(
                    Reason.ILLEGAL_TRANSITION,
                    waiting
                            ? "Order %s is not ready: lines are still being made.".formatted(number)
                            : "Order %s has nothing to hand out.".formatted(number),
                    Map.of("currentStatus", status.name(), "currentVersion", version));
        }
        return withLines(line -> line.status() == LineStatus.DONE ? line.served(at) : line);
    }

    public Order close(Instant at) {
        requireTransition(OrderStatus.CLOSED);
        if (due().isPositive()) {
            throw new Refusal(
                    Reason.NOT_PAID,
                    "Order %s is not paid yet.".formatted(number),
                    Map.of("due", due().minor(), "currentStatus", status.name()));
        }
        return with(OrderStatus.CLOSED, lines, payments, at, reason);
    }

    public Order reopen(String why) {
        requireTransition(OrderStatus.OPEN);
        return with(OrderStatus.OPEN, lines, payments, null, why);
    }

    /// Calls the order off: what is not handed out is voided, what was paid is given back.
    ///
    /// @param end [OrderStatus#CANCELLED] or [OrderStatus#VOIDED]
    public Order callOff(OrderStatus end, String why, Instant at) {
        requireTransition(end);
        List<OrderLine> off =
                lines.stream()
                        .map(
                                line ->
                                        line.status().mayBecome(LineStatus.VOIDED)
                                                ? line.voided(why)
                                                : line)
                        .toList();
        List<Payment> back = payments.stream().map(payment -> payment.refunded(at)).toList();
        return with(end, off, back, at, why);
    }

    public Order take(TakePayment command, Instant at) {
        requireOpen("be paid");
        if (payments.stream().anyMatch(known -> known.id().equals(command.id()))) {
            throw new Refusal(Reason.ID_REUSED, "The order has a payment with this id already.");
        }
        if (command.amount().compareTo(due()) > 0) {
            throw new Refusal(
                    Reason.OVERPAID,
                    "The payment is more than what is due.",
                    Map.of("due", due().minor()));
        }
        if (command.handedOver().compareTo(command.amount()) < 0) {
            throw new Refusal(Reason.TENDER_TOO_SMALL, "The cash is less than the amount.");
        }
        var more = new ArrayList<>(payments);
        more.add(Payment.of(command, at));
        return with(status, lines, more, closedAt, reason);
    }

    /// The order after the kitchen moved some of its lines.
    public Order withLines(UnaryOperator<OrderLine> change) {
        return with(status, lines.stream().map(change).toList(), payments, closedAt, reason);
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Money total() {
        return lines.stream().map(OrderLine::total).reduce(Money.ZERO, Money::plus);
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Money paid() {
        return payments.stream().map(Payment::standing).reduce(Money.ZERO, Money::plus);
    }

    /// What is still to pay; less than zero where lines were voided after they were paid.
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Money due() {
        return isCalledOff() ? Money.ZERO : total().minus(paid());
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public PaymentStatus paymentStatus() {
        if (!payments.isEmpty() && payments.stream().allMatch(p -> p.refundedAt() != null)) {
            return PaymentStatus.REFUNDED;
        }
        if (paid().isZero()) {
            return total().isZero() && !isCalledOff() ? PaymentStatus.PAID : PaymentStatus.UNPAID;
        }
        return due().isPositive() ? PaymentStatus.PARTLY_PAID : PaymentStatus.PAID;
    }

    public boolean isOpen() {
        return status == OrderStatus.OPEN;
    }

    public boolean isCalledOff() {
        return status == OrderStatus.CANCELLED || status == OrderStatus.VOIDED;
    }

    /// Whether everything is made and something waits at the pass.
    public boolean isReady() {
        return lines.stream().anyMatch(line -> line.status() == LineStatus.DONE)
                && lines.stream().allMatch(l -> !l.status().isLive() || l.status().isMade());
    }

    /// Whether nothing is left to make or to hand out.
    public boolean isServed() {
        return lines.stream()
                .allMatch(l -> !l.status().isLive() || l.status() == LineStatus.SERVED);
    }

    /// The line with this id.
    ///
    /// @throws Refusal if the order has no such line
    public OrderLine line(LineId wanted) {
        return lines.stream()
                .filter(line -> line.id().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Reason.LINE_UNKNOWN,
                                        "Order %s has no such line.".formatted(number)));
    }

    /// Checks that the sender saw this very version.
    ///
    /// @throws Refusal if the sender saw another version, with the current order
    public void expect(@Nullable Integer seen) {
        if (seen != null && seen != version) {
            throw new Refusal(
                    Reason.STALE_VERSION,
                    "Order %s has changed in the meantime.".formatted(number),
                    Map.of(
                            "currentVersion", version,
                            "currentStatus", status.name(),
                            "order", this));
        }
    }

    private void requireOpen(String what) {
        if (status != OrderStatus.OPEN) {
            throw refuse(what);
        }
    }

    private void requireTransition(OrderStatus next) {
        if (!status.mayBecome(next)) {
            throw refuse("become " + next);
        }
    }

    private Refusal refuse(String what) {
        return new Refusal(
                Reason.ILLEGAL_TRANSITION,
                "Order %s is %s and cannot %s.".formatted(number, status, what),
                Map.of("currentStatus", status.name(), "currentVersion", version));
    }

    private Order with(
            OrderStatus next,
            List<OrderLine> newLines,
            List<Payment> newPayments,
            @Nullable Instant closed,
            @Nullable String why) {
        return new Order(
                id,
                number,
                businessDay,
                type,
                table,
                guests,
                note,
                next,
                newLines,
                newPayments,
                placedAt,
                closed,
                why,
                version + 1);
    }
}
