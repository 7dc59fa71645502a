package docket.pos.counter.order;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.Ids;
import docket.model.order.ChangeDetails;
import docket.model.order.FireLines;
import docket.model.order.Firing;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.RemoveLine;
import docket.model.order.RushOrder;
import docket.pos.counter.TellingDesk;
import docket.ui.Notices;
import docket.ui.Texts;

/// The commands that fire lines or take held ones off, and change what is said of an order; says
/// what became of each. Confined to the screens' thread.
public final class SentLines {
    private final TellingDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final Notices notices;

    public SentLines(CommandDesk desk, Ids ids, Texts texts, Notices notices) {
        this.desk = new TellingDesk(desk, texts, notices);
        this.ids = ids;
        this.texts = texts;
        this.notices = notices;
    }

    /// Releases what comes next of an order: its lowest course that is held.
    public void fireNext(Order order) {
        Firing.next(order)
                .ifPresentOrElse(
                        next -> fire(order.id(), next),
                        () -> notices.say(texts.text("order.nothingHeld")));
    }

    /// Has the kitchen make an order before the others, or in its turn again.
    public void rush(Order order) {
        String said = texts.text(order.isRush() ? "rush.off" : "rush.on", order.number());
        desk.send(
                new Command.HurryOrder(
                        ids.command(), order.id(), new RushOrder(!order.isRush(), null)),
                answer -> notices.say(said));
    }

    void fire(OrderId order, FireLines lines) {
        send(new Command.FireOrderLines(ids.command(), order, lines), "order.fired");
    }

    void remove(OrderId order, LineId line) {
        send(
                new Command.RemoveOrderLine(ids.command(), order, line, new RemoveLine(null)),
                "order.removed");
    }

    void change(OrderId order, ChangeDetails details) {
        send(new Command.ChangeOrderDetails(ids.command(), order, details), "order.detailsChanged");
    }

    private void send(Command command, String done) {
        desk.send(command, answer -> notices.say(texts.text(done)));
    }

    /// What [#fireNext] does, as its button says it; `""` where nothing is held.
    public static String fireText(Order order, Texts texts) {
        return Firing.next(order).map(next -> fireText(order, next, texts)).orElse("");
    }

    private static String fireText(Order order, FireLines next, Texts texts) {
        if (next.course() != null) {
            return texts.text("order.fireCourse", next.course());
        }
        return texts.text(order.isScheduled() ? "order.fireNow" : "order.fireHeld");
    }
}
