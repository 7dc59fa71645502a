package docket.benchmark;

import docket.client.HttpDocketClient;
import docket.model.order.Order;
import docket.model.order.OrderId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// Orders to ten displays over real sockets: first one at a time, beside what the disk itself takes
/// in the same minute; then from 32 clients at once, each on a connection of its own, after as much
/// load as makes a server warm that runs for months. Every order is asked for afterwards.
final class OrdersFigure {
    private static final int DISPLAYS = 10;
    private static final int CLIENTS = 32;
    private static final int WARM_UP = 2000;
    private static final int SINGLES = 1000;
    private static final Duration WARMING = Duration.ofSeconds(60);
    private static final Duration LOAD = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpDocketClient client;
    private final List<Display> displays;

    private record Sent(long from, long answered, String number) {}

    private OrdersFigure(HttpDocketClient client, List<Display> displays) {
        this.client = client;
        this.displays = displays;
    }

    static void measure(Packaged packaged, Table table) throws IOException, InterruptedException {
        Path store = packaged.store();
        try (var counter = packaged.counter(store, false)) {
            counter.awaitHealthy();
            String token = counter.token();
            try (var client =
                            new HttpDocketClient(counter.server(), () -> token, Clock.systemUTC());
                    var network = HttpClient.newHttpClient()) {
                Guests.evening(counter, WARM_UP);
                var displays = new ArrayList<Display>();
                try {
                    for (int i = 0; i < DISPLAYS; i++) {
                        displays.add(new Display(network, counter.server(), token, i));
                    }
                    new OrdersFigure(client, displays).measure(store, table);
                } finally {
                    displays.forEach(Display::close);
                }
            }
        }
    }

    private void measure(Path store, Table table) throws IOException, InterruptedException {
        oneAtATime(store, table);
        load(WARMING, new ConcurrentHashMap<>());
        manyAtOnce(table);
    }

    private void oneAtATime(Path store, Table table) throws IOException, InterruptedException {
        Map<OrderId, Sent> sent = new ConcurrentHashMap<>();
        var flushes = LongStream.builder();
        try (var disk = new Disk(store)) {
            for (int i = 0; i < SINGLES; i++) {
                flushes.add(disk.flush());
                place(client, sent);
            }
        }
        awaitStep();
        Figures disk = Figures.of(flushes.build());
        Figures pushes = pushes(sent);
        table.row("one flush of the disk (4 KB)", disk.text());
        table.row("one order at a time: answer", answers(sent).text());
        table.row("one order at a time: on each of 10 displays", pushes.text());
        table.row("one order at a time: on each display, beyond one flush", pushes.beyond(disk));
    }

    private void manyAtOnce(Table table) throws InterruptedException {
        Map<OrderId, Sent> sent = new ConcurrentHashMap<>();
        long before = client.health().seq();
        double seconds = load(LOAD, sent);
        long facts = client.health().seq() - before;
        awaitStep();
        table.row("32 clients: orders a second", Math.round(sent.size() / seconds));
        table.row("32 clients: answer", answers(sent).text());
        table.row("32 clients: on each of 10 displays", pushes(sent).text());
        table.row("32 clients: from the first display to the last", spread(sent).text());
        table.row("answered orders", sent.size());
        table.row("answered orders that are not in the store", lost(sent));
        table.row("facts in the log beyond one an order", facts - sent.size());
        table.row("order numbers given twice", numbersTwice(sent));
        table.row(
                "orders that a display was told twice",
                displays.stream().mapToLong(Display::doubled).sum());
        table.row(
                "facts that a display was told out of turn",
                displays.stream().mapToLong(Display::outOfTurn).sum());
        table.row(
                "displays that are not in step afterwards",
                displays.stream().filter(display -> display.seq() != before + facts).count());
    }

    /// Orders from all clients for so long.
    ///
    /// @return the seconds that it took
    private double load(Duration howLong, Map<OrderId, Sent> sent) throws InterruptedException {
        long from = System.nanoTime();
        long end = from + howLong.toNanos();
        Guests.atOnce(CLIENTS, () -> System.nanoTime() < end, () -> place(client, sent));
        return (System.nanoTime() - from) / 1e9;
    }

    private static void place(HttpDocketClient by, Map<OrderId, Sent> sent) {
        long from = System.nanoTime();
        Order order = Guests.place(by);
        sent.put(order.id(), new Sent(from, System.nanoTime(), order.number()));
    }

    private void awaitStep() throws InterruptedException {
        long seq = client.health().seq();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (displays.stream().anyMatch(display -> display.seq() < seq)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("a display was not told of every order");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static Figures answers(Map<OrderId, Sent> sent) {
        return Figures.of(sent.values().stream().mapToLong(s -> s.answered - s.from));
    }

    private Figures pushes(Map<OrderId, Sent> sent) {
        return Figures.of(
                sent.entrySet().stream()
                        .flatMapToLong(
                                order ->
                                        told(order.getKey())
                                                .map(at -> at - order.getValue().from)));
    }

    private Figures spread(Map<OrderId, Sent> sent) {
        return Figures.of(
                sent.keySet().stream()
                        .map(order -> told(order).summaryStatistics())
                        .mapToLong(told -> told.getMax() - told.getMin()));
    }

    private LongStream told(OrderId order) {
        return displays.stream().mapToLong(display -> display.toldAt(order));
    }

    private long lost(Map<OrderId, Sent> sent) {
        return sent.entrySet().stream()
                .filter(order -> !isStored(order.getKey(), order.getValue().number))
                .count();
    }

    private boolean isStored(OrderId id, String number) {
        return client.order(id).number().equals(number);
    }

    private static long numbersTwice(Map<OrderId, Sent> sent) {
        var seen = new HashSet<String>();
        return sent.values().stream().filter(order -> !seen.add(order.number)).count();
    }
}
