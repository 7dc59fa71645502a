package docket.kitchen.expo;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.CommandDesk.Result;
import docket.client.Ids;
import docket.kitchen.contact.TapNotices;
import docket.model.event.Floor;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.Firing;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderTarget;
import docket.model.order.RushOrder;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is done at the pass: put together, handed out, fired, rushed, and taken back while its
/// seconds run. One step of an order at a time. Confined to the screens' thread.
final class PassWork {
    private static final Duration UNDO = Duration.ofSeconds(5);

    private final CommandDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final TapNotices notices;
    private final Clock clock;
    private final Runnable changed;
    private final Set<OrderId> underway = new HashSet<>();
    private @Nullable Last last;

    /// The step that can be taken back.
    private record Last(Order order, Instant until) {}

    /// @param clock this display's own
    /// @param changed is run when a step begins, and when its answer has come
    PassWork(
            CommandDesk desk,
            Ids ids,
            Texts texts,
            TapNotices notices,
            Clock clock,
            Runnable changed) {
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
        this.notices = notices;
        this.clock = clock;
        this.changed = changed;
    }

    /// Whether a step of it has no answer yet.
    boolean isUnderway(OrderId id) {
        return underway.contains(id);
    }

    /// Hands out what is done.
    void handOut(PassOrder at) {
        int version = at.order().version();
        undoably(
                at.order(),
                at.stage().isDone()
                        ? new ChangeOrderStatus(OrderTarget.SERVED, version, null)
                        : ChangeOrderStatus.servingPartly(version));
    }

    /// Says that it is put together, for a runner to take.
    void assemble(PassOrder at) {
        Order order = at.order();
        undoably(order, new ChangeOrderStatus(OrderTarget.ASSEMBLED, order.version(), null));
    }

    private void undoably(Order order, ChangeOrderStatus change) {
        if (!isUnderway(order.id())) {
            last = new Last(order, clock.instant().plus(UNDO));
            step(order, change);
        }
    }

    /// Takes the last step of the pass back, of any order.
    void takeBack(Order order) {
        step(order, new ChangeOrderStatus(OrderTarget.READY, order.version(), null));
    }

    /// Takes back what was just tapped, while its seconds run.
    void undo(@Nullable Floor now) {
        Last taken = undoable();
        last = null;
        if (taken != null && now != null && !isUnderway(taken.order().id())) {
            now.order(taken.order().id())
                    .ifPresentOrElse(this::takeBack, () -> notices.say(tooLate()));
        }
    }

    private String tooLate() {
        return texts.text("board.undoTooLate");
    }

    /// What can be taken back and for how long, in words; `""` for nothing.
    String undoText() {
        Last now = undoable();
        if (now == null || isUnderway(now.order().id())) {
            return "";
        }
        long seconds = Duration.between(clock.instant(), now.until()).plusMillis(999).toSeconds();
        return texts.text("board.undo", now.order().number(), seconds);
    }

    private @Nullable Last undoable() {
        Last now = last;
        if (now != null && !now.until().isAfter(clock.instant())) {
            last = null;
        }
        return last;
    }

    /// Fires what is held next.
    void fire(PassOrder at) {
        Firing.next(at.order())
                .ifPresent(
                        lines ->
                                send(
                                        at.order(),
                                        new Command.FireOrderLines(ids.command(), at.id(), lines)));
    }

    /// Has it go before the others in the kitchen, or in its turn again.
    void rush(PassOrder at) {
        send(
                at.order(),
                new Command.HurryOrder(
                        ids.command(),
                        at.id(),
                        new RushOrder(!at.order().isRush(), at.order().version())));
    }

    private void step(Order order, ChangeOrderStatus change) {
        send(order, new Command.ChangeOrder(ids.command(), order.id(), change));
    }

    private void send(Order order, Command command) {
        if (!underway.add(order.id())) {
            return;
        }
        desk.send(
                command,
                result -> {
                    underway.remove(order.id());
                    answered(order, result);
                    changed.run();
                });
        changed.run();
    }

    private void answered(Order order, Result result) {
        if (!(result instanceof Result.Done)) {
            last = null;
        }
        notices.answeredOn(order.number(), result);
    }
}
