package docket.pos.counter.board;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderTarget;
import docket.pos.counter.Deliveries;
import docket.pos.counter.DueText;
import docket.pos.counter.Readiness;
import docket.pos.counter.TellingDesk;
import docket.pos.counter.Waiters;
import docket.pos.counter.board.BoardFilter.Kind;
import docket.pos.counter.board.BoardFilter.State;
import docket.pos.counter.order.LineStates;
import docket.pos.counter.order.SentLines;
import docket.ui.Notices;
import docket.ui.OncePerPulse;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Every open order, the ready ones first. New facts come by the feed alone. Confined to the
/// screens' thread.
public final class BoardViewModel implements FloorFollower.Watcher {
    /// What waits at the pass comes first, then what is a rush; what the clock fires later comes
    /// last, by its time.
    private static final Comparator<Order> BY_URGENCY =
            Comparator.comparing((Order order) -> !order.isServable())
                    .thenComparing(Order::isScheduled)
                    .thenComparing(order -> !order.isRush())
                    .thenComparing(
                            order ->
                                    Optional.of(order)
                                            .filter(Order::isScheduled)
                                            .map(Order::dueAt)
                                            .orElse(Instant.EPOCH));

    private final TellingDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final Clock clock;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<List<OrderCard>> cards =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper ready = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<BoardFilter> filter =
            new ReadOnlyObjectWrapper<>(BoardFilter.ALL);
    private final ReadOnlyObjectWrapper<Map<State, Integer>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final SentLines sentLines;
    private final OncePerPulse redrawing;
    private @Nullable Waiters waiters;
    private @Nullable Deliveries deliveries;
    private @Nullable Readiness readiness;
    private @Nullable Floor floor;
    private Duration serverAhead = Duration.ZERO;

    /// @param screens runs work on the screens' thread
    public BoardViewModel(
            CommandDesk desk,
            Ids ids,
            Texts texts,
            Clock clock,
            Notices notices,
            Executor screens) {
        redrawing = new OncePerPulse(screens, this::refresh);
        this.desk = new TellingDesk(desk, texts, notices);
        this.ids = ids;
        this.texts = texts;
        this.clock = clock;
        this.notices = notices;
        sentLines = new SentLines(desk, ids, texts, notices);
    }

    /// Says how far orders have come on their way to the cooks.
    public void know(Deliveries known) {
        deliveries = known;
        known.allProperty().subscribe(now -> redrawing.ask());
    }

    /// Says when orders will be ready.
    public void know(Readiness known) {
        readiness = known;
        known.learnedProperty().subscribe(now -> redrawing.ask());
    }

    /// Says who looks after what.
    public void know(Waiters known) {
        waiters = known;
        known.mineOnlyProperty().subscribe(now -> refresh());
    }

    Optional<Waiters> waiters() {
        return Optional.ofNullable(waiters);
    }

    private boolean shows(Order order) {
        return waiters().filter(known -> !known.shows(order)).isEmpty();
    }

    // Properties

    public ReadOnlyObjectProperty<List<OrderCard>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    /// How many orders wait at the pass.
    public ReadOnlyIntegerProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<BoardFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// How many orders of the chosen kind are in each state.
    public ReadOnlyObjectProperty<Map<State, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Says why no order is shown; `""` where some are.
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    public String getEmptyText() {
        return emptyText.get();
    }

    // Commands

    public void show(Kind chosen) {
        show(filter.get().with(chosen));
    }

    public void show(State chosen) {
        show(filter.get().with(chosen));
    }

    private void show(BoardFilter chosen) {
        filter.set(chosen);
        refresh();
    }

    /// Goes on to the next kind of orders.
    public void showNextKind() {
        List<Kind> all = List.of(Kind.values());
        show(all.get((all.indexOf(filter.get().kind()) + 1) % all.size()));
    }

    /// Goes on to the next state, or back.
    public void showStateBy(int steps) {
        List<State> all = List.of(State.values());
        int at = all.indexOf(filter.get().state());
        show(all.get(Math.floorMod(at + steps, all.size())));
    }

    /// Hands the order out; one that is paid is put away with it.
    public void serve(Order order) {
        change(
                order,
                OrderTarget.SERVED,
                null,
                served -> {
                    if (!served.due().isPositive() && served.isServed()) {
                        close(served);
                    }
                });
    }

    /// Releases what comes next of the order.
    public void fire(Order order) {
        sentLines.fireNext(order);
    }

    /// Has the kitchen make the order before the others, or in its turn again.
    public void rush(Order order) {
        sentLines.rush(order);
    }

    public void close(Order order) {
        change(order, OrderTarget.CLOSED, null, closed -> {});
    }

    public void cancel(Order order, String reason) {
        change(
                order,
                OrderTarget.CANCELLED,
                reason,
                cancelled -> {
                    if (order.paid().isPositive() && floor != null) {
                        String back = texts.amount(order.paid(), floor.shop().currency());
                        notices.insist(texts.text("board.giveBackFor", order.number(), back));
                    }
                });
    }

    private void change(
            Order order, OrderTarget target, @Nullable String reason, Consumer<Order> then) {
        desk.send(
                new Command.ChangeOrder(
                        ids.command(),
                        order.id(),
                        new ChangeOrderStatus(target, order.version(), reason)),
                answer -> then.accept((Order) answer));
    }

    // Facts

    @Override
    public void onFloor(Floor known) {
        floor = known;
        redrawing.ask();
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        redrawing.ask();
    }

    @Override
    public void onContact(Duration ahead) {
        serverAhead = ahead;
    }

    /// Draws the cards at once: for another choice, each minute, and in another language.
    public void refresh() {
        Floor known = floor;
        if (known == null) {
            return;
        }
        List<Order> orders = known.orders().stream().filter(this::shows).toList();
        LineStates states = LineStates.of(known.tickets(), texts);
        Instant now = clock.instant().plus(serverAhead);
        Readiness.Moment estimates = readiness == null ? null : readiness.at(known, now);
        ready.set((int) known.orders().stream().filter(Order::isServable).count());
        counts.set(counts(orders));
        cards.set(
                orders.stream()
                        .filter(filter.get()::shows)
                        .sorted(BY_URGENCY)
                        .map(order -> card(order, known, now, states, estimates))
                        .toList());
        String empty = orders.isEmpty() ? "board.empty" : "board.filteredOut";
        emptyText.set(cards.get().isEmpty() ? texts.text(empty) : "");
    }

    private Map<State, Integer> counts(List<Order> orders) {
        var found = new EnumMap<State, Integer>(State.class);
        for (State state : State.values()) {
            BoardFilter shown = filter.get().with(state);
            found.put(state, (int) orders.stream().filter(shown::shows).count());
        }
        return found;
    }

    private OrderCard card(
            Order order,
            Floor known,
            Instant now,
            LineStates states,
            Readiness.@Nullable Moment estimates) {
        Duration age = Duration.between(order.placedAt(), now);
        return OrderCard.of(
                order,
                Math.max(0, age.toMinutes()),
                texts,
                DueText.at(now, known.shop().zone()),
                known.shop().currency(),
                deliveries == null ? "" : deliveries.of(order.id()),
                estimates == null ? "" : estimates.of(order),
                states);
    }

    public Optional<Order> order(OrderId id) {
        return floor == null ? Optional.empty() : floor.order(id);
    }
}
