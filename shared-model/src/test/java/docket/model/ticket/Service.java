package docket.model.ticket;

import static docket.model.ComboSamples.menu;
import static docket.model.ModelSamples.DAY;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.card;
import static docket.model.ModelSamples.lineId;
import static docket.model.ModelSamples.visitId;

import docket.model.ComboSamples;
import docket.model.ModelSamples;
import docket.model.OrderSample;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.menu.ItemId;
import docket.model.order.AddLines;
import docket.model.order.ChangeDetails;
import docket.model.order.ChangeNote;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.FireLines;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderTarget;
import docket.model.order.RemakeLine;
import docket.model.order.RemoveLine;
import docket.model.order.RushOrder;
import docket.model.order.VoidLine;
import docket.model.payment.TakePayment;
import docket.model.table.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An evening's service as a server would run it, driven by made-up steps: each is carried out on
/// one of a few orders, or refused. Keeps the state and the facts.
public final class Service {
    private static final List<String> ITEMS =
            List.of("americano", "burger", "burger-set", "fries", "soup", "cheesecake");

    private final Map<Integer, FiredOrder> orders = new TreeMap<>();
    private final List<FloorEvent> facts = new ArrayList<>();
    private int made;

    /// What somebody tries to do; which line, ticket or item the number picks depends on what there
    /// is.
    public record Step(Verb verb, int order, int pick) {}

    public enum Verb {
        PLACE,
        ADD,
        ADD_COURSES,
        ADD_COMBO,
        FIRE_COURSE,
        FIRE_LINE,
        DUE,
        REMOVE,
        NOTE,
        DETAILS,
        REMAKE,
        VOID,
        START,
        BUMP,
        RECALL,
        LINE_STARTED,
        LINE_DONE,
        LINE_BACK,
        LINE_SEEN,
        LINE_COUNTED,
        RUSH,
        MOVE,
        PAY,
        SERVE,
        CLOSE,
        REOPEN,
        CANCEL
    }

    public List<FiredOrder> orders() {
        return List.copyOf(orders.values());
    }

    public List<FloorEvent> facts() {
        return List.copyOf(facts);
    }

    public Optional<FiredOrder> order(int number) {
        return Optional.ofNullable(orders.get(number));
    }

