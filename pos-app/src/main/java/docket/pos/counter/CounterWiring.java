package docket.pos.counter;

import docket.client.CommandDesk;
import docket.client.DocketClient;
import docket.client.FeedRequest;
import docket.client.FeedSubscription;
import docket.client.FileOutbox;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.client.SessionCredentials;
import docket.disk.OwnerOnly;
import docket.pos.config.PosSettings;
import docket.pos.counter.backup.BackupsViewModel;
import docket.pos.counter.backup.RestoreViewModel;
import docket.pos.counter.backup.ServerBackups;
import docket.pos.counter.board.BoardViewModel;
import docket.pos.counter.editor.EditorViewModel;
import docket.pos.counter.floor.FloorViewModel;
import docket.pos.counter.floor.PastVisits;
import docket.pos.counter.guest.GuestScreensViewModel;
import docket.pos.counter.health.HealthViewModel;
import docket.pos.counter.health.SystemPrinter;
import docket.pos.counter.history.HistoryPages;
import docket.pos.counter.history.HistoryViewModel;
import docket.pos.counter.list.MenuListViewModel;
import docket.pos.counter.menu.MenuViewModel;
import docket.pos.counter.message.MessagesViewModel;
import docket.pos.counter.order.DraftFile;
import docket.pos.counter.order.DraftSharing;
import docket.pos.counter.order.OrderViewModel;
import docket.pos.counter.payment.PaymentViewModel;
import docket.pos.counter.picture.Thumbnails;
import docket.pos.counter.plan.PlanViewModel;
import docket.pos.counter.prebill.PreBillViewModel;
import docket.pos.counter.prebill.SystemPrinters;
import docket.pos.counter.report.TimesViewModel;
import docket.pos.counter.routing.RoutesViewModel;
import docket.pos.counter.settings.AuditViewModel;
import docket.pos.counter.settings.DevicesViewModel;
import docket.pos.counter.settings.Settings;
import docket.pos.counter.settings.ShopViewModel;
import docket.pos.counter.settings.StaffViewModel;
import docket.pos.counter.signin.Permitted;
import docket.ui.Background;
import docket.ui.EverySecond;
import docket.ui.Language;
import docket.ui.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/// Puts the counter's screens together on any server, in this process or elsewhere. Made and closed
/// on any thread; its models belong to the screens' thread.
public final class CounterWiring implements AutoCloseable {
    /// Earlier visits of a table that are shown.
    private static final int PAST_VISITS = 50;

    /// A screen full of tiles must not open a connection for each.
    private static final int PICTURES_AT_ONCE = 2;

