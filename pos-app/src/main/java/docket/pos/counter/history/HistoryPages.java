package docket.pos.counter.history;

import docket.model.order.Order;
import docket.model.order.OrderSearch;
import docket.ui.Background;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.OrderPage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the history page after page: one question at a time, however fast somebody types, and on
/// by itself until a screen is filled. Confined to the screens' thread.
public final class HistoryPages {
    /// Orders that are asked for at once, more than a screen shows.
    private static final int PAGE = 50;

    private final Background background;
    private final Source server;
    private final Texts texts;
    private Runnable changed = () -> {};
    private final List<Order> orders = new ArrayList<>();
    private @Nullable OrderSearch wanted;
    private @Nullable String cursor;
    private String fault = "";
    private boolean reading;
    private boolean stale;

    /// Where orders are looked for.
    @FunctionalInterface
    public interface Source {
        /// As [docket.client.DocketClient#history] does.
        OrderPage find(OrderSearch search, @Nullable String cursor, int most);
    }

    public HistoryPages(Background background, Source server, Texts texts) {
        this.background = background;
        this.server = server;
        this.texts = texts;
    }

    /// Runs this after everything that changes.
    void onChange(Runnable listener) {
        changed = listener;
    }

    /// What was found so far, the newest first.
    List<Order> orders() {
        return orders;
    }

    boolean isReading() {
        return reading;
    }

    /// Why no more was found, in words; `""` where nothing went wrong.
    String fault() {
        return fault;
    }

    /// Looks for other orders, from the newest on.
    void start(OrderSearch search) {
        wanted = search;
        cursor = null;
        stale = true;
        ask();
    }

    /// Looks no further.
    void stop() {
        wanted = null;
        cursor = null;
    }

    /// Looks further back, where there is more.
    void readOn() {
        if (cursor != null) {
            ask();
        }
    }

    private void ask() {
        OrderSearch search = wanted;
        if (reading || search == null) {
            return;
        }
        reading = true;
        boolean first = stale;
        stale = false;
        String from = cursor;
        background.run(
                () -> server.find(search, from, PAGE),
                outcome -> {
                    reading = false;
                    take(outcome, first, search);
                });
        changed.run();
    }

    private void take(Outcome<OrderPage> outcome, boolean first, OrderSearch asked) {
        if (stale || !asked.equals(wanted)) {
            ask();
            return;
        }
        if (first) {
            orders.clear();
        }
        fault = texts.why(outcome, "history.noServer");
        cursor = null;
        if (outcome instanceof Outcome.Done<OrderPage> done) {
            orders.addAll(done.value().orders());
            cursor = done.value().cursor();
        }
        if (cursor != null && orders.size() < PAGE) {
            ask();
        }
        changed.run();
    }

    /// Shows an order as it became; one that was not there yet comes to its place, unless that is
    /// further back than was read.
    void put(Order order) {
        OrderSearch search = wanted;
        int known = orders.stream().map(Order::id).toList().indexOf(order.id());
        if (known >= 0) {
            orders.set(known, order);
        } else if (search != null && search.finds(order)) {
            int place =
                    (int)
                            orders.stream()
                                    .takeWhile(o -> o.placedAt().isAfter(order.placedAt()))
                                    .count();
            if (place == orders.size() && cursor != null) {
                return;
            }
            orders.add(place, order);
        } else {
            return;
        }
        changed.run();
    }
}
