package docket.pos;

import docket.client.Credentials;
import docket.model.event.Actor;
import docket.model.menu.StationId;
import docket.model.staff.Person;
import docket.model.staff.PersonId;
import docket.net.Announcement;
import docket.pos.admin.AdminSocket;
import docket.pos.admin.Administration;
import docket.pos.admin.Restaurant;
import docket.pos.config.PosSettings;
import docket.pos.server.Callers;
import docket.pos.server.DocketServer;
import docket.pos.server.HealthFeature;
import docket.pos.server.LanDoor;
import docket.pos.server.Misfits;
import docket.pos.server.StreamTickets;
import docket.pos.server.audit.AuditFeature;
import docket.pos.server.audit.AuditService;
import docket.pos.server.backup.BackupFeature;
import docket.pos.server.backup.BackupService;
import docket.pos.server.condition.HealthFacts;
import docket.pos.server.condition.SelfCheck;
import docket.pos.server.condition.Timekeeper;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.DataFolder;
import docket.pos.server.db.Database;
import docket.pos.server.delivery.DeliveryFeature;
import docket.pos.server.delivery.DeliveryService;
import docket.pos.server.delivery.StandInService;
import docket.pos.server.device.DeviceFeature;
import docket.pos.server.device.DeviceService;
import docket.pos.server.device.PairingFeature;
import docket.pos.server.device.PairingService;
import docket.pos.server.device.PairingTerms;
import docket.pos.server.drafting.DraftingFeature;
import docket.pos.server.event.EventFeature;
import docket.pos.server.guest.GuestDoorService;
import docket.pos.server.guest.GuestFeature;
import docket.pos.server.menu.MenuFeature;
import docket.pos.server.menu.MenuService;
import docket.pos.server.message.MessageFeature;
import docket.pos.server.order.DueService;
import docket.pos.server.order.OrderFeature;
import docket.pos.server.order.Placing;
import docket.pos.server.payment.PaymentFeature;
import docket.pos.server.picture.PictureFeature;
import docket.pos.server.ready.ReadyFeature;
import docket.pos.server.report.ReportFeature;
import docket.pos.server.setup.SetupFeature;
import docket.pos.server.shop.ShopFeature;
import docket.pos.server.shop.ShopService;
import docket.pos.server.staff.SessionService;
import docket.pos.server.staff.StaffFeature;
import docket.pos.server.staff.StaffService;
import docket.pos.server.table.TableFeature;
import docket.pos.server.table.TableService;
import docket.pos.server.ticket.TicketFeature;
import docket.pos.server.tls.ServerIdentity;
import docket.time.SteadyClock;
import docket.wire.HealthDetails;
import docket.wire.Protocol;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The composition root of the server: builds the graph from the bottom to the top by constructor
/// calls, and takes it down in reverse. The only place that knows the concrete classes.
public final class PosWiring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PosWiring.class);
    private static final Duration DUE_CHECK = Duration.ofSeconds(1);
    private static final Duration CATCHING_UP = Duration.ofSeconds(1);
    private static final Duration SOLD_OUT_CHECK = Duration.ofSeconds(5);
    private static final Duration CLOCK_CHECK = Duration.ofSeconds(1);
    private static final Duration DISK_CHECK = Duration.ofSeconds(5);
    private static final Duration CERTIFICATE_CHECK = Duration.ofSeconds(10);
    private static final Duration GUEST_DOOR_CHECK = Duration.ofSeconds(10);
    private static final Duration BACKUP_CHECK = Duration.ofMinutes(1);
    private static final Duration HOUSEKEEPING = Duration.ofMinutes(10);

    private static final Actor PRACTISING = new Actor("docket-pos", null, null);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final MenuService menu;
    private final TableService tables;
    private final Sample sample;
    private final AuditService audit;
    private final DeviceService devices;
    private final PairingService pairings;
    private final StaffService staff;
    private final DueService due;
    private final DeliveryService deliveries;
    private final StandInService standIns;
    private final BackupService backups;
    private final HealthFacts health;
    private final Optional<String> recovery;
    private final SessionService sessions;
    private final String ownToken;
    private final DocketServer server;
    private final Path dataFolder;
    private final int port;
    private final @Nullable LanDoor lan;
    private final @Nullable Integer guestPort;
    private final GuestDoorService guestDoor;
    private final ShopService shop;
    private final String version;

    /// Says the shop's name anew on the network.
    private volatile Runnable announceAgain = () -> {};

    /// Opens the store; nobody is served before [#serve].
    ///
    /// @throws docket.pos.server.db.StoreFailure if the store cannot be opened
    public PosWiring(PosSettings settings, String version, Clock given) {
        var clock = given instanceof SteadyClock steady ? steady : SteadyClock.trusting(given);
        try {
            var folder = opened(DataFolder.take(settings.server().dataFolder()));
            Practice.require(settings);
            lan = lan(settings.server());
            guestPort =
                    settings.server().lan() == null ? null : settings.server().lan().guestPort();
            this.version = version;
            var businessDay = BusinessDay.of(settings.shop());
            var database = opened(Database.open(folder, businessDay, version, clock));
            var audits = new AuditFeature(database, businessDay);
            audit = audits.service();
            var known = new DeviceFeature(database, audit, clock, UUID::randomUUID);
            devices = known.service();
            open.push(devices::keepSightings);
            var pictures = new PictureFeature(folder, clock);
            var menus = new MenuFeature(database, pictures.service(), clock, UUID::randomUUID);
            menu = menus.service();
            var misfits = new Misfits(clock);
            var doorbell =
                    new PairingFeature(
                            () -> terms(settings), devices, menu, misfits, clock, UUID::randomUUID);
            pairings = doorbell.service();
            var floor = new TableFeature(database, businessDay, UUID::randomUUID);
            tables = floor.service();
            var shops = new ShopFeature(database, audit, clock, settings.shop());
            shop = shops.service();
            var orders =
                    new OrderFeature(
                            database,
                            menu,
                            tables,
                            new Placing(
                                    settings.numbers(),
                                    type -> shops.service().shop().rules(type),
                                    () -> shops.service().shop().lead(),
                                    this::reached),
                            businessDay,
                            this::whoWorksHere,
                            clock,
                            UUID::randomUUID);
            due = orders.due();
            var reports = new ReportFeature(database, businessDay, clock);
            var tickets = new TicketFeature(database, orders.service(), menu, UUID::randomUUID);
            var payments = new PaymentFeature(orders.service());
            var people =
                    new StaffFeature(
                            new StaffFeature.Ground(
                                    folder,
                                    database,
                                    audit,
                                    businessDay,
                                    settings.server().sessionLength(),
                                    clock,
                                    UUID::randomUUID),
                            devices::find);
            staff = people.staff();
            sessions = people.sessions();
            var messages = new MessageFeature(database, menu, businessDay, UUID::randomUUID);
            var drafting = new DraftingFeature(clock);
            var delivery =
                    new DeliveryFeature(
                            settings.server().delivery(), devices::devices, menu, clock);
            deliveries = delivery.service();
            standIns = delivery.standIns(menu, orders.service());
            var check = new SelfCheck(database, folder.root(), clock);
            var events =
                    new EventFeature(
                            database,
                            new EventFeature.Told(
                                    menu,
                                    orders.service(),
                                    tables,
                                    messages.service(),
                                    shops.service()),
                            new EventFeature.Door(
                                    devices::find,
                                    pairings::waiting,
                                    misfits,
                                    drafting.service()::besides,
                                    drafting.service()::leave,
                                    deliveries,
                                    check::condition),
                            clock);
            var saving =
                    new BackupFeature(
                            folder, database, settings.server().backupFolder(), audit, clock);
            backups = opened(saving.service());
            var guests = new GuestFeature(database, audit, clock);
            guestDoor = guests.door();
            var board =
                    new ReadyFeature(
                            guests.streams(), events.service()::floor, shop::shop, database::seq);
            Runnable changed =
                    () -> {
                        events.service().renew();
                        board.service().renew();
                        announceAgain.run();
                    };
            sample = new Sample(menu, tables, staff);
            var setup =
                    new SetupFeature(
                            new SetupFeature.Parts(
                                    shops.service(),
                                    menu,
                                    staff,
                                    sample::menu,
                                    sample::beginFloor,
                                    changed),
                            UUID::randomUUID);
            database.start(
                    List.of(
                            audits.projection(orders.service(), menu, tables),
                            orders.projection(),
                            reports.projection(),
                            floor.projection(),
                            messages.projection(),
                            menus.projection()),
                    facts -> {
                        orders.hear(facts);
                        deliveries.hear(facts);
                        events.service().publish(facts);
                        board.service().hear(facts);
                    });
            var time =
                    new Timekeeper(
                            clock,
                            database,
                            businessDay,
                            () -> orders.service().onBoards().isEmpty(),
                            events.service()::callAgain);
            menu.load();
            tables.load();
            shops.service().load();
            people.load();
            devices.load();
            guestDoor.load();
            board.service().begin();
            open.push(board.service()::close);
            deliveries.begin(orders.service().onBoards(), database.seq());
            devices.trustOwnWindowWhile(staff::isEmpty);
            devices.onRevoked(events.service()::cut);
            pairings.onChange(events.service()::tellPresence);
            drafting.service().onChange(events.service()::tellPresence);
            devices.onChanged(events.service()::callAgain);
            devices.onDisplayed(events.service()::tell);
            devices.onRevoked(sessions::endOf);
            ownToken = devices.letOwnWindowIn(settings.ui().name());
            var streamTickets = new StreamTickets(clock, new SecureRandom());
            server =
                    new DocketServer(
                            settings.server().hosts(),
                            new Callers(
                                    List.of(devices, sessions),
                                    people.approvals(),
                                    streamTickets,
                                    staff::nameOf),
                            UUID::randomUUID,
                            List.of(
                                    new HealthFeature(
                                                    database,
                                                    events.service()::store,
                                                    version,
                                                    clock,
                                                    settings.shop().practice(),
                                                    check::condition,
                                                    this::healthDetails)
                                            ::register,
                                    routes ->
                                            known.register(routes, menu, events.service()::online),
                                    doorbell::register,
                                    pictures::register,
                                    routes -> menus.register(routes, shop::shop),
                                    orders::register,
                                    drafting::register,
                                    messages::register,
                                    floor::register,
                                    tickets::register,
                                    payments::register,
                                    audits::register,
                                    reports::register,
                                    people::register,
                                    setup::register,
                                    routes ->
                                            shops.register(
                                                    routes,
                                                    settings.server().sessionLength(),
                                                    changed),
                                    routes -> events.register(routes, streamTickets),
                                    saving::register,
                                    guests::register,
                                    board::register));
            open.push(server);
            open.push(events.service()::close);
            open.push(guests.streams()::close);
            port = settings.server().port();
            dataFolder = settings.server().dataFolder();
            health = new HealthFacts(check, database, backups, clock);
            recovery = database.recovery().map(what -> what.sentence(businessDay.zone()));
            var rounds = opened(new Rounds());
            rounds.every(Duration.ofSeconds(1), events.service()::tellPresence);
            rounds.every(Duration.ofSeconds(1), () -> server.sweepConnections(clock.instant()));
            rounds.every(Protocol.SERVER_PING, events.service()::ping);
            rounds.every(DUE_CHECK, due::fireDue);
            rounds.every(Duration.ofSeconds(1), standIns::standIn);
            rounds.every(CATCHING_UP, reports.service()::catchUp);
            rounds.every(SOLD_OUT_CHECK, menu::bringBack);
            rounds.every(CLOCK_CHECK, time::keep);
            rounds.every(DISK_CHECK, check::look);
            rounds.every(DISK_CHECK, database::recover);
            rounds.every(BACKUP_CHECK, backups::look);
            rounds.every(CERTIFICATE_CHECK, () -> server.lan().ifPresent(LanDoor::refresh));
            rounds.every(GUEST_DOOR_CHECK, guestDoor::keep);
            rounds.every(HOUSEKEEPING, () -> pictures.service().tidy(menu.menu().pictures()));
            rounds.every(HOUSEKEEPING, devices::keepSightings);
            rounds.every(HOUSEKEEPING, sessions::sweep);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// The way in from the network; who the server is, is read while the store opens.
    private static @Nullable LanDoor lan(PosSettings.ServerSettings settings) {
        PosSettings.@Nullable LanSettings lan = settings.lan();
        return lan == null
                ? null
                : new LanDoor(
                        lan.port(),
                        CompletableFuture.supplyAsync(
                                () -> IdentityWiring.open(settings),
                                work -> Thread.ofPlatform().daemon().name("identity").start(work)));
    }

    /// What the server says of itself to a device that asks to be let in.
    private PairingTerms terms(PosSettings settings) {
        ServerIdentity identity =
                lan == null ? IdentityWiring.open(settings.server()) : lan.identity();
        return new PairingTerms(identity.id(), identity.pin(), shop.shop().name());
    }

    /// Begins to listen: to the command line first, so that who is told that the server is healthy
    /// can let a device in at once.
    ///
    /// @throws BindException if it cannot, with one sentence that says what to do
    public void serve() throws BindException {
        try {
            opened(AdminSocket.open(dataFolder, administration()));
        } catch (IOException e) {
            LOG.warn("The command line cannot reach this server: no socket in {}", dataFolder, e);
        }
        server.start(port, lan);
        if (lan != null) {
            announce(lan);
        }
        if (guestPort != null) {
            guestDoor.begin(server.guests(guestPort));
        }
    }

    /// Lets stations on the network find the server.
    private void announce(LanDoor served) {
        var found =
                opened(
                        Finding.start(
                                () ->
                                        new Announcement(
                                                served.identity().id(),
                                                Practice.announced(shop.shop()),
                                                version,
                                                Protocol.VERSION,
                                                served.port())));
        announceAgain = found::renew;
    }

    /// Fills the store with the sample restaurant.
    public void fillWithSample() {
        sample.fill();
    }

    /// Fills a new place to practise: with the restaurant's own menu where that can be asked, else
    /// with the sample.
    void fillForPractice(Path real) {
        if (!Practice.isNew(menu.menu())) {
            return;
        }
        Optional<Restaurant> restaurant = Practice.restaurant(real);
        if (restaurant.isEmpty()) {
            sample.fill();
            return;
        }
        sample.copy(restaurant.get().menu(), restaurant.get().plan());
        shop.copy(PRACTISING, restaurant.get().shop());
    }

    private Restaurant restaurant() {
        return new Restaurant(shop.shop(), menu.menu(), tables.floor().plan());
    }

    private boolean reached(StationId station) {
        return deliveries.reaches(station);
    }

    private HealthDetails healthDetails() {
        return health.details();
    }

    private Optional<Person> whoWorksHere(PersonId id) {
        return staff.roster().people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst();
    }

    /// Whether nobody works here yet, so that the counter's window has to set the shop up.
    public boolean isUnowned() {
        return staff.isEmpty();
    }

    /// What the window of this server shows to be known.
    public Credentials ownWindow() {
        return () -> ownToken;
    }

    /// The devices that the server knows.
    public DeviceService devices() {
        return devices;
    }

    /// How new devices are let in.
    public PairingService pairings() {
        return pairings;
    }

    /// What the command line can reach of it.
    Administration administration() {
        return new Administration(
                devices, pairings, audit, staff, sessions, backups, this::restaurant);
    }

    /// What is fired by the clock.
    DueService due() {
        return due;
    }

    /// What goes to the backup stations.
    StandInService standIns() {
        return standIns;
    }

    /// What had to be done so that the store could be used, as one sentence; empty where it was
    /// whole.
    Optional<String> recovery() {
        return recovery;
    }

    /// The backups of the store.
    BackupService backups() {
        return backups;
    }

    /// Whether guests reach the server.
    GuestDoorService guestDoor() {
        return guestDoor;
    }

    /// The server's front.
    DocketServer server() {
        return server;
    }

    public String address() {
        return server.address();
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.warn("A part could not be closed", e);
            }
        }
    }
}
