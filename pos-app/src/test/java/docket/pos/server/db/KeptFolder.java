package docket.pos.server.db;

import docket.client.HttpDocketClient;
import docket.model.CommandId;
import docket.model.MovableClock;
import docket.model.OrderType;
import docket.model.menu.StationId;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderTarget;
import docket.model.payment.PaymentId;
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;
import docket.model.table.SeatTable;
import docket.model.table.VisitId;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketStatus;
import docket.pos.RunningServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The data folder of a small restaurant as the version of Docket left it that first had a schema,
/// after half an evening: the store, the journal of all days, the passwords, and the token of a
/// till, in a zip each. They are never made again: a newer Docket has to open them as they are.
///
/// A change of the schema adds its own: run this class with [Schema] changed and the test resources
/// as the folder.
final class KeptFolder {
    static final Instant EVENING = Instant.parse("2026-11-20T18:00:00Z");

    private static final Path RESOURCES = Path.of("src/test/resources/docket/pos/server/db/kept");

    private static final String TOKEN = "till.token";
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private KeptFolder() {}

    static Path of(int schema) {
        return RESOURCES.resolve("schema-%d.zip".formatted(schema));
    }

    /// Which schemas there is one of.
    static Stream<Integer> schemas() throws IOException {
        try (Stream<Path> zips = Files.list(RESOURCES)) {
            return zips
                    .map(zip -> zip.getFileName().toString().replaceAll("\\D", ""))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /// Lays one out as it was.
    ///
    /// @return the token of the till
    static String unpack(int schema, Path folder) throws IOException {
        try (InputStream bytes = Files.newInputStream(of(schema));
                var zip = new ZipInputStream(bytes)) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
                entry = zip.getNextEntry();
            }
        }
        return Files.readString(folder.resolve(TOKEN));
    }

    /// Keeps one of this version.
    ///
    /// @param arguments where to
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("docket-kept");
        try {
            trade(folder);
            pack(folder);
            write(folder, Path.of(arguments[0]).resolve(of(Schema.LATEST).getFileName()));
        } finally {
            DataFolder.drop(folder);
        }
    }

    /// One order is over, one is with the kitchen half made, one is for later; guests sit at a
    /// table, a display was let in, another shut out.
    private static void trade(Path folder) throws Exception {
        var clock = new MovableClock(EVENING);
        try (RunningServer server = RunningServer.on(folder, 0, Map.of(), clock);
                HttpDocketClient client = server.client()) {
            Files.writeString(folder.resolve(TOKEN), server.token());
            String sora = server.tokenOf("Sora");
            server.revoke(server.tokenOfStation("grill"));
            clock.move(A_WHILE);
            Order coffee =
                    client.place(
                            RunningServer.freshOrder(),
                            RunningServer.takeaway(RunningServer.line("americano", 2)));
            close(client, bump(client, coffee, clock), clock);
            client.tables()
                    .seat(fresh(), new VisitId(UUID.randomUUID()), new SeatTable("2", 2, null));
            clock.move(A_WHILE);
            Order dinner =
                    client.place(
                            RunningServer.freshOrder(),
                            new NewOrder(
                                    OrderType.DINE_IN,
                                    "2",
                                    2,
                                    "no peanuts · 땅콩 없이",
                                    List.of(
                                            RunningServer.line("cheeseburger", 2),
                                            RunningServer.line("cola", 1))));
            clock.move(A_WHILE);
            bump(client, dinner, clock);
            client.place(
                    RunningServer.freshOrder(),
                    new NewOrder(
                            OrderType.TAKEAWAY,
                            null,
                            null,
                            null,
                            List.of(RunningServer.line("fries", 3)),
                            "Kim",
                            EVENING.plus(Duration.ofHours(3)),
                            null));
            if (sora.isEmpty()) {
                throw new IllegalStateException("nobody is signed in");
            }
        }
    }

    /// The kitchen is done with what the first line's station has of it.
    private static Order bump(HttpDocketClient client, Order order, MovableClock clock) {
        clock.move(A_WHILE);
        StationId station = order.lines().getFirst().stationIds().getFirst();
        client.changeTicket(
                fresh(),
                TicketId.of(order.id(), station),
                new ChangeTicketStatus(TicketStatus.DONE, 1, null));
        return client.order(order.id());
    }

    private static void close(HttpDocketClient client, Order order, MovableClock clock) {
        clock.move(A_WHILE);
        Order paid =
                client.take(
                        order.id(),
                        new TakePayment(
                                new PaymentId(UUID.randomUUID()),
                                Tender.CASH,
                                order.total(),
                                null,
                                null));
        Order served =
                client.changeOrder(
                        fresh(),
                        order.id(),
                        new ChangeOrderStatus(OrderTarget.SERVED, paid.version(), null));
        client.changeOrder(
                fresh(),
                order.id(),
                new ChangeOrderStatus(OrderTarget.CLOSED, served.version(), null));
    }

    private static CommandId fresh() {
        return new CommandId(UUID.randomUUID());
    }

    private static void pack(Path folder) throws IOException {
        try (DataFolder data = DataFolder.take(folder)) {
            new Packing("", data.storeFile())
                    .pack(data.secret(DataFolder.WRITER_SECRET), packed -> true);
            new Seal(data).put();
        }
    }

    private static void write(Path folder, Path target) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(target));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.endsWith(".lock")) {
                    var entry = new ZipEntry(name);
                    entry.setTime(EVENING.toEpochMilli());
                    zip.putNextEntry(entry);
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        }
    }
}
