package docket.pos.counter;

import docket.client.CommandDesk;
import docket.client.FakeAudit;
import docket.client.FakeDevices;
import docket.client.FakeDocketClient;
import docket.client.FakeRestaurant;
import docket.client.FakeStaff;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.MovableClock;
import docket.model.Names;
import docket.model.Shop;
import docket.model.Tax;
import docket.model.event.FloorEvent;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Selling;
import docket.model.staff.Permission;
import docket.model.staff.Pin;
import docket.model.table.FloorPlan;
import docket.pos.counter.backup.BackupsViewModel;
import docket.pos.counter.backup.RestoreViewModel;
import docket.pos.counter.backup.ServerBackups;
import docket.pos.counter.board.BoardViewModel;
import docket.pos.counter.editor.EditorViewModel;
import docket.pos.counter.floor.FloorViewModel;
import docket.pos.counter.floor.PastVisits;
import docket.pos.counter.guest.GuestScreensViewModel;
import docket.pos.counter.health.HealthViewModel;
import docket.pos.counter.history.HistoryPages;
import docket.pos.counter.history.HistoryViewModel;
import docket.pos.counter.list.FakeMenuLists;
import docket.pos.counter.list.MenuListViewModel;
import docket.pos.counter.menu.MenuViewModel;
import docket.pos.counter.message.MessagesViewModel;
import docket.pos.counter.order.DraftFile;
import docket.pos.counter.order.DraftSharing;
import docket.pos.counter.order.OrderViewModel;
import docket.pos.counter.payment.PaymentViewModel;
import docket.pos.counter.picture.Thumbnails;
import docket.pos.counter.plan.PlanViewModel;
import docket.pos.counter.prebill.PreBill;
import docket.pos.counter.prebill.PreBillViewModel;
import docket.pos.counter.report.TimesViewModel;
import docket.pos.counter.routing.RoutesViewModel;
import docket.pos.counter.settings.AuditViewModel;
import docket.pos.counter.settings.DevicesViewModel;
import docket.pos.counter.settings.Settings;
import docket.pos.counter.settings.ShopViewModel;
import docket.pos.counter.settings.StaffViewModel;
import docket.pos.counter.signin.Permitted;
import docket.ui.Background;
import docket.ui.Language;
import docket.ui.Texts;
import docket.wire.Favourites;
import docket.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The counter's models on the sample restaurant, before a server in memory; everything runs at
/// once on the caller's thread.
public final class CounterStage {
    /// Earlier visits of a table that are shown.
    private static final int PAST_VISITS = 50;

    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Shop SHOP =
            new Shop(
                    "Docket",
                    "KRW",
                    "ko",
                    ZoneId.of("Asia/Seoul"),
                    LocalTime.of(5, 0),
                    Tax.INCLUDED);

    public final MovableClock clock = new MovableClock(NOW);
    public final Texts texts =
            new Texts(
                    Language.ENGLISH,
                    "docket.pos.counter.texts",
                    "docket.ui.display",
                    "docket.ui.refusals");
    public final Colleagues colleagues = new Colleagues();
    public final DraftSharing sharing;
    public final FloorFollower follower;
    public final FrameViewModel frame;
    public final OrderViewModel order;
    public final HourlyAsking<Favourites> favourites;
    public final PaymentViewModel payment;
    public final PreBillViewModel preBill;

    /// What was printed; null: this PC knows no printer.
    public @Nullable List<PreBill> paper;

    public final BoardViewModel board;
    public final FloorViewModel floor;
    public final PlanViewModel plan;
    public final HistoryViewModel history;
    public final MenuViewModel menu;
    public final EditorViewModel editor;
    public final FakeAudit log = new FakeAudit(SHOP::businessDay);
    public final AuditViewModel audit;
    public final TimesViewModel times;
    public final GuestScreensViewModel guests;
    public final BackupsViewModel backups;
    public final RestoreViewModel restore;
    public final Readiness readiness = new Readiness(texts);
    public final FakeRestaurant restaurant;
    public final FakeDocketClient client;
    public final FakeStaff staff;
    public final FakeDevices doorkeeper;
    public final DevicesViewModel devices;
    public final StaffViewModel staffSection;
    public final ShopViewModel shop;
    public final FakeMenuLists lists;
    public final MenuListViewModel menuList;
    public final RoutesViewModel routes;
    public final CommandDesk desk;
    public final People people;
    public final MessagesViewModel messages;
    public final HealthViewModel health;
    public final FakeServer server;
    public final Thumbnails thumbnails;