    private final ExecutorService beside =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("counter-files").factory());
    private final Texts texts;
    private final FrameViewModel frame;
    private final OrderViewModel order;
    private final PaymentViewModel payment;
    private final PreBillViewModel preBill;
    private final BoardViewModel board;
    private final FloorViewModel floor;
    private final PlanViewModel plan;
    private final HistoryViewModel history;
    private final MenuViewModel menu;
    private final EditorViewModel editor;
    private final Settings settings;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService pictures =
            Executors.newFixedThreadPool(
                    PICTURES_AT_ONCE,
                    Thread.ofPlatform().daemon().name("counter-pictures-", 0).factory());
    private final Thumbnails thumbnails;
    private final MessagesViewModel messages;
    private final HealthViewModel health;
    private final Deliveries deliveries;
    private final People people;
    private final FloorFollower follower;
    private final FileOutbox outbox;
    private final FeedSubscription feed;
    private final EverySecond ticks;

    /// Builds the models and begins to follow the server.
    ///
    /// @param credentials what the client shows
    /// @param screens runs work on the screens' thread
    /// @throws IOException if the files of the draft or of the outbox cannot be kept
    public CounterWiring(
            PosSettings given,
            DocketClient client,
            SessionCredentials credentials,
            Executor screens,
            Clock clock)
            throws IOException {
        Path folder = OwnerOnly.folder(given.server().dataFolder());
        texts =
                new Texts(
                        Language.of(given.ui().language()),
                        "docket.pos.counter.texts",
                        "docket.ui.display",
                        "docket.ui.refusals");
        var ids = Ids.random();
        var desk = new CommandDesk(screens, beside);
        frame = new FrameViewModel(texts, clock);
        var there = new ServerClock(clock);
        var draft = new DraftFile(folder.resolve("draft.json"), beside);
        order = new OrderViewModel(desk, ids, draft, texts, clock, frame.notices());
        payment = new PaymentViewModel(desk, ids, texts, frame.notices());
        order.onPayment(payment::open);
        preBill =
                new PreBillViewModel(
                        new Background(calls, screens),
                        new SystemPrinters(),
                        texts,
                        clock,
                        frame.notices());
        var colleagues = new Colleagues();
        order.know(colleagues);
        deliveries = new Deliveries(texts, frame.notices());
        order.know(deliveries);
        if (!given.ui().pictures()) {
            order.tiles().hidePictures();
        }
        board = new BoardViewModel(desk, ids, texts, clock, frame.notices(), screens);
        floor =
                new FloorViewModel(
                        desk,
                        ids,
                        texts,
                        clock,
                        frame.notices(),
                        screens,
                        new PastVisits(
                                new Background(calls, screens),
                                label -> client.tables().visits(label, PAST_VISITS),
                                texts));
        history =
                new HistoryViewModel(
                        desk,
                        ids,
                        texts,
                        clock,
                        frame.notices(),
                        new HistoryPages(new Background(calls, screens), client::history, texts));
        menu = new MenuViewModel(desk, ids, texts, clock, frame.notices());
        people =
                People.on(
                        new People.Ground(
                                client.staff(),
                                credentials,
                                new Background(calls, screens),
                                desk,
                                given.ui().lockAfter(),
                                given.shop(),
                                given.role() instanceof PosSettings.Role.Host),
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
        var permitted = new Permitted(client, new Background(calls, screens), people.override());
        BooleanSupplier signedIn = () -> !people.signIn().whoProperty().get().isEmpty();
        var backups = new ServerBackups(permitted, texts, frame.notices(), there, signedIn);
        health =
                new HealthViewModel(
                        new Background(calls, screens),
                        new HealthViewModel.Sources(
                                client::healthDetails, new SystemPrinter(), backups),
                        texts,
                        clock,
                        frame.notices(),
                        signedIn);
        people.signIn().whoProperty().addListener((property, before, now) -> health.meet());
        var audit =
                new AuditViewModel(
                        new Background(calls, screens),
                        client.audit(),
                        texts,
                        there,
                        frame.notices(),
                        people::names);
        var times =
                new TimesViewModel(
                        new Background(calls, screens),
                        client.reports(),
                        texts,
                        there,
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
        board.know(deliveries);
        floor.know(waiters);
        floor.know(colleagues);
        people.signIn().whoProperty().subscribe(name -> waiters.mineOnlyProperty().set(false));
        people.signIn().whoProperty().addListener((property, before, now) -> audit.forget());
        people.signIn().whoProperty().addListener((property, before, now) -> times.forget());
        thumbnails =
                new Thumbnails(
                        id -> client.pictures().thumbnail(id), new Background(pictures, screens));
        plan = new PlanViewModel(permitted, ids, texts, frame.notices());
        editor = new EditorViewModel(permitted, ids, texts, frame.notices());
        settings =
                new Settings(
                        new DevicesViewModel(permitted, texts, there, frame.notices()),
                        new StaffViewModel(
                                permitted, people.signIn()::load, texts, there, ids::person),
                        audit,
                        new ShopViewModel(
                                permitted, texts, frame.notices(), given.ui().lockAfter()),
                        new MenuListViewModel(permitted, ids, texts, frame.notices()),
                        times,
                        new RoutesViewModel(permitted, ids, texts, frame.notices()),
                        new GuestScreensViewModel(permitted, texts, frame.notices(), clock),
                        new BackupsViewModel(
                                backups,
                                new RestoreViewModel(
                                        backups,
                                        texts,
                                        frame.notices(),
                                        given.role() instanceof PosSettings.Role.Host),
                                texts));
        var sharing =
                new DraftSharing(
                        order.drafts(),
                        client.drafts(),
                        new Background(calls, screens),
                        clock,
                        () -> !people.signIn().whoProperty().get().isEmpty());
        people.signIn().whoProperty().addListener((property, before, now) -> sharing.tick());
        desk.watch(frame);
        follower = new FloorFollower(screens);
        follower.watch(there);
        follower.watch(frame);
        follower.watch(deliveries);
        follower.watch(order.facts());
        var favourites =
                new HourlyAsking<>(
                        new Background(calls, screens), client::favourites, clock, order::offer);
        follower.watch(favourites);
        var readiness = new Readiness(texts);
        order.know(readiness);
        board.know(readiness);
        var learned =
                new HourlyAsking<>(
                        new Background(calls, screens),
                        () -> client.reports().learnedTimes(),
                        clock,
                        readiness::learn);
        follower.watch(learned);
        follower.watch(payment);
        follower.watch(preBill);
        follower.watch(board);
        follower.watch(messages);
        follower.watch(backups);
        follower.watch(health);
        follower.watch(floor);
        follower.watch(plan);
        follower.watch(history);
        follower.watch(menu);
        follower.watch(editor);
        follower.watch(settings.devices());
        follower.watch(settings.audit());
        follower.watch(settings.times());
        follower.watch(settings.routes());
        follower.watch(colleagues);
        follower.watch(sharing);
        follower.watch(people.signIn());
        follower.watch(people.wizard());
        follower.watch(desk);
        outbox = FileOutbox.open(folder.resolve("outbox.jsonl"), client, desk);
        desk.use(outbox);
        feed = client.follow(new FeedRequest("", given.ui().name(), true), follower);
        screens.execute(people.signIn()::load);
        ticks =
                new EverySecond(
                        screens,
                        () -> {
                            screens().tick();
                            sharing.tick();
                            favourites.tick();
                            learned.tick();
                        });
    }

    /// The frame's view; made on the screens' thread.
    public FrameView view() {
        return new FrameView(texts, screens());
    }

    /// The models of all screens; used on the screens' thread.
    public Screens screens() {
        return new Screens(
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
                settings,
                people,
                messages,
                health,
                thumbnails);
    }

    /// What tells the screens of the floor; others may watch it too, on the screens' thread.
    public FloorFollower follower() {
        return follower;
    }

    /// Tries at once, where feed or outbox wait for their next try.
    public void retryNow() {
        feed.retryNow();
        outbox.retryNow();
    }

    /// The models of all screens.
    public record Screens(
            FrameViewModel frame,
            OrderViewModel order,
            PaymentViewModel payment,
            PreBillViewModel preBill,
            BoardViewModel board,
            HistoryViewModel history,
            FloorViewModel floor,
            PlanViewModel plan,
            MenuViewModel menu,
            EditorViewModel editor,
            Settings settings,
            People people,
            MessagesViewModel messages,
            HealthViewModel health,
            Thumbnails thumbnails) {
        /// Shows everything again, in the language that is chosen now.
        void refresh() {
            order.refresh();
            board.refresh();
            floor.refresh();
            history.refresh();
            menu.refresh();
            editor.refresh();
            payment.refresh();
            preBill.refresh();
            settings.refresh();
            people.refresh();
            messages.refresh();
            health.refresh();
            frame.tick();
        }

        /// Brings what depends on the time up to this second.
        void tick() {
            frame.tick();
            order.tick();
            board.refresh();
            floor.refresh();
            settings.tick();
            people.tick();
            messages.refresh();
            health.tick();
        }
    }

    @Override
    public void close() {
        ticks.close();
        feed.close();
        outbox.close();
        calls.shutdown();
        pictures.shutdown();
        beside.shutdown();
    }
}
