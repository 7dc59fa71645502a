package docket.pos.rush;

import docket.client.DocketClient;
import docket.model.Money;
import docket.model.Refusal;
import docket.model.menu.MenuItem;
import docket.model.menu.Supply;
import docket.model.order.AddLines;
import docket.model.order.ChangeNote;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.FireLines;
import docket.model.order.LineStatus;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.order.OrderTarget;
import docket.model.order.VoidLine;
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;
import docket.model.table.MoveVisit;
import docket.model.table.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Does what is to be done for guests, by the calls that counters make. Confined to the player's
/// thread.
final class Waiters {
    private final DocketClient client;
    private final List<String> tables;
    private final Set<String> taken = new TreeSet<>();

    /// How a deed went.
    sealed interface Outcome {
        record Done(Ended what) implements Outcome {}

        /// It cannot be done yet.
        record NotYet() implements Outcome {}

        /// There is nothing to be had for them.
        record Nothing() implements Outcome {}
    }

    Waiters(DocketClient client, List<String> tables) {
        this.client = client;
        this.tables = List.copyOf(tables);
    }

    /// @throws Refusal if the server says no
    Outcome act(Guests guests, Deed deed) {
        return switch (deed) {
            case Deed.Place place -> place(guests, place.dishes());
            case Deed.Add add -> add(guests, add.dishes());
            case Deed.Fire fire -> {
                client.sentLines()
                        .fire(
                                guests.command("fire"),
                                guests.order(),
                                FireLines.course(fire.course()));
                yield new Outcome.Done(Ended.change());
            }
            case Deed.TakeBack back -> {
                client.voidLine(
                        guests.command("void"),
                        guests.order(),
                        guests.line(back.dish()),
                        new VoidLine(back.reason(), null));
                yield new Outcome.Done(Ended.change());
            }
            case Deed.Note note -> {
                client.sentLines()
                        .note(
                                guests.command("note"),
                                guests.order(),
                                guests.line(note.dish()),
                                new ChangeNote(note.note(), null));
                yield new Outcome.Done(Ended.change());
            }
            case Deed.Move ignored -> move(guests);
            case Deed.HandOut ignored -> handOut(guests);
            case Deed.Pay pay -> pay(guests, pay);
            case Deed.Leave ignored -> leave(guests);
        };
    }

    /// The table of guests who are gone is free.
    void forget(Guests guests) {
        if (guests.table != null) {
            taken.remove(guests.table);
        }
    }

    private Outcome place(Guests guests, List<Dish> dishes) {
        if (guests.party.sits() && guests.table == null) {
            Optional<String> free = free();
            if (free.isEmpty()) {
                return new Outcome.NotYet();
            }
            guests.table = free.get();
            taken.add(free.get());
        }
        try {
            return placed(guests, dishes);
        } catch (Refusal soldOut) {
            List<Dish> left = stillThere(dishes);
            if (left.size() == dishes.size()) {
                throw soldOut;
            }
            return left.isEmpty() ? new Outcome.Nothing() : placed(guests, left);
        }
    }

    private Outcome placed(Guests guests, List<Dish> dishes) {
        Party party = guests.party;
        client.place(
                guests.order(),
                new NewOrder(
                        party.type(),
                        guests.table,
                        party.guests(),
                        party.note(),
                        lines(guests, dishes),
                        party.guestName(),
                        null,
                        null));
        return new Outcome.Done(Ended.ordered(dishes.size()));
    }

    private Outcome add(Guests guests, List<Dish> dishes) {
        List<Dish> left = stillThere(dishes);
        if (left.isEmpty()) {
            return new Outcome.Done(Ended.NOTHING);
        }
        client.addLines(
                guests.command("add"), guests.order(), new AddLines(lines(guests, left), null));
        return new Outcome.Done(Ended.added(left.size()));
    }

    private static List<NewLine> lines(Guests guests, List<Dish> dishes) {
        return dishes.stream().map(dish -> dish.line(guests.line(dish.index()))).toList();
    }

    /// What is not sold out by now.
    private List<Dish> stillThere(List<Dish> dishes) {
        Supply supply = client.menu().menu().supply();
        Set<Object> there =
                supply.items().stream()
                        .filter(item -> supply.has(item))
                        .map(MenuItem::id)
                        .collect(Collectors.toSet());
        return dishes.stream().filter(dish -> there.contains(dish.item().id())).toList();
    }

    private Outcome move(Guests guests) {
        Optional<String> free = free();
        Order order = client.order(guests.order());
        Optional<Visit> visit =
                client.tables().floor().visits().stream()
                        .filter(one -> one.id().equals(order.visitId()))
                        .findFirst();
        if (free.isEmpty() || visit.isEmpty()) {
            return new Outcome.Done(Ended.NOTHING);
        }
        client.tables()
                .move(
                        guests.command("move"),
                        visit.get().id(),
                        new MoveVisit(free.get(), visit.get().version()));
        forget(guests);
        guests.table = free.get();
        taken.add(free.get());
        return new Outcome.Done(Ended.change());
    }

    private Outcome handOut(Guests guests) {
        Order order = client.order(guests.order());
        if (isBeingMade(order)) {
            return new Outcome.NotYet();
        }
        if (order.isServable()) {
            change(guests, order, OrderTarget.SERVED);
        }
        return new Outcome.Done(Ended.NOTHING);
    }

    private Outcome pay(Guests guests, Deed.Pay pay) {
        Money due = client.order(guests.order()).due();
        if (due.isPositive()) {
            client.take(
                    guests.order(),
                    new TakePayment(
                            guests.payment(),
                            pay.isCash() ? Tender.CASH : Tender.CARD,
                            due,
                            null,
                            null));
        }
        return new Outcome.Done(Ended.NOTHING);
    }

    /// What is still held, being made or owed is seen to first.
    private Outcome leave(Guests guests) {
        Order order = client.order(guests.order());
        List<OrderLine> held =
                order.lines().stream().filter(line -> line.status() == LineStatus.HELD).toList();
        if (!held.isEmpty()) {
            client.sentLines()
                    .fire(
                            guests.command("fire the rest"),
                            guests.order(),
                            FireLines.lines(held.stream().map(OrderLine::id).toList()));
            return new Outcome.NotYet();
        }
        if (isBeingMade(order)) {
            return new Outcome.NotYet();
        }
        if (order.isServable()) {
            change(guests, order, OrderTarget.SERVED);
            return new Outcome.NotYet();
        }
        if (order.due().isPositive()) {
            return pay(guests, new Deed.Pay(false)) instanceof Outcome.Done
                    ? new Outcome.NotYet()
                    : new Outcome.Nothing();
        }
        if (order.isOpen()) {
            change(guests, order, OrderTarget.CLOSED);
        }
        return new Outcome.Done(Ended.closing());
    }

    private static boolean isBeingMade(Order order) {
        return order.lines().stream()
                .map(OrderLine::status)
                .anyMatch(s -> s == LineStatus.FIRED || s == LineStatus.STARTED);
    }

    private void change(Guests guests, Order order, OrderTarget target) {
        client.changeOrder(
                guests.command("%s %d".formatted(target, order.version())),
                order.id(),
                new ChangeOrderStatus(target, order.version(), ""));
    }

    private Optional<String> free() {
        return tables.stream().filter(table -> !taken.contains(table)).findFirst();
    }
}
