package docket.pos.counter;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.Ids;
import docket.model.order.HandOver;
import docket.model.order.Order;
import docket.model.staff.Permission;
import docket.model.staff.Person;
import docket.ui.Notices;
import docket.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Who looks after which orders: whether the screens show those of whoever is signed in alone, and
/// how others take them over. Confined to the screens' thread.
public final class Waiters {
    private final TellingDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final Notices notices;
    private final Supplier<List<Person>> people;
    private final Supplier<String> me;
    private final BooleanProperty mineOnly = new SimpleBooleanProperty();

    /// Knows nobody yet but by asking.
    ///
    /// @param people who works here
    /// @param me the name of whoever is signed in; `""`: nobody
    public Waiters(
            CommandDesk desk,
            Ids ids,
            Texts texts,
            Notices notices,
            Supplier<List<Person>> people,
            Supplier<String> me) {
        this.desk = new TellingDesk(desk, texts, notices);
        this.ids = ids;
        this.texts = texts;
        this.notices = notices;
        this.people = people;
        this.me = me;
    }

    /// Whether the screens show only what whoever is signed in looks after.
    public BooleanProperty mineOnlyProperty() {
        return mineOnly;
    }

    public void switchMineOnly() {
        mineOnly.set(!mineOnly.get());
    }

    /// Whether an order is to be shown.
    public boolean shows(Order order) {
        return !mineOnly.get() || isMine(order);
    }

    /// Whether whoever is signed in looks after an order.
    public boolean isMine(Order order) {
        return me.get().equals(order.waiter());
    }

    /// Those who may take orders.
    private Stream<Person> serving() {
        return people.get().stream()
                .filter(p -> p.role().permissions().contains(Permission.PLACE_ORDERS));
    }

    /// Those who could take orders over.
    ///
    /// @param orders those that are to be handed over
    public List<Person> others(List<Order> orders) {
        return serving()
                .filter(
                        person ->
                                orders.isEmpty()
                                        || orders.stream()
                                                .anyMatch(o -> !person.name().equals(o.waiter())))
                .toList();
    }

    /// Those who could take over all that whoever is signed in has.
    public List<Person> colleagues() {
        return serving().filter(person -> !person.name().equals(me.get())).toList();
    }

    /// Has somebody else look after orders.
    public void handOver(List<Order> orders, Person to) {
        if (!orders.isEmpty()) {
            send(new HandOver(orders.stream().map(Order::id).toList(), null, to.id()), to);
        }
    }

    /// Has somebody else look after all that whoever is signed in has.
    public void handAllOver(Person to) {
        Optional<Person> mine =
                people.get().stream().filter(p -> p.name().equals(me.get())).findFirst();
        mine.ifPresent(person -> send(new HandOver(null, person.id(), to.id()), to));
    }

    private void send(HandOver wanted, Person to) {
        desk.send(
                new Command.HandOrdersOver(ids.command(), wanted),
                done -> notices.say(texts.text("waiter.handedOver", to.name())));
    }
}