    /// Carries the step out.
    ///
    /// @return the fact, or nothing where the step was refused
    public Optional<FloorEvent> run(Step step) {
        made++;
        FiredOrder before = orders.get(step.order());
        if ((before == null) != (step.verb() == Verb.PLACE)) {
            return Optional.empty();
        }
        try {
            FiredOrder after = before == null ? place(step) : step(step, before);
            FloorEvent fact = fact(step, before, after);
            orders.put(step.order(), after);
            facts.add(fact);
            return Optional.of(fact);
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    /// One of four is wanted for later.
    private FiredOrder place(Step step) {
        OrderSample sample = ModelSamples.order().numbered(step.order()).at("4");
        for (int line = 0; line <= step.pick() % 3; line++) {
            sample = sample.with(ITEMS.get((step.pick() + line) % ITEMS.size()), 1 + line);
        }
        if (step.pick() % 4 > 0) {
            return sample.fired();
        }
        NewOrder forNow = sample.command();
        var later =
                new NewOrder(
                        forNow.type(),
                        forNow.table(),
                        forNow.guests(),
                        forNow.note(),
                        forNow.lines(),
                        null,
                        now().plusSeconds(1 + step.pick() % 20),
                        0);
        return FiredOrder.place(
                Order.place(sample.id(), "L-" + step.order(), DAY, later, menu(), now()));
    }

    private FiredOrder step(Step step, FiredOrder before) {
        return switch (step.verb()) {
            case PLACE -> throw new IllegalStateException("placed already");
            case ADD -> before.addLines(more(step), menu(), now());
            case ADD_COMBO -> before.addLines(combo(step), menu(), now());
            case ADD_COURSES -> before.addLines(courses(step), menu(), now());
            case FIRE_COURSE -> before.fire(FireLines.course(1 + step.pick() % 3), now());
            case FIRE_LINE -> before.fire(FireLines.lines(List.of(line(step, before))), now());
            case DUE -> before.fireDue(now());
            case REMOVE -> before.removeLine(line(step, before), new RemoveLine(null));
            case NOTE -> before.noteLine(line(step, before), new ChangeNote("note " + made, null));
            case DETAILS -> before.change(ChangeDetails.note("note " + step.pick()), now());
            case REMAKE -> before.remakeLine(line(step, before), again(step), now());
            case VOID -> before.voidLine(line(step, before), new VoidLine("mistake", null));
            case START -> ticket(step, before, TicketStatus.STARTED);
            case BUMP -> ticket(step, before, TicketStatus.DONE);
            case RECALL -> ticket(step, before, TicketStatus.FIRED);
            case LINE_STARTED -> line(step, before, LineStatus.STARTED);
            case LINE_DONE -> line(step, before, LineStatus.DONE);
            case LINE_BACK -> line(step, before, LineStatus.FIRED);
            case LINE_SEEN -> line(step, before, LineStatus.SEEN);
            case LINE_COUNTED -> counted(step, before);
            case RUSH -> before.rush(new RushOrder(!before.order().isRush(), null));
            case MOVE -> before.movedTo(before.order().table().equals("4") ? "7" : "4");
            case PAY -> before.take(payment(before), now());
            case SERVE -> order(before, OrderTarget.SERVED);
            case CLOSE -> order(before, OrderTarget.CLOSED);
            case REOPEN -> order(before, OrderTarget.OPEN);
            case CANCEL -> order(before, OrderTarget.CANCELLED);
        };
    }

    private AddLines more(Step step) {
        var item = new ItemId(ITEMS.get(step.pick() % ITEMS.size()));
        LineId id = lineId(step.order(), 1009 + 10 * made);
        return new AddLines(List.of(new NewLine(id, item, 2, null, null)), null);
    }

    /// Three lines of courses that the number picks, the last one held now and then.
    private AddLines courses(Step step) {
        var lines = new ArrayList<NewLine>();
        for (int i = 0; i < 3; i++) {
            int course = 1 + (step.pick() + i) % 3;
            lines.add(
                    new NewLine(
                            lineId(step.order(), 1000 + 10 * made + i),
                            new ItemId(ITEMS.get((step.pick() + i) % ITEMS.size())),
                            1 + i,
                            null,
                            null,
                            course,
                            null,
                            i == 2 && step.pick() % 2 == 0));
        }
        return new AddLines(lines, null);
    }

    private AddLines combo(Step step) {
        int first = 1000 + 10 * made;
        int pieces = 1 + step.pick() % 2;
        return new AddLines(
                step.pick() % 3 == 0
                        ? ComboSamples.lunch(step.order(), first, pieces)
                        : ComboSamples.dinner(step.order(), first, pieces),
                null);
    }

    private RemakeLine again(Step step) {
        return new RemakeLine(lineId(step.order(), 1008 + 10 * made), 1, "dropped", null);
    }

    private TakePayment payment(FiredOrder before) {
        return card(made, Math.max(1, before.order().due().minor()));
    }

    private FiredOrder order(FiredOrder before, OrderTarget target) {
        var command = new ChangeOrderStatus(target, before.order().version(), "because");
        return before.change(command, now());
    }

    private FiredOrder ticket(Step step, FiredOrder before, TicketStatus status) {
        Ticket ticket = ticket(step, before);
        return before.change(
                ticket.id(), new ChangeTicketStatus(status, ticket.version(), null), now());
    }

    private FiredOrder line(Step step, FiredOrder before, LineStatus status) {
        Ticket ticket = ticket(step, before);
        LineId line = ticket.lines().get(step.pick() % ticket.lines().size()).id();
        return before.change(
                ticket.id(), line, new ChangeLineStatus(status, ticket.version()), now());
    }

    /// Now and then more than there are.
    private FiredOrder counted(Step step, FiredOrder before) {
        Ticket ticket = ticket(step, before);
        LineId line = ticket.lines().get(step.pick() % ticket.lines().size()).id();
        return before.change(
                ticket.id(), line, ChangeLineStatus.made(step.pick() % 4, ticket.version()), now());
    }

    private static Ticket ticket(Step step, FiredOrder before) {
        if (before.tickets().isEmpty()) {
            throw new Refusal(Reason.TICKET_UNKNOWN, "The kitchen has nothing of it yet.");
        }
        return before.tickets().get(step.pick() % before.tickets().size());
    }

    private static LineId line(Step step, FiredOrder before) {
        return before.order().lines().get(step.pick() % before.order().lines().size()).id();
    }

    private static FloorEvent fact(Step step, @Nullable FiredOrder before, FiredOrder after) {
        var order = after.order();
        if (before == null) {
            return new FloorEvent.OrderPlaced(order, after.tickets());
        }
        List<Ticket> changed = after.changedSince(before);
        return switch (step.verb()) {
            case PLACE -> new FloorEvent.OrderPlaced(order, changed);
            case ADD -> new FloorEvent.LinesAdded(order, changed);
            case ADD_COURSES, ADD_COMBO -> new FloorEvent.LinesAdded(order, changed);
            case FIRE_COURSE, FIRE_LINE -> new FloorEvent.LinesFired(order, changed);
            case DUE -> new FloorEvent.LinesFired(order, changed, true);
            case REMOVE ->
                    new FloorEvent.LineRemoved(order, changed, line(step, before), List.of());
            case NOTE -> new FloorEvent.LineNoteChanged(order, changed, line(step, before));
            case DETAILS -> new FloorEvent.OrderDetailsChanged(order, changed);
            case REMAKE ->
                    new FloorEvent.LineRemade(
                            order, changed, order.lines().getLast().id(), List.of());
            case VOID -> new FloorEvent.LineVoided(order, changed, line(step, before));
            case START -> new FloorEvent.TicketStarted(order, changed, ticket(step, before).id());
            case BUMP -> new FloorEvent.TicketBumped(order, changed, ticket(step, before).id());
            case RECALL -> new FloorEvent.TicketRecalled(order, changed, ticket(step, before).id());
            case RUSH -> new FloorEvent.OrderRushed(order, changed);
            case LINE_STARTED, LINE_DONE, LINE_BACK, LINE_SEEN, LINE_COUNTED ->
                    new FloorEvent.TicketLineChanged(
                            order,
                            changed,
                            ticket(step, before).id(),
                            order.lines().getFirst().id());
            case MOVE ->
                    new FloorEvent.VisitMoved(
                            List.of(
                                    Visit.open(visitId(step.order()), "4", 2, DAY, NOON)
                                            .movedTo(order.table())),
                            List.of(order),
                            changed);
            case PAY ->
                    new FloorEvent.PaymentTaken(order, changed, order.payments().getLast().id());
            case SERVE -> new FloorEvent.OrderServed(order, changed);
            case CLOSE -> new FloorEvent.OrderClosed(order, changed);
            case REOPEN -> new FloorEvent.OrderReopened(order, changed);
            case CANCEL -> new FloorEvent.OrderCancelled(order, changed);
        };
    }

    private Instant now() {
        return NOON.plusSeconds(made);
    }
}
