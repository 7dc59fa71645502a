package docket.pos.server.db;

import static org.awaitility.Awaitility.await;

import docket.kept.Holdings;
import docket.model.CommandId;
import docket.model.OrderRules;
import docket.model.Refusal;
import docket.model.Shop;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.event.Actor;
import docket.model.menu.Menu;
import docket.model.order.Order;
import docket.model.staff.Permission;
import docket.pos.PosWiring;
import docket.pos.server.Caller;
import docket.pos.server.audit.AuditFeature;
import docket.pos.server.device.DeviceFeature;
import docket.pos.server.device.DeviceService;
import docket.pos.server.device.NewDevice;
import docket.pos.server.menu.MenuFeature;
import docket.pos.server.order.MovingService;
import docket.pos.server.order.OrderFeature;
import docket.pos.server.order.OrderNumbers;
import docket.pos.server.order.OrderService;
import docket.pos.server.order.Placing;
import docket.pos.server.order.SentLineService;
import docket.pos.server.order.TransferService;
import docket.pos.server.payment.PaymentFeature;
import docket.pos.server.payment.PaymentService;
import docket.pos.server.picture.PictureFeature;
import docket.pos.server.table.TableFeature;
import docket.pos.server.ticket.TicketFeature;
import docket.pos.server.ticket.TicketService;
import docket.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The services of orders, tickets, payments and devices above a real store, without a network.
public final class SmallRestaurant implements AutoCloseable {
    public static final Caller TILL =
            Caller.of(
                    new Device(
                            new DeviceId(new UUID(0, 1)),
                            "till",
                            DeviceRole.COUNTER,
                            null,
                            DeviceKind.PROGRAM),
                    Set.of(Permission.values()));

    private static final OrderRules NOTHING_ASKED =
            new OrderRules(OrderRules.Asked.NO, OrderRules.Asked.NO, OrderRules.Asked.NO, false);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Database database;
    private final OrderService orders;
    private final SentLineService sentLines;
    private final MovingService moving;
    private final TransferService transfers;
    private final TicketService tickets;
    private final PaymentService payments;
    private final DeviceService devices;

    /// @throws StoreFailure if the store cannot be opened
    SmallRestaurant(Path folder, Durability durability) {
        this(folder, durability, Clock.systemUTC());
    }

    /// Opens the store as the program does.
    public static SmallRestaurant open(Path folder, Clock clock) {
        return new SmallRestaurant(folder, Durability.FULL, clock);
    }

    /// @throws StoreFailure if the store cannot be opened
    SmallRestaurant(Path folder, Durability durability, Clock clock) {
        try {
            var days = new BusinessDay(ZoneOffset.UTC, LocalTime.of(5, 0));
            DataFolder data = DataFolder.take(folder);
            open.push(data);
            database = Database.open(data, days, clock, durability);
            open.push(database);
            var audits = new AuditFeature(database, days);
            devices =
                    new DeviceFeature(database, audits.service(), clock, UUID::randomUUID)
                            .service();
            var pictures = new PictureFeature(data, clock).service();
            var menus = new MenuFeature(database, pictures, clock, UUID::randomUUID);
            var tables = new TableFeature(database, days, UUID::randomUUID);
            var feature =
                    new OrderFeature(
                            database,
                            menus.service(),
                            tables.service(),
                            new Placing(
                                    OrderNumbers.DEFAULT,
                                    type -> NOTHING_ASKED,
                                    () -> Shop.USUAL_LEAD,
                                    station -> true),
                            days,
                            person -> Optional.empty(),
                            clock,
                            UUID::randomUUID);
            orders = feature.service();
            sentLines = feature.sentLines();
            moving = feature.moving();
            transfers = feature.transfers();
            tickets =
                    new TicketFeature(database, orders, menus.service(), UUID::randomUUID)
                            .service();
            payments = new PaymentFeature(orders).service();
            database.start(
                    List.of(
                            audits.projection(orders, menus.service(), tables.service()),
                            feature.projection(),
                            tables.projection(),
                            menus.projection()),
                    feature::hear);
            menus.service().load();
            tables.service().load();
            devices.load();
            if (menus.service().menu().items().isEmpty()) {
                menus.service().replace(CommandId.of("sample"), sampleMenu());
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static Menu sampleMenu() {
        try (InputStream json = PosWiring.class.getResourceAsStream("sample/menu.json")) {
            return Json.MAPPER.readValue(json, Menu.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public OrderService orders() {
        return orders;
    }

    public SentLineService sentLines() {
        return sentLines;
    }

    public MovingService moving() {
        return moving;
    }

    public TransferService transfers() {
        return transfers;
    }

    public TicketService tickets() {
        return tickets;
    }

    public PaymentService payments() {
        return payments;
    }

    /// The first column of what is selected, as readers see it.
    public List<String> texts(String select, Object... bound) {
        return database.read(handle -> handle.select(select, bound).mapTo(String.class).list());
    }

    /// Forgets and packs what it should, as the program does now and then.
    public void keepHouse() {
        database.forgetOld();
        if (database.isDayOver()) {
            database.turnDay();
        }
    }

    /// Waits until it keeps something again, after its disk was mended. The server looks again and
    /// again; what was under way at that moment may still fail the first time.
    void awaitService() {
        await().ignoreExceptionsMatching(no -> no.getCause() instanceof Refusal)
                .until(
                        () -> {
                            database.recover();
                            return database.isHealthy();
                        });
    }

    Order carryOut(Wish wish) {
        return wish.at(orders);
    }

    /// Lets a device in, which is no fact.
    void letIn(String name) {
        devices.add(
                new Actor("till", null, null),
                new NewDevice(name, DeviceRole.KITCHEN, null, DeviceKind.PROGRAM));
    }

    /// What the rows are, as readers see them.
    Holdings holdings() {
        return database.read(handle -> Holdings.of(handle.getConnection()));
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
