package docket.model.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import docket.model.Money;
import docket.model.OrderType;
import docket.model.menu.Menu;
import docket.model.payment.Bill;
import docket.model.payment.Payment;
import docket.model.payment.PaymentStatus;
import docket.model.payment.TakePayment;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
/// @param visitId the visit of its table that it is one of; null: of none
/// @param guestName the name or the pager that it is called by; null: none
/// @param homeVisitId the visit that it came with, where its guests have joined others; null: none
/// @param waiter who looks after it, by the name that they have; null: nobody in particular
/// @param dueAt when it is wanted; null: as soon as it is made
/// @param fireAt when the clock fires it; null: it has, somebody did, or it was for now
/// @param rush whether it goes before the others in the kitchen; null: no
/// @param assembledAt when the pass put it together for a runner; null: not, or more is being made
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
    "visitId",
    "guestName",
    "homeVisitId",
    "waiter",
    "dueAt",
    "fireAt",
    "rush",
    "assembledAt",
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
        int version,
        @Nullable VisitId visitId,
        @Nullable String guestName,
        @Nullable VisitId homeVisitId,
        @Nullable String waiter,
        @Nullable Instant dueAt,
        @Nullable Instant fireAt,
        @Nullable Boolean rush,
        @Nullable Instant assembledAt) {
    public Order {
        rush = Boolean.TRUE.equals(rush) ? true : null;
        lines = Heads.settled(lines);
        assembledAt = isServable(lines) ? assembledAt : null;
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
        Optional<Schedule> schedule = command.schedule().map(wanted -> wanted.require(at));
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
                        0,
                        null,
                        command.guestName(),
                        null,
                        null,
                        schedule.map(Schedule::dueAt).orElse(null),
                        schedule.filter(s -> s.waits(at)).map(Schedule::fireAt).orElse(null),
                        null,
                        null);
        return empty.addLines(new AddLines(command.lines(), null), menu, at);
    }

    /// The order whose guests sit at another table now; nothing of it is made or fired for that.
    public Order movedTo(String where) {
        requireOpen("move");
        return next(copy -> copy.table = where);
    }

    /// The order as one of another visit, at the table of that.
    ///
    /// @param home where it goes once those who joined others part again; null: it stays
    public Order broughtTo(Visit visit, @Nullable VisitId home) {
        requireOpen("move");
        return next(
                copy -> {
                    copy.table = visit.table();
                    copy.visitId = visit.id();
                    copy.homeVisitId = home;
                });
    }

    /// The same order, which whoever took it looks after.
    public Order takenBy(@Nullable String who) {
        return next(
                copy -> {
                    copy.waiter = who;
                    copy.version = version;
                });
    }

    /// The order that somebody else looks after from now on.
    public Order handedOver(String who) {
        requireOpen("be handed over");
        return next(copy -> copy.waiter = who);
    }

    /// The same order as one of a visit, which may be at another table than was said.
    Order during(VisitId visit, String where) {
        return next(
                copy -> {
                    copy.table = where;
                    copy.visitId = visit;
                    copy.version = version;
                });
    }

    public Order addLines(AddLines command, Menu menu, Instant at) {
        expect(command.expectedVersion());
        requireOpen("take more lines");
        return with(Sending.to(this, command.lines(), menu).joined(nextBatch(), at));
    }

    /// The order with the lines of one that was entered for its table meanwhile, and with what is
    /// said of that alone.
    public Order joinedBy(NewOrder other, Menu menu, Instant at) {
        requireOpen("take more lines");
        List<OrderLine> all = Sending.to(this, other.lines(), menu).joined(nextBatch(), at);
        return next(
                copy -> {
                    copy.lines = all;
                    other.saidBeside(this).ifPresent(said -> said.into(copy, at));
                });
    }

    /// The number of the batch that the next Send or Fire makes.
    int nextBatch() {
        return lines.stream().mapToInt(OrderLine::batch).max().orElse(0) + 1;
    }

    /// Releases held lines to the kitchen.
    public Order fire(FireLines command, Instant at) {
        return Firing.fire(this, command, at);
    }

    /// Releases what waited for its time, now that the clock has come to it.
    public Order fireDue(Instant at) {
        return Firing.fireDue(this, at);
    }

    /// Whether it waits for its time.
    public boolean isScheduled() {
        return fireAt != null && isOpen();
    }

    /// Takes a held line off.
    public Order removeLine(LineId lineId, RemoveLine command) {
        return Firing.remove(this, lineId, command);
    }

    public Order voidLine(LineId lineId, VoidLine command) {
        return AfterSend.voidLine(this, lineId, command);
    }

    /// Gives a line another note.
    public Order noteLine(LineId lineId, ChangeNote command) {
        return AfterSend.note(this, lineId, command);
    }

    /// Gives a line to the guest, or charges it again.
    public Order compLine(LineId lineId, CompLine command) {
        return AfterSend.comp(this, lineId, command);
    }

    /// Has a line cooked again, at no charge.
    public Order remakeLine(LineId lineId, RemakeLine command, Instant at) {
        return AfterSend.remake(this, lineId, command, at);
    }

    /// Changes what is said of it.
    public Order change(ChangeDetails command, Instant at) {
        expect(command.expectedVersion());
        requireOpen("be changed");
        return next(copy -> command.into(copy, at));
    }

    /// The order, which goes before the others from now on, or in its turn again.
    public Order rushed(RushOrder command) {
        expect(command.expectedVersion());
        requireOpen("be hurried");
        if (command.rush() == isRush()) {
            throw OrderRefusals.illegal(this, isRush() ? "be hurried twice" : "be slowed down");
        }
        return next(copy -> copy.rush = command.rush());
    }

    /// Whether it goes before the others in the kitchen.
    public boolean isRush() {
        return rush != null;
    }

    /// The order with one more line.
    Order with(OrderLine more) {
        var all = new ArrayList<>(lines);
        all.add(more);
        return with(all);
    }

    /// The order after some of its lines changed.
    public Order withLines(UnaryOperator<OrderLine> change) {
        return with(lines.stream().map(change).toList());
    }

    /// The same version of the order, whose lines are as far as their stations are.
    public Order settled(UnaryOperator<OrderLine> asFar) {
        return next(
                copy -> {
                    copy.lines = lines.stream().map(asFar).toList();
                    copy.version = version;
                });
    }

    private Order with(List<OrderLine> changed) {
        return next(copy -> copy.lines = changed);
    }

    /// Hands out everything that is done; refused while a line is still being made. Lines that are
    /// held wait for their own turn.
    public Order serve(Instant at) {
        return Ending.serve(this, at);
    }

    /// Hands out everything that is done, whatever is still being made.
    public Order servePartly(Instant at) {
        return Ending.servePartly(this, at);
    }

    /// Put together at the pass, for a runner to take. It is not any more once something is made
    /// again, or comes on top.
    public Order assemble(Instant at) {
        return Ending.assemble(this, at);
    }

    /// Takes the last step of the pass back: what was put together is not any more, or what was
    /// handed out last waits there again.
    public Order takeBack() {
        return Ending.takeBack(this);
    }

    public Order close(Instant at) {
        return Ending.close(this, at);
    }

    public Order reopen(String why) {
        return Ending.reopen(this, why);
    }

    /// Calls the order off: what is not handed out is voided, what was paid is given back.
    ///
    /// @param end [OrderStatus#CANCELLED] or [OrderStatus#VOIDED]
    public Order callOff(OrderStatus end, String why, Instant at) {
        return Ending.callOff(this, end, why, at);
    }

    public Order take(TakePayment command, Instant at) {
        requireOpen("be paid");
        List<Payment> more = bill().take(command, at);
        return next(copy -> copy.payments = more);
    }

    /// The lines, with the parts of each combo right behind it.
    public List<OrderLine> together() {
        return Heads.together(lines);
    }

    /// The combo that a line is a part of.
    public Optional<OrderLine> headOf(OrderLine line) {
        return lines.stream().filter(head -> line.isPartOf(head.id())).findFirst();
    }

    /// What cooks read beside a line: what is said of its combo, and of itself.
    public String noteForCooks(OrderLine line) {
        return headOf(line)
                .map(OrderLine::note)
                .filter(note -> !note.isEmpty() && !note.equals(line.note()))
                .map(note -> line.note().isEmpty() ? note : note + " · " + line.note())
                .orElseGet(line::note);
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Money total() {
        return Money.sum(lines.stream().map(OrderLine::total));
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Money paid() {
        return bill().paid();
    }

    /// What is still to pay; less than zero where lines were voided after they were paid.
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Money due() {
        return bill().due();
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public PaymentStatus paymentStatus() {
        return bill().status();
    }

    private Bill bill() {
        return new Bill(total(), isCalledOff(), payments);
    }

    public boolean isOpen() {
        return status == OrderStatus.OPEN;
    }

    public boolean isCalledOff() {
        return status == OrderStatus.CANCELLED || status == OrderStatus.VOIDED;
    }

    /// Whether something waits at the pass and nothing that was fired is still being made; what is
    /// held comes later.
    public boolean isServable() {
        return isServable(lines);
    }

    private static boolean isServable(List<OrderLine> lines) {
        return lines.stream().anyMatch(line -> line.status() == LineStatus.DONE)
                && lines.stream().noneMatch(OrderLine::isBeingMade);
    }

    /// Whether something waits at the pass, whatever is still being made.
    public boolean isPartlyServable() {
        return lines.stream().anyMatch(line -> line.status() == LineStatus.DONE);
    }

    /// Whether everything is made, nothing is held, and something waits at the pass.
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
                .orElseThrow(() -> OrderRefusals.noLine(this));
    }

    /// Checks that the sender saw this very version.
    ///
    /// @throws Refusal if the sender saw another version, with the current order
    public void expect(@Nullable Integer seen) {
        if (seen != null && seen != version) {
            throw OrderRefusals.stale(this);
        }
    }

    void requireOpen(String what) {
        if (status != OrderStatus.OPEN) {
            throw OrderRefusals.illegal(this, what);
        }
    }

    void requireTransition(OrderStatus next) {
        if (!status.mayBecome(next)) {
            throw OrderRefusals.illegal(this, "become " + next);
        }
    }

    /// The next version of the order, with what a step changes.
    Order next(Consumer<OrderCopy> step) {
        var copy = new OrderCopy(this);
        step.accept(copy);
        return copy.order();
    }
}