    /// The owner is signed in.
    ///
    /// @param screens runs what belongs to the screens
    /// @param folder keeps the draft
    public CounterStage(Executor screens, Path folder) {
        this(screens, folder, FakeStaff::sample, sample());
        people.signIn().load();
        signIn("Mina");
    }

    /// A counter of a shop that is not set up yet.
    public static CounterStage unowned(Executor screens, Path folder) {
        return new CounterStage(screens, folder, FakeStaff::nobody, Menu.EMPTY);
    }

    /// Signs somebody of the sample in.
    public void signIn(String name) {
        people.signIn().signIn(staff.named(name), new Pin("1234"));
    }

    private CounterStage(
            Executor screens, Path folder, Function<Clock, FakeStaff> who, Menu menuOfShop) {
        var ids = new Ids(UUID::randomUUID);
        desk = new CommandDesk(screens, Runnable::run);
        follower = new FloorFollower(screens);
        frame = new FrameViewModel(texts, clock);
        var file = new DraftFile(folder.resolve("draft.json"), Runnable::run);
        order = new OrderViewModel(desk, ids, file, texts, clock, frame.notices());
        payment = new PaymentViewModel(desk, ids, texts, frame.notices());
        order.onPayment(payment::open);
        preBill =
                new PreBillViewModel(
                        new Background(Runnable::run, screens),
                        () -> Optional.ofNullable(paper).map(printed -> printed::add),
                        texts,
                        clock,
                        frame.notices());
        order.know(colleagues);
        board = new BoardViewModel(desk, ids, texts, clock, frame.notices(), screens);
        staff = who.apply(clock);
        doorkeeper = new FakeDevices(() -> staff.require(Permission.MANAGE_DEVICES));
        restaurant = new FakeRestaurant(SHOP, menuOfShop, clock);
        client = new FakeDocketClient(restaurant, staff, doorkeeper);
        floor =
                new FloorViewModel(
                        desk,
                        ids,
                        texts,
                        clock,
                        frame.notices(),
                        screens,
                        new PastVisits(
                                new Background(Runnable::run, screens),
                                label -> client.tables().visits(label, PAST_VISITS),
                                texts));
        menu = new MenuViewModel(desk, ids, texts, clock, frame.notices());
        lists = new FakeMenuLists(restaurant, SHOP);
        client.readFilesBy(lists);
        history =
                new HistoryViewModel(
                        desk,
                        ids,
                        texts,
                        clock,
                        frame.notices(),
                        new HistoryPages(
                                new Background(Runnable::run, screens), client::history, texts));
        people =
                People.on(
                        new People.Ground(
                                staff,
                                staff.credentials(),
                                new Background(Runnable::run, screens),
                                desk,
                                Duration.ofMinutes(5),
                                SHOP,
                                true),
                        texts,
                        ids,
                        clock);
        messages =
                new MessagesViewModel(
                        new TellingDesk(desk, texts, frame.notices()),
                        ids,
                        texts,
                        clock,
                        () -> !people.signIn().whoProperty().get().isEmpty());
        var permitted =
                new Permitted(client, new Background(Runnable::run, screens), people.override());
        var savings =
                new ServerBackups(
                        permitted,
                        texts,
                        frame.notices(),
                        clock,
                        () -> !people.signIn().whoProperty().get().isEmpty());
        follower.watch(savings);
        restore = new RestoreViewModel(savings, texts, frame.notices(), true);
        backups = new BackupsViewModel(savings, restore, texts);
        health =
                new HealthViewModel(
                        new Background(Runnable::run, screens),
                        new HealthViewModel.Sources(
                                client::healthDetails, Optional::empty, savings),
                        texts,
                        clock,
                        frame.notices(),
                        () -> !people.signIn().whoProperty().get().isEmpty());
        people.signIn().whoProperty().addListener((property, before, now) -> health.meet());
        audit =
                new AuditViewModel(
                        new Background(Runnable::run, screens),
                        log,
                        texts,
                        clock,
                        frame.notices(),
                        people::names);
        times =
                new TimesViewModel(
                        new Background(Runnable::run, screens),
                        client.reports(),
                        texts,
                        clock,
                        frame.notices());
        var waiters =
                new Waiters(
                        desk,
                        ids,
                        texts,
                        frame.notices(),
                        () -> people.signIn().rosterProperty().get().people(),
                        () -> people.signIn().whoProperty().get());
        board.know(waiters);
        floor.know(waiters);
        floor.know(colleagues);
        people.signIn().whoProperty().subscribe(name -> waiters.mineOnlyProperty().set(false));
        people.signIn().whoProperty().addListener((property, before, now) -> audit.forget());
        thumbnails =
                new Thumbnails(
                        id -> client.pictures().thumbnail(id),
                        new Background(Runnable::run, screens));
        plan = new PlanViewModel(permitted, ids, texts, frame.notices());
        editor = new EditorViewModel(permitted, ids, texts, frame.notices());
        devices = new DevicesViewModel(permitted, texts, clock, frame.notices());
        staffSection =
                new StaffViewModel(permitted, people.signIn()::load, texts, clock, ids::person);
        shop = new ShopViewModel(permitted, texts, frame.notices(), Duration.ofMinutes(5));
        menuList = new MenuListViewModel(permitted, ids, texts, frame.notices());
        routes = new RoutesViewModel(permitted, ids, texts, frame.notices());
        guests = new GuestScreensViewModel(permitted, texts, frame.notices(), clock);
        sharing =
                new DraftSharing(
                        order.drafts(),
                        client.drafts(),
                        new Background(Runnable::run, screens),
                        clock,
                        () -> !people.signIn().whoProperty().get().isEmpty());
        people.signIn().whoProperty().addListener((property, before, now) -> sharing.tick());
        desk.watch(frame);
        follower.watch(frame);
        follower.watch(order.facts());
        favourites =
                new HourlyAsking<>(
                        new Background(Runnable::run, screens),
                        client::favourites,
                        clock,
                        order::offer);
        follower.watch(favourites);
        follower.watch(payment);
        follower.watch(preBill);
        follower.watch(board);
        follower.watch(messages);
        follower.watch(health);
        follower.watch(floor);
        follower.watch(plan);
        follower.watch(history);
        follower.watch(menu);
        follower.watch(editor);
        follower.watch(devices);
        follower.watch(audit);
        follower.watch(times);
        order.know(readiness);
        board.know(readiness);
        var learned =
                new HourlyAsking<>(
                        new Background(Runnable::run, screens),
                        () -> client.reports().learnedTimes(),
                        clock,
                        readiness::learn);
        follower.watch(learned);
        follower.watch(colleagues);
        follower.watch(sharing);
        follower.watch(routes);
        follower.watch(people.signIn());
        follower.watch(people.wizard());
        server = new FakeServer(follower, desk, restaurant, client);
        desk.use(server);
        floor.leadTo(new FloorWays(screens(), () -> {}));
    }

