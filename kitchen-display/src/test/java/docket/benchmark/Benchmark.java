package docket.benchmark;

import docket.client.FeedRequest;
import docket.client.FeedSubscription;
import docket.client.HttpDocketClient;
import docket.model.menu.ItemId;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.OrderId;
import docket.model.order.OrderType;
import docket.wire.Protocol;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// Loads a running server of the sample restaurant, and prints the figures as a Markdown table:
/// single orders to ten displays, then many clients at once, each order read back afterwards.
/// Arguments: the server's address, and a folder on the disk that its store lies on.
final class Benchmark implements AutoCloseable {
    private static final int DISPLAYS = 10;
    private static final int CLIENTS = 32;
    private static final int WARM_UP = 300;
    private static final int SINGLES = 500;
    private static final Duration LOAD = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI server;
    private final HttpDocketClient client;
    private final List<Display> displays = new ArrayList<>();
    private final List<Runnable> open = new ArrayList<>();
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private record Sent(long from, long answered, String number) {}

    private Benchmark(URI server) {
        this.server = server;
        client = new HttpDocketClient(server, Clock.systemUTC());
    }

    public static void main(String[] arguments) throws Exception {
        try (var benchmark = new Benchmark(URI.create(arguments[0]))) {
            benchmark.run(Path.of(arguments[1]));
        }
    }

    private void run(Path disk) throws Exception {
        for (int i = 0; i < DISPLAYS; i++) {
            connectDisplay(i);
        }
        out.println("| what | figure |\n| --- | --- |");
        row("one flush of 4 KB to the disk", Figures.of(flushes(disk)).text());
        singles(WARM_UP);
        Map<OrderId, Sent> singles = singles(SINGLES);
        awaitAll(singles);
        row("one order at a time: answer", answers(singles));
        row("one order at a time: on each of 10 displays", pushes(singles));
        long begin = System.nanoTime();
        Map<OrderId, Sent> many = manyClients();
        double seconds = (System.nanoTime() - begin) / 1e9;
        awaitAll(many);
        row("32 clients: orders a second", "%.0f".formatted(many.size() / seconds));
        row("32 clients: answer", answers(many));
        row("32 clients: on each of 10 displays", pushes(many));
        row("answered orders that are not in the store", String.valueOf(lost(many)));
        row("order numbers given twice", String.valueOf(numbersTwice(many)));
        row(
                "orders that a display was told twice",
                String.valueOf(displays.stream().mapToLong(Display::doubled).sum()));
    }

    private void connectDisplay(int number) throws InterruptedException {
        var display = new Display();
        var own = new HttpDocketClient(server, Clock.systemUTC());
        open.add(own::close);
        FeedSubscription feed =
                own.follow(
                        new FeedRequest(Protocol.ALL_STATIONS, "display " + number, false),
                        display);
        open.add(feed::close);
        display.awaitLive();
        displays.add(display);
    }

    private Map<OrderId, Sent> singles(int count) {
        Map<OrderId, Sent> sent = new ConcurrentHashMap<>();
        for (int i = 0; i < count; i++) {
            place(client, sent);
        }
        return sent;
    }

    private Map<OrderId, Sent> manyClients() throws InterruptedException {
        Map<OrderId, Sent> sent = new ConcurrentHashMap<>();
        long end = System.nanoTime() + LOAD.toNanos();
        try (var senders = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                senders.execute(
                        () -> {
                            try (var own = new HttpDocketClient(server, Clock.systemUTC())) {
                                while (System.nanoTime() < end) {
                                    place(own, sent);
                                }
                            }
                        });
            }
            senders.shutdown();
            if (!senders.awaitTermination(LOAD.plus(PATIENCE).toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server does not answer any more");
            }
        }
        return sent;
    }

    private static void place(HttpDocketClient by, Map<OrderId, Sent> sent) {
        var id = new OrderId(UUID.randomUUID());
        var line =
                new NewLine(new LineId(UUID.randomUUID()), new ItemId("americano"), 2, null, null);
        var order = new NewOrder(OrderType.TAKEAWAY, null, null, null, List.of(line));
        long from = System.nanoTime();
        String number = by.place(id, order).number();
        sent.put(id, new Sent(from, System.nanoTime(), number));
    }

    private void awaitAll(Map<OrderId, Sent> sent) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Display display : displays) {
            while (!display.told().keySet().containsAll(sent.keySet())) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("a display was not told of every order");
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static String answers(Map<OrderId, Sent> sent) {
        return Figures.of(sent.values().stream().mapToLong(s -> s.answered - s.from)).text();
    }

    private String pushes(Map<OrderId, Sent> sent) {
        return Figures.of(
                        displays.stream()
                                .flatMapToLong(
                                        display ->
                                                sent.entrySet().stream()
                                                        .mapToLong(order -> delay(display, order))))
                .text();
    }

    private static long delay(Display display, Map.Entry<OrderId, Sent> order) {
        return display.told().getOrDefault(order.getKey(), Long.MAX_VALUE) - order.getValue().from;
    }

    private long lost(Map<OrderId, Sent> sent) {
        return sent.entrySet().stream()
                .filter(
                        order ->
                                !client.order(order.getKey())
                                        .number()
                                        .equals(order.getValue().number))
                .count();
    }

    private static long numbersTwice(Map<OrderId, Sent> sent) {
        var seen = new HashSet<String>();
        return sent.values().stream().filter(order -> !seen.add(order.number)).count();
    }

    private static LongStream flushes(Path disk) throws IOException {
        Path file = Files.createTempFile(disk, "flush", ".bin");
        var times = LongStream.builder();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < SINGLES; i++) {
                long from = System.nanoTime();
                channel.write(ByteBuffer.allocate(4096));
                channel.force(false);
                times.add(System.nanoTime() - from);
            }
        } finally {
            Files.delete(file);
        }
        return times.build();
    }

    private void row(String what, String figure) {
        out.printf("| %s | %s |%n", what, figure);
    }

    @Override
    public void close() {
        open.reversed().forEach(Runnable::run);
        client.close();
    }
}
