package docket.pos.counter.floor;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.Ids;
import docket.model.order.MoveOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.TransferLines;
import docket.model.table.ChangeVisit;
import docket.model.table.MergeVisit;
import docket.model.table.MoveVisit;
import docket.model.table.PartVisit;
import docket.model.table.SeatTable;
import docket.model.table.Visit;
import docket.model.table.VisitTarget;
import docket.pos.counter.TellingDesk;
import docket.ui.Notices;
import docket.ui.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What is done with a table. Confined to the screens' thread.
final class TableWork {
    private final TellingDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final Notices notices;
    private @Nullable OtherScreens others;

    TableWork(CommandDesk desk, Ids ids, Texts texts, Notices notices) {
        this.desk = new TellingDesk(desk, texts, notices);
        this.ids = ids;
        this.texts = texts;
        this.notices = notices;
    }

    void leadTo(OtherScreens screens) {
        others = screens;
    }

    private void go(Consumer<OtherScreens> where) {
        OtherScreens known = others;
        if (known != null) {
            where.accept(known);
        }
    }

    /// What a tap on the table does: its order is entered or goes on, or the table is clean.
    void open(TableNow table) {
        if (table.state() == TableState.TO_CLEAN) {
            clean(table);
        } else if (table.orders().isEmpty()) {
            int guests = table.guests().map(Visit::guests).orElse(0);
            go(screens -> screens.order(table.label(), guests));
        } else {
            go(screens -> screens.addTo(table.orders().getLast()));
        }
    }

    /// Says how many guests are there; where nobody was, they sit down.
    void seat(TableNow table, int guests) {
        Optional<Visit> there = table.guests();
        desk.send(
                new Command.SeatGuests(
                        ids.command(),
                        there.map(Visit::id).orElseGet(ids::visit),
                        new SeatTable(
                                table.table().label(),
                                guests,
                                there.map(Visit::version).orElse(null))),
                done -> {});
    }

    /// Brings the guests of a table to another one.
    void move(TableNow table, String where) {
        table.guests()
                .ifPresent(
                        visit ->
                                desk.send(
                                        new Command.MoveGuests(
                                                ids.command(),
                                                visit.id(),
                                                new MoveVisit(where, visit.version())),
                                        done -> {}));
    }

    /// Has the guests of a table join those of another one. A free table is put to their own.
    void join(TableNow table, TableNow there) {
        Optional<Visit> asking = table.guests();
        Optional<Visit> host = there.guests();
        if (asking.isEmpty() || asking.equals(host)) {
            return;
        }
        if (host.isPresent()) {
            merge(asking.get(), host.get());
        } else if (there.state() == TableState.FREE) {
            putTo(there.label(), asking.get());
        } else {
            notices.say(texts.text("floor.nobodyThere", there.table().label()));
        }
    }

    private void putTo(String free, Visit host) {
        desk.send(
                new Command.SeatGuests(ids.command(), ids.visit(), new SeatTable(free, 0, null)),
                seated -> merge((Visit) seated, host));
    }

    private void merge(Visit visit, Visit host) {
        desk.send(
                new Command.MergeGuests(
                        ids.command(),
                        visit.id(),
                        new MergeVisit(host.id(), visit.version(), host.version())),
                done -> {});
    }

    /// Parts the guests of a table from those whom they have joined.
    void part(TableNow table) {
        Visit joined = table.visit();
        if (joined != null && table.state() == TableState.JOINED) {
            desk.send(
                    new Command.PartGuests(
                            ids.command(), joined.id(), new PartVisit(joined.version())),
                    done -> {});
        }
    }

    /// Brings one order to another table.
    void bring(Order order, TableNow there) {
        bring(order, there.label());
    }

    private void bring(Order order, String label) {
        desk.send(
                new Command.BringOrder(
                        ids.command(), order.id(), new MoveOrder(label, order.version())),
                done -> {});
    }

    void sayPickFirst() {
        notices.say(texts.text("floor.pickFirst"));
    }

    /// Brings the picked lines to an order.
    void transfer(LinePicker picker, Order to) {
        for (Order from : picker.sources()) {
            if (!from.id().equals(to.id())) {
                transfer(picker, from, to.id(), null);
            }
        }
        notices.say(texts.text("floor.transferred", to.number()));
    }

    /// Brings the picked lines to a new order of a table. An order of which all is picked goes as
    /// it is, and takes the others.
    void transferToNew(LinePicker picker, String label) {
        Optional<Order> whole = picker.sources().stream().filter(picker::hasAllOf).findFirst();
        if (whole.isPresent()) {
            Order moved = whole.get();
            if (!moved.table().equals(label)) {
                bring(moved, label);
            } else if (picker.sources().size() == 1) {
                notices.say(texts.text("floor.allOfIt", moved.number()));
            }
            picker.sources().stream()
                    .filter(from -> !from.id().equals(moved.id()))
                    .forEach(from -> transfer(picker, from, moved.id(), null));
            return;
        }
        OrderId fresh = ids.order();
        String table = label;
        for (Order from : picker.sources()) {
            transfer(picker, from, fresh, table);
            table = null;
        }
        notices.say(texts.text("floor.transferredToNew", label));
    }

    private void transfer(LinePicker picker, Order from, OrderId to, @Nullable String table) {
        desk.send(
                new Command.BringLines(
                        ids.command(),
                        from.id(),
                        new TransferLines(
                                picker.parts(from, ids), to, table, from.version(), null)),
                done -> {});
    }

    /// Shows the guests what they owe; so they have asked for it.
    void preBill(TableNow table) {
        if (table.orders().isEmpty()) {
            return;
        }
        if (table.guests().filter(visit -> visit.billAskedAt() == null).isPresent()) {
            change(table.guests(), VisitTarget.BILL_ASKED);
        }
        go(screens -> screens.preBill(table.orders()));
    }

    /// Notes that the bill is asked for, or that it is not any more.
    void askBill(TableNow table) {
        boolean isAsked = table.guests().filter(v -> v.billAskedAt() != null).isPresent();
        change(table.guests(), isAsked ? VisitTarget.SEATED : VisitTarget.BILL_ASKED);
    }

    /// The table is clean, or its guests have gone without an order.
    void clean(TableNow table) {
        if (table.orders().isEmpty() || table.state() == TableState.JOINED) {
            change(Optional.ofNullable(table.visit()), VisitTarget.CLEANED);
        } else {
            notices.say(texts.text("floor.busy", table.table().label()));
        }
    }

    private void change(Optional<Visit> visit, VisitTarget target) {
        visit.ifPresent(
                known ->
                        desk.send(
                                new Command.ChangeTable(
                                        ids.command(),
                                        known.id(),
                                        new ChangeVisit(target, known.version())),
                                done -> {}));
    }

    /// Opens the payment of the first order of the table that has something due.
    void pay(TableNow table) {
        table.orders().stream()
                .filter(order -> order.due().isPositive())
                .findFirst()
                .ifPresentOrElse(
                        this::pay,
                        () -> notices.say(texts.text("floor.nothingDue", table.table().label())));
    }

    void pay(Order order) {
        go(screens -> screens.pay(order));
    }
}