    /// A counter whose server has answered.
    public static CounterStage connected(Path folder) {
        var stage = new CounterStage(Runnable::run, folder);
        stage.server.connect();
        return stage;
    }

    CounterWiring.Screens screens() {
        return new CounterWiring.Screens(
                frame,
                order,
                payment,
                preBill,
                board,
                history,
                floor,
                plan,
                menu,
                editor,
                new Settings(
                        devices,
                        staffSection,
                        audit,
                        shop,
                        menuList,
                        times,
                        routes,
                        guests,
                        backups),
                people,
                messages,
                health,
                thumbnails);
    }

    public MenuItem item(String englishName) {
        return server.menu().items().stream()
                .filter(item -> item.names().in("en", item.name()).equals(englishName))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item " + englishName));
    }

    public void add(String englishName) {
        order.adding().add(item(englishName).id());
    }

    /// The item sold in another way.
    public static MenuItem selling(MenuItem item, Selling selling) {
        return new MenuItem(
                item.id(),
                item.categoryId(),
                item.name(),
                item.names(),
                item.price(),
                item.colour(),
                item.availability(),
                item.stationIds(),
                List.of(),
                item.imageUrl(),
                item.version() + 1,
                item.kitchenName(),
                item.allergens(),
                item.diets(),
                item.variants(),
                item.taxClass(),
                item.slots(),
                selling);
    }

    /// An item like another one.
    public static MenuItem copy(MenuItem like, String id, String name) {
        return new MenuItem(
                new ItemId(id),
                like.categoryId(),
                name,
                Names.NONE,
                like.price(),
                like.colour(),
                like.availability(),
                like.stationIds(),
                like.modifierGroups(),
                null,
                1,
                like.kitchenName(),
                like.allergens(),
                like.diets());
    }

    /// Another screen draws the floor plan of the sample restaurant.
    public void drawFloor() {
        server.publish(new FloorEvent.FloorPlanSet(sample("floor", FloorPlan.class)));
    }

    private static Menu sample() {
        return sample("menu", Menu.class);
    }

    private static <T> T sample(String part, Class<T> type) {
        try (InputStream json =
                Objects.requireNonNull(
                        CounterStage.class.getResourceAsStream(
                                "/docket/pos/sample/" + part + ".json"))) {
            return Json.MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
